import { join } from 'node:path';
import { parseVersionName, versionName, type StetPackage } from '../../../shared/package';
import { MAX_REVISION } from '../../../shared/story';
import { decodeDraftFile, withRevision } from '../draftFile';
import { renameOver, type FilePort } from '../../disk';
import { listVersions } from './versionStore';

/** Revisions above this were not counted by saves; those that come after them are counted on from the ones below. */
export const HIGHEST_COUNTED = MAX_REVISION / 2;

/** A draft's versions with the names that they have after renumbering, and the revision that its text has then. */
interface Renumbered {
  readonly names: ReadonlyMap<string, string>;
  readonly revision: number;
}

/**
 * Numbers the versions above the highest counted revision anew, in their order, after those below it; the others keep
 * theirs.
 */
function renumber(names: readonly string[]): Renumbered {
  const versions = names
    .flatMap((name) => parseVersionName(name) ?? [])
    .sort((a, b) => a.revision - b.revision || Date.parse(a.savedAt) - Date.parse(b.savedAt));
  let revision = 0;
  const renamed = new Map<string, string>();
  for (const version of versions) {
    const isCounted = version.revision <= HIGHEST_COUNTED;
    revision = isCounted ? version.revision : revision + 1;
    renamed.set(version.name, isCounted ? version.name : versionName({ ...version, revision }));
  }
  return { names: renamed, revision: revision + 1 };
}

/** Renames the versions in a folder whose revisions no save has counted. Returns the revision that the draft's text has after them. Throws the file system's error. */
export async function renumberVersions(files: FilePort, folder: string): Promise<number> {
  const kept = await listVersions(folder);
  const { names, revision } = renumber(kept.map(({ name }) => name));
  for (const [from, to] of names) if (from !== to) await renameOver(files, join(folder, from), join(folder, to));
  return revision;
}

/**
 * Returns a package whose revisions are such as saves count, its text the newest of them: what comes with higher ones is
 * renumbered in its order. A package without them comes back as it is. Its draft file must be one that can be read.
 */
export function withCountedRevisions(pack: StetPackage): StetPackage {
  const read = decodeDraftFile(pack.draftFile);
  if (!read.ok) throw new RangeError(`A package that was read holds a draft that cannot be read: ${read.reason}`);
  const { names, revision } = renumber([...pack.versions.keys()]);
  const own = read.file.revision;
  const isCounted = own <= HIGHEST_COUNTED && own >= revision - 1 && [...names].every(([from, to]) => from === to);
  if (isCounted) return pack;
  const versions = new Map([...pack.versions].map(([name, bytes]) => [names.get(name) ?? name, bytes]));
  return { ...pack, versions, draftFile: withRevision(pack.draftFile, revision) };
}
