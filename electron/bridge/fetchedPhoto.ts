import { type EventPayload, type Failure, failure } from '../../shared/bridge';
import type { DraftId } from '../../shared/story';
import type { Fetched, FetchOptions } from '../security';

/** What the library takes in of one photo, and as long as anybody waits for one. */
const MAX_BYTES = 50 * 1024 * 1024;
const MAX_MS = 30_000;

/** How photos are fetched from the web; `onProgress` is called with the bytes received so far. */
export interface PhotoFetchOptions {
  /** The door to the network. */
  readonly fetchOnce: (address: string, options: FetchOptions) => Promise<Fetched>;
  readonly onProgress: (progress: EventPayload<'photo:progress'>) => void;
  /** Longest wait, where it is not half a minute. */
  readonly maxMs?: number;
}

type FetchedPhoto =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly fileName: string }
  | Failure<'fetch-refused' | 'fetch-failed' | 'fetch-too-slow' | 'fetch-cancelled' | 'photo-too-large'>;

/** Fetches photos of drafts from the web. An address that is being fetched for a draft is not asked a second time meanwhile. */
export function photoFetches({ fetchOnce, onProgress, maxMs = MAX_MS }: PhotoFetchOptions) {
  const running = new Map<string, { readonly cancel: AbortController; readonly photo: Promise<FetchedPhoto> }>();

  async function ask(id: DraftId, url: string, signal: AbortSignal): Promise<FetchedPhoto> {
    const fetched = await fetchOnce(url, {
      maxBytes: MAX_BYTES,
      maxMs,
      signal,
      onProgress: (received, total) => onProgress({ id, url, received, total }),
    });
    return fetched.ok ? { ...fetched, fileName: fileNameIn(url) } : faultOf(fetched.fault, url);
  }

  return {
    fetch(id: DraftId, url: string): Promise<FetchedPhoto> {
      const key = `${id} ${url}`;
      const same = running.get(key);
      if (same) return same.photo;
      const cancel = new AbortController();
      const photo = ask(id, url, cancel.signal).finally(() => running.delete(key));
      running.set(key, { cancel, photo });
      return photo;
    },
    cancel: (id: DraftId, url: string): void => running.get(`${id} ${url}`)?.cancel.abort(),
  };
}

function faultOf(fault: Extract<Fetched, { ok: false }>['fault'], url: string): Extract<FetchedPhoto, { ok: false }> {
  const { host } = new URL(url);
  switch (fault) {
    case 'refused':
      return failure('fetch-refused', `${host} leads to an address that Stet does not ask.`, host);
    case 'failed':
      return failure('fetch-failed', `${host} did not send the photo.`, host);
    case 'too-slow':
      return failure('fetch-too-slow', `${host} did not send the photo within 30 seconds.`, host);
    case 'too-large':
      return failure('photo-too-large', `"${fileNameIn(url)}" is larger than 50 MB.`, fileNameIn(url));
    case 'cancelled':
      return failure('fetch-cancelled', 'The photo was not fetched.', host);
  }
}

/** What a photo's file is called on its server, or the server's name where it has none. */
function fileNameIn(url: string): string {
  const { host, pathname } = new URL(url);
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || host;
  } catch {
    return last; // Not UTF-8: as it is written in the address.
  }
}
