import { lstat, mkdir } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import { mergeStories, type Conflict } from '../../shared/compare';
import { writePackage, type StetPackage } from '../../shared/package';
import { decodeDraftFile, diskFailure, encodeDraftFile, exportedFiles, nodeFiles, writeAtomically } from '../library';
import { changeLine } from './changeLine';
import { readInput } from './input';
import { EXIT, type Output } from './output';

/**
 * Merges two edited copies of a story into a new file: a `.stet` package, or the folder of a draft where the name does not
 * end so. Mine stays where both changed the same; each such conflict is told with what theirs would make of it.
 */
export async function mergeCommand(
  inputs: readonly [string, string, string],
  out: string,
  json: boolean,
  output: Output,
): Promise<number> {
  const reads = await Promise.all(inputs.map(readInput));
  for (const read of reads) for (const line of read.ok ? read.warnings : [read.message]) output.complain(line);
  const [base, mine, theirs] = reads;
  if (!base?.ok || !mine?.ok || !theirs?.ok) return EXIT.unreadable;
  const { story, conflicts } = mergeStories(base.story, mine.story, theirs.story);
  const own = await mine.pack();
  const photos = new Map([...(await theirs.pack()).photos, ...own.photos]);
  const refused = await write(out, { ...own, draftFile: withStory(own, story), photos });
  if (refused !== null) {
    output.complain(refused);
    return EXIT.unreadable;
  }
  if (json) output.result(JSON.stringify({ file: out, conflicts }, null, 2));
  else {
    output.result(out);
    for (const conflict of conflicts) output.complain(conflictLine(conflict));
  }
  return EXIT.done;
}

const conflictLine = ({ changes }: Conflict): string =>
  `Both changed this; theirs would be: ${changes.map((change) => changeLine(change, false)).join('; ')}`;

/** The draft file of a package with another story, as the next revision. */
function withStory(pack: StetPackage, story: Parameters<typeof encodeDraftFile>[0]['story']): Uint8Array {
  const read = decodeDraftFile(pack.draftFile);
  if (!read.ok) throw new RangeError(`A draft that was read cannot be read again: ${read.reason}`);
  const { review, revision, savedBy } = read.file;
  return encodeDraftFile({ review, revision: revision + 1, savedBy, savedAt: pack.madeAt, story });
}

/** Writes the package or the folder, whole or not at all; null, or the line that says why not. Nothing is written over a folder. */
async function write(out: string, pack: StetPackage): Promise<string | null> {
  try {
    await mkdir(dirname(out), { recursive: true });
    if (extname(out).toLowerCase() === '.stet') {
      await writeAtomically(exportedFiles, out, writePackage(pack), randomUUID);
      return null;
    }
    if (await lstat(out).catch(() => null)) return `${out}: something is there already.`;
    await writeFolder(out, pack);
    return null;
  } catch (error) {
    return `${out}: ${diskFailure(error, basename(out)).message}`;
  }
}

async function writeFolder(out: string, pack: StetPackage): Promise<void> {
  const making = join(dirname(out), `.stet-${randomUUID()}.tmp`);
  try {
    for (const folder of ['photos', 'versions']) await nodeFiles.makeFolder(join(making, folder));
    for (const [name, bytes] of pack.photos)
      await writeAtomically(nodeFiles, join(making, 'photos', name), bytes, randomUUID);
    for (const [name, bytes] of pack.versions)
      await writeAtomically(nodeFiles, join(making, 'versions', name), bytes, randomUUID);
    await writeAtomically(nodeFiles, join(making, 'story.json'), pack.draftFile, randomUUID);
    await nodeFiles.rename(making, out);
  } catch (error) {
    await nodeFiles.removeFolder(making).catch(() => undefined); // What went wrong first is what the user must hear of.
    throw error;
  }
}
