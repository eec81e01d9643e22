import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { onDisplay } from './display.mjs';
import { ROOT } from './places.mjs';
import { say } from './say.mjs';
import { runCommand, setUpWindow } from './setUp.mjs';
import { soakTable } from './soakTable.mjs';
import { spawned } from './spawned.mjs';

/** How many random cases a law of compare and merge is tried with; that it is set asks every harness for its long form. */
const SOAK = '5000';

// `npm run test:soak`: the harnesses of docs/reliability.md in their long forms, then what they found in one table.
// `npm run test:soak -- killed` runs those files whose path holds "killed".
await runCommand(async () => {
  const { node, electron, app } = setUpWindow({ forTests: true });
  const asked = process.argv.slice(2);
  const report = join(ROOT, 'test-results', 'soak.jsonl');
  rmSync(report, { force: true });
  mkdirSync(dirname(report), { recursive: true });
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`,
    STET_ELECTRON: electron,
    STET_APP: app,
    STET_SOAK: SOAK,
    STET_SOAK_REPORT: report,
  };
  const bin = (/** @type {string} */ name) => join(ROOT, 'node_modules', '.bin', name);
  const only = (/** @type {string[]} */ all) => (asked.length === 0 ? all : asked);
  const unit = [bin('vitest'), 'run', '--passWithNoTests', ...only(['shared/compare', 'electron/library'])];
  const windows = [bin('playwright'), 'test', '--pass-with-no-tests', ...only(['e2e/reliability'])];
  say('running the long forms of the harnesses; that takes hours…');
  const codes = [
    await spawned(unit, { cwd: ROOT, env }),
    await spawned([...onDisplay(), ...windows], { cwd: ROOT, env }),
  ];
  if (existsSync(report)) process.stdout.write(soakTable(readFileSync(report, 'utf8')));
  return codes.every((code) => code === 0) ? 0 : 1;
});
