import { create } from 'zustand';

/** The state of a photo that the user has asked to be fetched. */
export type PhotoFetch =
  /** Bytes that have come; `total` is null where the server does not announce it. */
  | { readonly kind: 'busy'; readonly received: number; readonly total: number | null }
  /** Why it did not come, in a sentence. */
  | { readonly kind: 'failed'; readonly message: string };

interface PhotoFetches {
  readonly byUrl: Readonly<Record<string, PhotoFetch>>;
}

/** The fetches of photos that are under way or have failed, by address. */
export const usePhotoFetches = create<PhotoFetches>(() => ({ byUrl: {} }));

/** Sets the state of the fetch from an address; null removes it. */
export const setPhotoFetch = (url: string, fetch: PhotoFetch | null): void =>
  usePhotoFetches.setState(({ byUrl }) => {
    const others = Object.entries(byUrl).filter(([other]) => other !== url);
    return { byUrl: Object.fromEntries(fetch === null ? others : [...others, [url, fetch]]) };
  });

/** Returns the state of the fetch from an address; null where none is under way and none has failed. */
export const photoFetchOf = (url: string): PhotoFetch | null => usePhotoFetches.getState().byUrl[url] ?? null;
