import { access, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFormat } from '../../shared/bridge';
import { slug } from '../../shared/text';
import { writeExport } from '../jobs';
import { directJobs } from '../jobs/direct';
import { diskFailure } from '../library';
import { readInput } from './input';
import { EXIT, type Output } from './output';

export interface ExportOptions {
  readonly formats: readonly ExportFormat[];
  readonly out: string;
  readonly json: boolean;
}

interface Exported {
  readonly input: string;
  readonly slug: string;
  readonly files: readonly string[];
  readonly missingPhotos: readonly string[];
}

/**
 * Exports every input into `out/<slug>/`. An input that cannot be read or exported is told in one line and the others go
 * on; the exit code is 2 then. Two inputs of one run with the same slug get `-2`, `-3` ...
 */
export async function exportCommand(
  inputs: readonly string[],
  options: ExportOptions,
  output: Output,
): Promise<number> {
  const exported: Exported[] = [];
  const taken = new Set<string>();
  let code: number = EXIT.done;
  for (const input of inputs) {
    const done = await exportInput(input, options, taken);
    if (typeof done === 'string') {
      output.complain(done);
      code = EXIT.unreadable;
      continue;
    }
    exported.push(done);
    for (const name of done.missingPhotos)
      output.complain(`${input}: the photo ${name} is missing; its caption is kept.`);
    if (!options.json) for (const file of done.files) output.result(file);
  }
  if (options.json) output.result(JSON.stringify({ exported }, null, 2));
  return code;
}

/** The export, or the line that says why there is none. */
async function exportInput(
  input: string,
  { formats, out }: ExportOptions,
  taken: Set<string>,
): Promise<Exported | string> {
  const read = await readInput(input);
  if (!read.ok) return read.message;
  const name = freeName(read.story.slug ?? slug(read.story.headline), taken);
  const story = { ...read.story, slug: name };
  const built = await directJobs.exportStory({ story, photos: read.photos, formats }, () => undefined);
  if (!built.ok) return `${input}: ${built.message}`;
  const folder = await makeFolder(out);
  if (folder !== null) return folder;
  const written = await writeExport(out, name, built.files);
  if (!written.ok) return `${join(out, name)}: ${written.message}`;
  taken.add(name);
  const files = built.files.map((file) => join(out, name, ...file.path.split('/')));
  return { input, slug: name, files, missingPhotos: built.missingPhotos };
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    // Room for the number within the 80 characters of a slug.
    const name = `${wanted.slice(0, 80 - `-${number}`.length).replace(/-$/, '')}-${number}`;
    if (!taken.has(name)) return name;
  }
}

async function makeFolder(path: string): Promise<string | null> {
  try {
    const found = await stat(path).catch(() => null);
    if (found && !found.isDirectory()) return `${path}: it is there already and is not a folder.`;
    await mkdir(path, { recursive: true });
    await access(path);
    return null;
  } catch (error) {
    return `${path}: ${diskFailure(error, path).message}`;
  }
}
