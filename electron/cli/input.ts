import { lstat, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhotoName, Story } from '../../shared/story';
import { readArticleFile } from '../jobs';
import { directJobs } from '../jobs/direct';
import { readDraftFolder } from '../library';

export type InputRead =
  | { readonly ok: true; readonly story: Story; readonly photos: ReadonlyMap<PhotoName, Uint8Array> }
  | { readonly ok: false; readonly message: string };

/** Reads an INPUT of the command line: a draft's folder, or an article's text with the photos beside it. Fails with one line that names it. */
export async function readInput(path: string): Promise<InputRead> {
  const info = await stat(path).catch(() => null);
  if (info?.isDirectory()) {
    if (!(await isDraftFolder(path))) return refuse(path, 'it is a folder, but not a draft of Stet');
    const read = await readDraftFolder(path);
    return read.ok ? read : refuse(path, read.reason);
  }
  const read = await readArticleFile(path, directJobs);
  return read.ok ? read : refuse(path, withoutStop(read.message));
}

const isDraftFolder = async (path: string): Promise<boolean> =>
  lstat(join(path, 'story.json')).then(
    (found) => found.isFile(),
    () => false,
  );

const refuse = (path: string, reason: string): InputRead => ({ ok: false, message: `${path}: ${reason}.` });

/** A sentence as the second half of a line: small first letter, no full stop. */
const withoutStop = (sentence: string): string =>
  sentence.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
