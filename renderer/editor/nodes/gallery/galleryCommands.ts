import { createCommand, type NodeKey } from 'lexical';
import type { PhotoSlot } from '../../photos/photoCommands';
import type { Gallery } from './gallery';

/** Makes one gallery of the figures that are selected, or of photos that the user picks. */
export const INSERT_GALLERY_COMMAND = createCommand<undefined>('INSERT_GALLERY_COMMAND');

/** Changes a gallery's photos, their order, or its caption. */
export const UPDATE_GALLERY_COMMAND = createCommand<{
  readonly key: NodeKey;
  readonly change: (gallery: Gallery) => Partial<Gallery>;
}>('UPDATE_GALLERY_COMMAND');

/** Adds photos to a gallery: these files, or those that the user picks where it is null. */
export const ADD_TO_GALLERY_COMMAND = createCommand<{ readonly key: NodeKey; readonly files: readonly File[] | null }>(
  'ADD_TO_GALLERY_COMMAND',
);

/** Takes one photo out of a gallery; where one is left, it becomes a figure. */
export const REMOVE_FROM_GALLERY_COMMAND = createCommand<PhotoSlot>('REMOVE_FROM_GALLERY_COMMAND');

/** Makes figures of the photos of a gallery. */
export const UNGROUP_GALLERY_COMMAND = createCommand<NodeKey>('UNGROUP_GALLERY_COMMAND');
