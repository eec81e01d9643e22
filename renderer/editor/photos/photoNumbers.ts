import type { NodeKey } from 'lexical';
import { create } from 'zustand';

/** The positions of the photos among all of the body, and their total. */
export interface PhotoNumbers {
  /** The number of the first photo of each figure and gallery, from 1, by key. */
  readonly first: ReadonlyMap<NodeKey, number>;
  readonly total: number;
}

/** The photos of the body, counted in its order. */
export const usePhotoNumbers = create<PhotoNumbers>(() => ({ first: new Map(), total: 0 }));
