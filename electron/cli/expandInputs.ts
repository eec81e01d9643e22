import { lstat, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { OFFICE_ENDINGS, STORY_ENDINGS } from '../../shared/bridge';
import { STEP_MS, withinTime } from '../disk';

/** How far below a folder texts are looked for, and among how many files. */
const DEEPEST = 4;
const MOST_FILES = 10_000;

/** Folders in which no text is a story: what a browser puts beside a page, and what other programs keep. */
const PASSED_OVER = /^\.|_files$|\.files$|\.fld$|^node_modules$|^__MACOSX$/i;
/** Files of other programs between the texts: locks of Word and LibreOffice, and hidden ones. */
const NO_TEXT = /^(?:\.|~\$)/;

/**
 * Returns the inputs that a command line names, a folder as the texts, packages and drafts in it and in the folders below,
 * by name; `converts` also takes documents that LibreOffice converts. A draft's folder is one input. A folder without any is
 * an input itself, to be refused by its name.
 */
export async function expandInputs(inputs: readonly string[], converts = false): Promise<readonly string[]> {
  const all: string[] = [];
  for (const input of inputs) {
    const info = await stat(input).catch(() => null);
    const found = info?.isDirectory() && !(await isDraftFolder(input)) ? await storiesBelow(input, converts) : [];
    for (const path of found.length > 0 ? found : [input]) all.push(path);
  }
  return all;
}

/** Whether a folder is a draft's. */
export const isDraftFolder = async (path: string): Promise<boolean> =>
  lstat(join(path, 'story.json')).then(
    (found) => found.isFile(),
    () => false,
  );

async function storiesBelow(folder: string, converts: boolean): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [{ path: folder, depth: 0 }];
  let seen = 0;
  for (let next = waiting.shift(); next && seen < MOST_FILES; next = waiting.shift()) {
    const { path, depth } = next;
    const entries = await withinTime(readdir(path, { withFileTypes: true }), STEP_MS).catch(() => []);
    for (const entry of entries) {
      seen += 1;
      const inside = join(path, entry.name);
      if (entry.isFile() && isNamedStory(entry.name, converts)) found.push(inside);
      else if (entry.isDirectory() && !PASSED_OVER.test(entry.name)) {
        if (await isDraftFolder(inside)) found.push(inside);
        else if (depth < DEEPEST) waiting.push({ path: inside, depth: depth + 1 });
      }
    }
  }
  return found.sort((a, b) => (a < b ? -1 : 1));
}

const isNamedStory = (name: string, converts: boolean): boolean =>
  !NO_TEXT.test(name) &&
  [...STORY_ENDINGS, ...(converts ? OFFICE_ENDINGS : [])].some(
    (ending) => ending === extname(name).slice(1).toLowerCase(),
  );
