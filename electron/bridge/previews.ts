import { randomUUID } from 'node:crypto';
import type { ExportedFile } from '../../shared/export';

/** Previews that are kept, the newest; a window shows one at a time. */
const MOST_PREVIEWS = 2;

/** Pages that were made to be looked at, in memory. */
export interface Previews {
  /** Keeps the files of a page; returns the token that its address contains. */
  keep(files: readonly ExportedFile[]): string;
  /** A file of a page by its path; null where there is none, or the page was let go. */
  readonly file: (token: string, path: string) => Uint8Array | null;
  readonly forget: (token: string) => void;
}

/** Returns an empty store of previews. */
export function createPreviews(): Previews {
  const pages = new Map<string, ReadonlyMap<string, Uint8Array>>();
  return {
    keep(files) {
      const token = randomUUID();
      pages.set(
        token,
        new Map(files.map(({ path, bytes }) => [path, path === 'index.html' ? asPreview(bytes) : bytes])),
      );
      for (const old of [...pages.keys()].slice(0, -MOST_PREVIEWS)) pages.delete(old);
      return token;
    },
    file: (token, path) => pages.get(token)?.get(path) ?? null,
    forget: (token) => void pages.delete(token),
  };
}

/**
 * A page as its preview shows it. Links ask for a window of their own, which the frame's sandbox does not allow, so
 * that a click leads nowhere. The body takes the focus: Chromium's Tab passes by a frame that has nothing to focus
 * (seen in 130), which could then not be scrolled by key.
 */
const asPreview = (page: Uint8Array): Uint8Array =>
  new TextEncoder().encode(
    new TextDecoder()
      .decode(page)
      .replace('<head>', '<head><base target="_blank">')
      .replace('</head><body>', '</head><body tabindex="0">'),
  );
