/** Puts photo files at the end of the open story's body, as one step of undo. */
export type PhotoTaker = (files: readonly File[]) => void;

let current: PhotoTaker | null = null;

/** Registers the editor that takes photos which were given to the story and to no place in it; returns a dispose function. */
export function registerPhotoTaker(take: PhotoTaker): () => void {
  current = take;
  return () => {
    if (current === take) current = null;
  };
}

/** What takes photos into the open story; null while no body is on the paper. */
export const photoTaker = (): PhotoTaker | null => current;
