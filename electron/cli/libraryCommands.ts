import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { missingPhotos } from '../../shared/story';
import { diskFailure, errorCode, openLibrary, type Library } from '../library';
import { missingPhotoLine, readInput } from './input';
import { EXIT, oneLine, type Output } from './output';

/** Makes a draft of every input in a library; prints its id and headline. */
export async function importCommand(inputs: readonly string[], folder: string, output: Output): Promise<number> {
  let code: number = EXIT.done;
  const refuse = (line: string): void => {
    output.complain(line);
    code = EXIT.unreadable;
  };
  for (const input of inputs) {
    const read = await readInput(input);
    if (!read.ok) {
      refuse(read.message);
      continue;
    }
    // Only now, so that an input that cannot be read leaves no new library.
    const library = await open(folder);
    if (typeof library === 'string') {
      refuse(library);
      continue;
    }
    const { story, photos, warnings } = read;
    const made = await (read.isDraft ? library.take(await read.pack()) : library.create(story, photos));
    if (!made.ok) {
      refuse(`${folder}: ${made.message}`);
      continue;
    }
    for (const warning of warnings) output.complain(warning);
    for (const name of missingPhotos(story)) output.complain(missingPhotoLine(input, name));
    output.result(`${made.value.id}\t${oneLine(story.headline)}`);
  }
  return code;
}

/** Lists the drafts of a library, newest first. A folder that is no library is told, and not made into one. */
export async function listCommand(folder: string, json: boolean, output: Output): Promise<number> {
  const found = await stat(join(folder, 'drafts')).catch(() => null);
  const library = found?.isDirectory() ? await open(folder) : `${folder}: there is no library here.`;
  if (typeof library === 'string') {
    output.complain(library);
    return EXIT.unreadable;
  }
  const { drafts } = await library.list('');
  if (json) output.result(JSON.stringify({ drafts }, null, 2));
  else for (const { id, savedAt, headline } of drafts) output.result(`${id}\t${savedAt}\t${oneLine(headline)}`);
  return EXIT.done;
}

/** The library, or the line that says why there is none. */
async function open(folder: string): Promise<Library | string> {
  try {
    return await openLibrary({ folder, author: userName, clock: () => new Date() });
  } catch (error) {
    const isFileInTheWay = ['EEXIST', 'ENOTDIR'].includes(errorCode(error));
    return `${folder}: ${isFileInTheWay ? 'a file is in its way.' : diskFailure(error, folder).message}`;
  }
}

/** The name that the system knows the user by; empty in a container that gives its user none. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
