import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { openLibrary } from '../library';
import { readInput } from './input';
import { EXIT, type Output } from './output';

const open = (folder: string) => openLibrary({ folder, author: () => userInfo().username, clock: () => new Date() });

/** Makes a draft of every input in a library; prints its id and headline. */
export async function importCommand(inputs: readonly string[], folder: string, output: Output): Promise<number> {
  let code: number = EXIT.done;
  for (const input of inputs) {
    const read = await readInput(input);
    const made = read.ok ? await (await open(folder)).create(read.story, read.photos) : read;
    if (made.ok && read.ok) output.result(`${'value' in made ? made.value.id : ''}\t${read.story.headline}`);
    else if (!made.ok) {
      output.complain(read.ok ? `${folder}: ${made.message}` : made.message);
      code = EXIT.unreadable;
    }
  }
  return code;
}

/** Lists the drafts of a library, newest first. */
export async function listCommand(folder: string, json: boolean, output: Output): Promise<number> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) {
    output.complain(`${folder}: there is no library here.`);
    return EXIT.unreadable;
  }
  const { drafts } = await (await open(folder)).list('');
  if (json) output.result(JSON.stringify({ drafts }, null, 2));
  else for (const { id, savedAt, headline } of drafts) output.result(`${id}\t${savedAt}\t${headline}`);
  return EXIT.done;
}
