import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openFolder } from './stet';

/** Debian's own Python, which its packages belong to. */
const PYTHON = '/usr/bin/python3';

/** Whether LibreOffice and its bridge to Python are on this machine (apt-get install libreoffice-writer python3-uno). */
export const hasOfficeBridge = (): boolean =>
  spawnSync('soffice', ['--version']).status === 0 && spawnSync(PYTHON, ['-c', 'import uno']).status === 0;

/** Edits a Word document in LibreOffice, as a colleague does who opens it there. The edits are those of `officeEdit.py`. */
export async function editByOffice(source: string, target: string, edits: readonly object[]): Promise<void> {
  const profile = join(await openFolder('stet-office-'), 'profile');
  const script = join('electron', 'jobs', 'direct', 'officeEdit.py');
  execFileSync(PYTHON, [script, profile, source, target, JSON.stringify(edits)], { stdio: 'pipe', timeout: 120_000 });
}
