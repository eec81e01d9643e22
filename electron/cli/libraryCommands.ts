import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Merged } from '../../shared/bridge';
import { missingPhotos, type DraftId, type ImportRow } from '../../shared/story';
import { oneLine } from '../../shared/text';
import { JobError, type KeptJobs } from '../jobs/process';
import { openLibrary, type Library } from '../library';
import { folderFault } from './folderFault';
import { lineOf, missingPhotoLines, readInput } from './input';
import { EXIT, type FailedInput, type Output } from './output';
import { progressThrough } from './progress';

/** Where `stet import` adds drafts, and how it reports them. */
export interface ImportCommandOptions {
  /** Folder of the library. */
  readonly folder: string;
  readonly json: boolean;
  /** Whether somebody watches: then each of several inputs is named when it begins. */
  readonly isTerminal: boolean;
  /** Whether a window has that library open. */
  readonly isOpen: () => Promise<boolean>;
}

/** What became of an input. */
interface Imported {
  readonly input: string;
  readonly id: DraftId;
  readonly headline: string;
  /** What a copy of a draft that was there came with; null for a draft that is new. */
  readonly merged: Merged | null;
  /** What of a text is not in the story, or not as it was; absent where all is. */
  readonly report?: readonly ImportRow[];
}

/**
 * Makes a draft of every input in a library; another copy of a draft that is there is merged into it, as the window does.
 * Prints id and headline of each, and what was merged.
 */
export async function importCommand(
  inputs: readonly string[],
  options: ImportCommandOptions,
  jobs: KeptJobs,
  output: Output,
): Promise<number> {
  const imported: Imported[] = [];
  const failed: FailedInput[] = [];
  const progress = progressThrough(inputs, output, options.isTerminal);
  for (const input of inputs) {
    progress.begin(input);
    const done = await importOne(input, options, jobs, output);
    if (typeof done === 'string') {
      output.complain(done);
      failed.push({ input, message: done });
      continue;
    }
    imported.push(done);
    if (!options.json) output.result(cellsOf(done));
    if (done.merged?.hasNews === false)
      output.complain(`${input}: it holds nothing that the draft does not hold already.`);
    else if (done.merged?.hasCommonVersion === false)
      output.complain(`${input}: no version that both copies hold was found; they were compared with the oldest text.`);
  }
  progress.end(imported.length);
  if (options.json) output.json({ imported, failed });
  return failed.length > 0 ? EXIT.unreadable : EXIT.done;
}

function cellsOf({ id, headline, merged }: Imported): readonly string[] {
  const cells = [id, oneLine(headline)];
  if (!merged) return cells;
  const { conflicts } = merged;
  if (conflicts === 0) return [...cells, 'merged, no conflicts'];
  return [...cells, `merged, ${conflicts} ${conflicts === 1 ? 'conflict' : 'conflicts'} to decide in Review`];
}

/** Imports an input; returns one line with the reason where it cannot be. */
async function importOne(
  input: string,
  { folder, isOpen }: ImportCommandOptions,
  jobs: KeptJobs,
  output: Output,
): Promise<Imported | string> {
  const file = await readInput(input, jobs);
  if (!file.ok) return file.message;
  // Only now, so that an input that cannot be read leaves no new library.
  const library = await open(folder, jobs);
  if (typeof library === 'string') return library;
  const read = await file.returnedTo(library);
  if (!read.ok) return read.message;
  const { story, photos, warnings } = read;
  const pack = read.isDraft ? await read.pack() : null;
  if (typeof pack === 'string') return pack;
  const copyOf = pack && (await library.copyOf(pack));
  if (pack && copyOf) {
    if (await isOpen())
      return `${input}: its draft is in the library that Stet has open now. Open the file there, or close Stet first.`;
    const merged = await inWords(input, library.merge(copyOf.id, pack));
    if (typeof merged === 'string') return merged;
    if (!merged.ok) return `${folder}: ${merged.message}`;
    for (const warning of warnings) output.complain(warning);
    return { input, id: copyOf.id, headline: copyOf.headline, merged: merged.value, ...reportOf(read) };
  }
  const made = await (pack ? inWords(input, library.take(pack)) : library.create(story, photos));
  if (typeof made === 'string') return made;
  if (!made.ok) return `${folder}: ${made.message}`;
  for (const warning of warnings) output.complain(warning);
  for (const line of missingPhotoLines(input, missingPhotos(story), read.report)) output.complain(line);
  // Another program may have brought the same package a moment ago.
  const merged = 'merged' in made.value ? made.value.merged : null;
  return { input, id: made.value.id, headline: story.headline, merged, ...reportOf(read) };
}

const reportOf = ({ report }: { readonly report: readonly ImportRow[] }): Pick<Imported, 'report'> =>
  report.length === 0 ? {} : { report };

/** Returns the result of a merge, or one line with the reason where its job failed. */
const inWords = <T>(input: string, merging: Promise<T>): Promise<T | string> =>
  merging.catch((error: unknown) => {
    if (error instanceof JobError) return lineOf(input, `it could not be merged: ${error.message}`);
    throw error;
  });

/** Lists the drafts of a library, newest first. A folder that is no library is reported, and not made into one. */
export async function listCommand(folder: string, json: boolean, jobs: KeptJobs, output: Output): Promise<number> {
  const found = await stat(join(folder, 'drafts')).catch(() => null);
  const library = found?.isDirectory() ? await open(folder, jobs) : `${folder}: there is no library here.`;
  if (typeof library === 'string') {
    output.complain(library);
    return EXIT.unreadable;
  }
  const { drafts } = await library.list('');
  if (json) output.json({ drafts });
  else for (const { id, savedAt, headline } of drafts) output.result([id, savedAt, oneLine(headline)]);
  return EXIT.done;
}

/** Opens the library; returns one line with the reason where it cannot be opened. */
async function open(folder: string, jobs: KeptJobs): Promise<Library | string> {
  try {
    return await openLibrary({ folder, author: userName, clock: () => new Date(), mergeCopies: jobs.mergeCopies });
  } catch (error) {
    return folderFault(error, folder);
  }
}

/** The name that the system knows the user by; empty in a container whose user has none. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
