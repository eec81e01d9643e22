import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Debian's own Python, which its packages belong to. */
const PYTHON = '/usr/bin/python3';

/** Whether LibreOffice and its bridge to Python are on this machine (apt-get install libreoffice-writer python3-uno). */
export const hasOfficeBridge = (): boolean =>
  spawnSync('soffice', ['--version']).status === 0 && spawnSync(PYTHON, ['-c', 'import uno']).status === 0;

/** One edit of `officeEdit.py`: its name, and what it takes. */
export type OfficeEdit = { readonly do: string } & Readonly<Record<string, string | number | boolean>>;

/** Edits Word documents in LibreOffice, all in the same way, and returns them as it saves them; as plain text where `ending` is "txt". */
export async function editedByOffice(
  documents: readonly Uint8Array[],
  edits: readonly OfficeEdit[],
  ending: 'docx' | 'txt' = 'docx',
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-office-'));
  try {
    const sources = documents.map((_, at) => join(folder, `${at}-in.docx`));
    const targets = documents.map((_, at) => join(folder, `${at}-out.${ending}`));
    for (const [at, bytes] of documents.entries()) await writeFile(sources[at] ?? '', bytes);
    const script = fileURLToPath(new URL('officeEdit.py', import.meta.url));
    const all = [join(folder, 'profile'), JSON.stringify(sources), JSON.stringify(targets), JSON.stringify(edits)];
    const done = spawnSync(PYTHON, [script, ...all], { encoding: 'utf8', timeout: 120_000 + 3_000 * sources.length });
    if (done.status !== 0) throw new Error(`LibreOffice did not edit the document: ${done.stderr}`);
    return await Promise.all(targets.map(async (target) => new Uint8Array(await readFile(target))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
