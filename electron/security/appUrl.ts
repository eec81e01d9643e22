import { draftIdSchema, photoNameSchema, type DraftId, type PhotoName } from '../../shared/story';

/** The one origin of the window's page. */
export const APP_ORIGIN = 'app://stet';

/** What an `app://` address asks for: a file of the page, by its path below the bundle, a photo of a draft, or a file of a preview. */
export type AppResource =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'preview'; readonly token: string; readonly path: string }
  | { readonly kind: 'photo'; readonly draft: DraftId; readonly photo: PhotoName };

/** Plain names, at most three folders deep; no dots at the start, so neither ".." nor a hidden file. */
const PAGE_PATH = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/){0,3}[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** What `randomUUID` makes. */
const TOKEN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads an `app://` address; null for whatever is neither a file of the page nor a photo. Nothing is decoded: no name that Stet serves needs it. */
export function parseAppUrl(address: string): AppResource | null {
  const found = /^app:\/\/stet\/([^?#]*)(?:[?#].*)?$/s.exec(address);
  if (!found) return null;
  const path = found[1] === '' ? 'index.html' : (found[1] ?? '');
  if (path.startsWith('preview/')) {
    const [token = '', ...rest] = path.slice('preview/'.length).split('/');
    const file = rest.join('/');
    if (!TOKEN.test(token) || !PAGE_PATH.test(file) || file.includes('..')) return null;
    return { kind: 'preview', token, path: file };
  }
  if (path.startsWith('photos/')) {
    const [id, photo, ...more] = path.slice('photos/'.length).split('/');
    const draft = draftIdSchema.safeParse(id);
    const name = photoNameSchema.safeParse(photo);
    if (more.length > 0) return null;
    return draft.success && name.success ? { kind: 'photo', draft: draft.data, photo: name.data } : null;
  }
  return PAGE_PATH.test(path) && !path.includes('..') ? { kind: 'page', path } : null;
}
