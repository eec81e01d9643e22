import { lstat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, extname, join } from 'node:path';
import { areRelated, type Conflict } from '../../shared/compare';
import type { StetPackage } from '../../shared/package';
import type { KeptJobs } from '../jobs/process';
import {
  makeFolders,
  nodeFiles,
  removeEmptyFolders,
  renameOver,
  temporaryName,
  writeAtomically,
  writeHandedOver,
} from '../disk';
import { writeDraftFile } from '../library';
import { changeLine } from './changeLine';
import { folderFault } from './folderFault';
import { lineOf, readInput, type InputRead } from './input';
import { EXIT, type FailedInput, type Output } from './output';

/** Where `stet merge` writes, and how it reports. */
export interface MergeOptions {
  /** A new package or folder. */
  readonly out: string;
  readonly json: boolean;
  /** Whether copies are merged that have next to nothing in common with the base. */
  readonly unrelated: boolean;
}

/**
 * Merges two edited copies of a story into a new file: a `.stet` package, or the folder of a draft where the name does
 * not end so. Mine stays where both changed the same; each such conflict is printed with what theirs would make of it.
 * Stories that cannot be copies of the base are refused, but with `unrelated`.
 */
export async function mergeCommand(
  inputs: readonly [string, string, string],
  { out, json, unrelated }: MergeOptions,
  jobs: KeptJobs,
  output: Output,
): Promise<number> {
  const reads = await Promise.all(inputs.map((input) => readInput(input, jobs)));
  for (const read of reads) for (const line of read.ok ? read.warnings : [read.message]) output.complain(line);
  const [base, mine, theirs] = reads;
  if (!base?.ok || !mine?.ok || !theirs?.ok) return EXIT.unreadable;
  const stranger = unrelated ? null : strangerAmong([base, mine, theirs], inputs);
  if (stranger !== null) {
    output.complain(stranger.message);
    if (json) output.json({ file: null, conflicts: [], failed: [stranger] });
    return EXIT.unreadable;
  }
  const merged = await mergedDraft([base, mine, theirs], inputs[2], jobs);
  const written = typeof merged === 'string' ? merged : await write(out, merged, jobs);
  if (typeof written === 'string') {
    output.complain(written);
    return EXIT.unreadable;
  }
  const { conflicts } = written;
  if (json) output.json({ file: out, conflicts });
  else {
    output.result(out);
    for (const conflict of conflicts) output.complain(conflictLine(conflict));
  }
  return EXIT.done;
}

const conflictLine = ({ changes }: Conflict): string =>
  `Both changed this; theirs would be: ${changes.map((change) => changeLine(change, false)).join('; ')}`;

/** Returns the first copy that has next to nothing in common with the base, with the reason in one line; null for none. */
function strangerAmong(
  [base, ...copies]: readonly [GoodRead, GoodRead, GoodRead],
  [baseName, ...names]: readonly [string, string, string],
): FailedInput | null {
  const at = copies.findIndex((copy) => !areRelated(base.story, copy.story));
  const input = names[at];
  if (input === undefined) return null;
  const message = `it has next to nothing in common with ${baseName}, so it is no copy of it; --unrelated merges them all the same`;
  return { input, message: lineOf(input, message) };
}

type GoodRead = Extract<InputRead, { ok: true }>;

/** The merged draft whole; the story is mine as it was. */
interface MergedDraft {
  readonly mine: GoodRead;
  readonly pack: StetPackage;
  readonly conflicts: readonly Conflict[];
}

/** Returns the three as one draft, or one line with the reason why there is none. */
async function mergedDraft(
  [base, mine, theirs]: readonly [GoodRead, GoodRead, GoodRead],
  name: string,
  jobs: KeptJobs,
): Promise<MergedDraft | string> {
  const [own, other] = [await mine.pack(), await theirs.pack()];
  if (typeof own === 'string') return own;
  if (typeof other === 'string') return other;
  const { draftFile, madeAt } = own;
  const stories = { base: base.story, mine: mine.story, theirs: theirs.story };
  const merged = await jobs.mergeStories({ ...stories, draftFile, savedAt: madeAt });
  if (!merged.ok) return lineOf(name, `it could not be merged: ${merged.message}`);
  const photos = new Map([...other.photos, ...own.photos]);
  return { mine, pack: { ...own, draftFile: merged.draftFile, photos }, conflicts: merged.conflicts };
}

/**
 * Writes the package or the folder, whole or not at all; returns what was written, or one line with the reason why it
 * was not. Nothing is written over what is there.
 */
async function write(out: string, merged: MergedDraft, jobs: KeptJobs): Promise<MergedDraft | string> {
  const { mine, pack } = merged;
  if (await lstat(out).catch(() => null)) return `${out}: something is there already.`;
  const isPackage = extname(out).toLowerCase() === '.stet';
  const formats = isPackage ? (['stet'] as const) : [];
  const built = await jobs.exportStory({ story: mine.story, photos: new Map(), formats, pack }, () => undefined);
  if (!built.ok) return `${out}: ${built.message}`;
  let made: readonly string[] = [];
  try {
    made = await makeFolders(dirname(out));
    for (const { bytes } of built.files) await writeHandedOver(out, bytes);
    if (!isPackage) await writeFolder(out, pack);
    return merged;
  } catch (error) {
    await removeEmptyFolders(made);
    return folderFault(error, out);
  }
}

async function writeFolder(out: string, pack: StetPackage): Promise<void> {
  const making = join(dirname(out), temporaryName(randomUUID));
  try {
    for (const folder of ['photos', 'versions']) await nodeFiles.makeFolder(join(making, folder));
    for (const [name, bytes] of pack.photos)
      await writeAtomically(nodeFiles, join(making, 'photos', name), bytes, randomUUID);
    for (const [name, bytes] of pack.versions)
      await writeDraftFile(nodeFiles, join(making, 'versions', name), bytes, randomUUID);
    await writeDraftFile(nodeFiles, join(making, 'story.json'), pack.draftFile, randomUUID);
    await renameOver(nodeFiles, making, out);
  } catch (error) {
    await nodeFiles.removeFolder(making).catch(() => undefined); // What went wrong first is what the user must hear of.
    throw error;
  }
}
