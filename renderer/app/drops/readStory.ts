import type { CallOutput } from '../../../shared/bridge';
import { call } from '../../bridge';
import { isPackage, type SortedDrop } from './kindOfFile';

/** Returns the photos that belong to the one text that was dropped with them; null where they are photos by themselves. */
export function photosFor({ story, photo }: SortedDrop): readonly File[] | null {
  const [text, ...others] = story;
  return text && others.length === 0 && !isPackage(text) && photo.length > 0 ? photo : null;
}

/** Has main read a dropped story with its photos. A file can be gone by the time that its turn comes. */
export async function readStory(file: File, photos: readonly File[]): Promise<CallOutput<'import:opened'>> {
  try {
    const [bytes, ...pictures] = await Promise.all([file, ...photos].map(bytesOf));
    const beside = photos.map(({ name }, index) => ({ fileName: name, bytes: pictures[index] ?? new Uint8Array() }));
    return await call('import:drop', { fileName: file.name, bytes: bytes ?? new Uint8Array(), photos: beside });
  } catch (error) {
    return { ok: false, code: 'file-unreadable', message: String(error), about: file.name };
  }
}

const bytesOf = async (file: File): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer());
