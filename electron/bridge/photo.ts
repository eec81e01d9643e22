import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { type AddedPhoto, type CallOutput, type DomainHandlers, failure } from '../../shared/bridge';
import { NO_PHOTO_TEXTS, type DraftId } from '../../shared/story';
import type { Jobs } from '../jobs';
import { readRegularFile } from '../disk';
import type { Library } from '../library';
import type { Desktop } from './desktop';
import { photoFetches, type PhotoFetchOptions } from './fetchedPhoto';
import { linkedPhotoPath, thisSystem } from './linkedPhoto';

const PHOTO_ENDINGS = ['jpg', 'jpeg', 'jfif', 'jpe', 'png', 'webp', 'gif', 'avif'];
/** Read no file that the library would refuse for its size anyway. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * What the `photo:` calls take photos in with: the library that stores them, the jobs that read their metadata, and the
 * ways they come in.
 */
export interface PhotoCallsOptions extends PhotoFetchOptions {
  readonly library: Library;
  readonly jobs: Jobs;
  readonly desktop: Desktop;
}

/** Answers the `photo:` calls: a photo's bytes go to the library, its caption and credit are read in a utility process. */
export function photoCalls(options: PhotoCallsOptions): DomainHandlers<'photo'> {
  const { library, jobs, desktop } = options;
  const fetches = photoFetches(options);
  /** What the user picked and no draft has taken yet; the page holds no paths. */
  const pickedPaths = new Map<string, string>();

  async function add(id: DraftId, fileName: string, bytes: Uint8Array): Promise<CallOutput<'photo:add'>> {
    const added = await library.addPhoto(id, fileName, bytes);
    if (!added.ok) return added;
    const [details = NO_PHOTO_TEXTS] = await jobs.readPhotoDetails([bytes], null);
    const value: AddedPhoto = { name: added.value, fileName: basename(fileName), ...details };
    return { ok: true, value };
  }

  async function addFile(id: DraftId, path: string): Promise<CallOutput<'photo:add'>> {
    const about = basename(path);
    const read = await readRegularFile(path, { most: MAX_FILE_BYTES, followsLinks: true });
    if (read.ok) return add(id, about, read.bytes);
    return read.why === 'too-large'
      ? failure('photo-too-large', `"${about}" is larger than 50 MB.`, about)
      : failure('file-unreadable', `"${about}" cannot be read.`, about);
  }

  return {
    'photo:add': ({ id, fileName, bytes }) => add(id, fileName, bytes),
    'photo:addLinked': async ({ id, url }) => {
      const path = await linkedPhotoPath(url, thisSystem());
      if (path !== null) return addFile(id, path);
      const about = url.split(/[\\/]/).at(-1) ?? '';
      return failure('photo-elsewhere', `"${about}" is not in the folder where Word leaves pictures.`, about);
    },
    'photo:copyFrom': async ({ id, from, name }) => {
      const bytes = await library.readPhoto(from, name);
      if (!bytes) return failure('file-unreadable', `"${name}" cannot be read.`, name);
      const added = await library.addPhoto(id, name, bytes);
      // Its texts come with the blocks: what somebody took out there must not come back from the file.
      return added.ok ? { ok: true, value: { name: added.value, fileName: name, ...NO_PHOTO_TEXTS } } : added;
    },
    'photo:fetch': async ({ id, url }) => {
      const fetched = await fetches.fetch(id, url);
      return fetched.ok ? add(id, fetched.fileName, fetched.bytes) : fetched;
    },
    'photo:cancelFetch': ({ id, url }) => {
      fetches.cancel(id, url);
      return Promise.resolve({});
    },
    'photo:pick': async () => {
      const paths = await desktop.pickFiles({ name: 'JPEG, PNG, WebP, GIF, AVIF', extensions: PHOTO_ENDINGS });
      const picked = paths.map((path) => ({ fileName: basename(path), pick: randomUUID(), path }));
      for (const { pick, path } of picked) pickedPaths.set(pick, path);
      return { picked: picked.map(({ fileName, pick }) => ({ fileName, pick })) };
    },
    'photo:unpick': ({ picks }) => {
      for (const pick of picks) pickedPaths.delete(pick);
      return Promise.resolve({});
    },
    'photo:addPicked': async ({ id, pick }) => {
      const path = pickedPaths.get(pick);
      pickedPaths.delete(pick);
      return path === undefined ? failure('file-unreadable', 'No such file was picked.', pick) : addFile(id, path);
    },
  };
}
