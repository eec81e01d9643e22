import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { protocol, type Session } from 'electron';
import type { DraftId, PhotoName } from '../../shared/story';
import { parseAppUrl, type AppResource } from './appUrl';
import { PAGE_POLICY, PHOTO_POLICY, PREVIEW_POLICY } from './contentSecurityPolicy';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
};

const POLICIES: Readonly<Record<AppResource['kind'], string>> = {
  page: PAGE_POLICY,
  photo: PHOTO_POLICY,
  preview: PREVIEW_POLICY,
};

/** Headers of every answer: its type is not to be guessed, and it is for this origin only. */
const GUARDS = { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' };

/** Where the files come from that `app://stet/` serves. */
export interface AppFiles {
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** What is shown where the page keeps crashing, made anew each time. */
  readonly crashPage: () => Promise<Uint8Array>;
  /** A file of a preview; null where there is none. */
  readonly preview: (token: string, path: string) => Uint8Array | null;
  /** A photo's bytes and media type; null where the draft does not hold it. */
  readonly photo: (
    draft: DraftId,
    name: PhotoName,
  ) => Promise<{ readonly bytes: Uint8Array; readonly type: string } | null>;
}

/** Makes `app://` an origin with the rights of https, which it needs for the CSP to hold. Call before the app is ready. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

/** Serves the page and the photos of drafts, and nothing else, on `app://stet/`. */
export function serveApp(session: Session, files: AppFiles): void {
  session.protocol.handle('app', async (request) => {
    const resource = request.method === 'GET' ? parseAppUrl(request.url) : null;
    const found = resource && (await read(resource, files));
    if (!found) return new Response('not found', { status: 404, headers: { 'content-type': 'text/plain', ...GUARDS } });
    // The types know no typed array over a buffer that may be shared as a body.
    return new Response(found.bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        'content-type': found.type,
        ...GUARDS,
        'content-security-policy': POLICIES[resource.kind],
        // A preview has no origin, so to its own photos it is a stranger.
        ...(resource.kind === 'preview' ? { 'cross-origin-resource-policy': 'cross-origin' } : {}),
      },
    });
  });
}

async function read(resource: AppResource, files: AppFiles): Promise<{ bytes: Uint8Array; type: string } | null> {
  if (resource.kind === 'photo') return files.photo(resource.draft, resource.photo);
  const type = MEDIA_TYPES[extname(resource.path)];
  if (type === undefined) return null;
  if (resource.kind === 'preview') {
    const bytes = files.preview(resource.token, resource.path);
    return bytes && { bytes, type };
  }
  if (resource.path === 'crash.html') return { bytes: await files.crashPage(), type };
  const bytes = await readFile(join(files.pageFolder, resource.path)).catch(() => null);
  return bytes && { bytes, type };
}
