import type { ImportRow } from '../../shared/story';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFormat, PackageParts } from '../../shared/bridge';
import { addressOf, exportOfStory, writeExport } from '../jobs';
import type { KeptJobs } from '../jobs/process';
import { makeFolders, removeEmptyFolders } from '../disk';
import { folderFault } from './folderFault';
import { missingPhotoLines, readInput } from './input';
import { EXIT, type FailedInput, type Output } from './output';
import { progressThrough } from './progress';

/** What `stet export` writes, and how it reports it; `out` is the folder in which each story gets one of its own. */
export interface ExportOptions {
  readonly formats: readonly ExportFormat[];
  readonly out: string;
  readonly json: boolean;
  /** Whether somebody watches: then each of several inputs is named when it begins. */
  readonly isTerminal: boolean;
  /** Whether Word documents show changes and comments. */
  readonly withChanges: boolean;
  /** What of a draft goes into its package. */
  readonly with: PackageParts;
}

interface Exported {
  readonly input: string;
  readonly slug: string;
  /** The address that the story would have, where another story's folder or the user's own has that name; else absent. */
  readonly takenName?: string;
  readonly files: readonly string[];
  readonly missingPhotos: readonly string[];
  /** Files that an earlier export wrote and this one did not, and folders with an earlier export; absent where there are none. */
  readonly older?: readonly string[];
  /** What of a text is not in the story, or not as it was; absent where all is. */
  readonly report?: readonly ImportRow[];
}

/**
 * Exports every input into `out/<slug>/`. An input that cannot be read or exported is reported in one line and the
 * others go on; the exit code is 2 then. Two inputs of one run with the same slug get `-2`, `-3` ..., and so does a
 * story whose folder is another one's already; each is reported. An input that is given twice is exported once.
 */
export async function exportCommand(
  inputs: readonly string[],
  options: ExportOptions,
  jobs: KeptJobs,
  output: Output,
): Promise<number> {
  const exported: Exported[] = [];
  const failed: FailedInput[] = [];
  const taken = new Set<string>();
  const once = await withoutRepeats(inputs);
  const progress = progressThrough(once, output, options.isTerminal);
  for (const input of once) {
    progress.begin(input);
    const done = await exportInput(input, options, taken, jobs, output);
    if (typeof done === 'string') {
      output.complain(done);
      failed.push({ input, message: done });
      continue;
    }
    taken.add(done.slug);
    exported.push(done);
    for (const line of missingPhotoLines(input, done.missingPhotos, done.report ?? [])) output.complain(line);
    if (!options.json) for (const file of done.files) output.result(file);
  }
  progress.end(exported.length);
  if (options.json) output.json({ exported, failed });
  return failed.length > 0 ? EXIT.unreadable : EXIT.done;
}

/** Returns inputs without those that lead to the file or folder of an earlier one. */
async function withoutRepeats(inputs: readonly string[]): Promise<readonly string[]> {
  const byPlace = new Map<string, string>();
  for (const input of inputs) {
    const place = await realpath(input).catch(() => input);
    if (!byPlace.has(place)) byPlace.set(place, input);
  }
  return [...byPlace.values()];
}

/** Why an input has no package, in one line. */
interface NoPackage {
  readonly ok: false;
  readonly line: string;
}

/** Exports an input; returns the export, or one line with the reason why there is none. */
async function exportInput(
  input: string,
  { formats, out, withChanges, with: packageParts }: ExportOptions,
  taken: ReadonlySet<string>,
  jobs: KeptJobs,
  output: Output,
): Promise<Exported | string> {
  const read = await readInput(input, jobs);
  if (!read.ok) return read.message;
  const wanted = addressOf(read.story);
  const built = await exportOfStory<NoPackage>(
    jobs,
    {
      story: read.story,
      identity: read.identity,
      photos: () => Promise.resolve(read.photos),
      async pack() {
        const pack = await read.pack();
        return typeof pack === 'string' ? { ok: false, line: pack } : { ok: true, value: pack };
      },
      origin: () => Promise.resolve(read.origin ?? undefined),
    },
    { formats, withChanges, packageParts, folder: out, name: wanted, taken, onProgress: () => undefined },
  );
  if (!built.ok) return 'line' in built ? built.line : `${input}: ${built.message}`;
  const { place, missingPhotos } = built;
  const { name } = place;
  if (name !== wanted)
    output.complain(
      `${input}: ${join(out, wanted)} is another story's or not Stet's, and stays; this one goes to ${name}.`,
    );
  // Only now, so that an input that cannot be exported leaves no empty folder.
  const made = await makeFolders(out).catch((error: unknown) => folderFault(error, out));
  if (typeof made === 'string') return made;
  const written = await writeExport(place, built.files);
  if (!written.ok) {
    await removeEmptyFolders(made);
    return `${join(out, name)}: ${written.message}`;
  }
  // Of an input that came to nothing, only why.
  for (const warning of read.warnings) output.complain(warning);
  const files = built.files.map((file) => join(out, name, file.path));
  const report = read.report.length === 0 ? {} : { report: read.report };
  const stale = written.stale.map((path) => join(out, name, path));
  const elsewhere = written.elsewhere.map((folder) => join(out, folder));
  for (const path of stale) output.complain(`${path}: it is of an earlier export and may be out of date.`);
  for (const path of elsewhere)
    output.complain(`${path}: it is an earlier export of ${input} and stays; the new one is ${join(out, name)}.`);
  const all = [...stale, ...elsewhere];
  const older = all.length === 0 ? {} : { older: all };
  const moved = name === wanted ? {} : { takenName: wanted };
  return { input, slug: name, ...moved, files, missingPhotos, ...older, ...report };
}
