import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { inEmptyNetwork } from './emptyNetwork.mjs';
import { inLanes } from './inLanes.mjs';
import { ROOT } from './places.mjs';
import { say } from './say.mjs';
import { runCommand, setUpWindow } from './setUp.mjs';
import { soakTable } from './soakTable.mjs';
import { spawned } from './spawned.mjs';
import { countPlaywright } from './testCounts.mjs';

/** How many random cases a law of compare and merge is tried with; that it is set asks every harness for its long form. */
const SOAK = '5000';

// `npm run test:soak`: the harnesses of docs/reliability.md in their long forms, then what they found in one table.
// `npm run test:soak -- killed` runs those files whose path holds "killed", `-- network` the tests without a network.
await runCommand(async () => {
  const { node, electron, executable, app } = await setUpWindow({ forTests: true });
  const asked = process.argv.slice(2);
  const report = join(ROOT, 'test-results', 'soak.jsonl');
  rmSync(report, { force: true });
  mkdirSync(dirname(report), { recursive: true });
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`,
    // Without one, LibreOffice writes text in ASCII.
    LANG: process.env['LANG'] || 'C.UTF-8',
    STET_ELECTRON: electron,
    STET_ELECTRON_EXECUTABLE: executable,
    STET_APP: app,
    STET_SOAK: SOAK,
    STET_SOAK_REPORT: report,
  };
  const bin = (/** @type {string} */ name) => join(ROOT, 'node_modules', '.bin', name);
  const only = (/** @type {string[]} */ all) => (asked.length === 0 ? all : asked);
  const unit = [
    bin('vitest'),
    'run',
    '--passWithNoTests',
    ...only(['shared/compare', 'electron/library', 'electron/jobs']),
  ];
  const runWindows = (/** @type {string} */ name, /** @type {string} */ folder, /** @type {string[]} */ ...more) => {
    const paths = asked.length === 0 ? [folder] : asked.map((part) => `${folder}.*${part}`);
    const output = `--output=${join(dirname(report), name)}`;
    const line = [bin('playwright'), 'test', '--pass-with-no-tests', output, ...more, ...paths];
    return spawned(line, { cwd: ROOT, env });
  };
  say('running the long forms of the harnesses; that takes about an hour and a half…');
  // Two at a time, the longest first.
  const codes = await inLanes(2, [
    () => runWindows('killed', 'e2e/reliability', '--grep=reliability/killed'),
    () => spawned(unit, { cwd: ROOT, env }),
    () => runWindows('security', 'e2e/security'),
    ...(asked.length === 0 || asked.includes('network') ? [() => withoutNetwork(env, report)] : []),
    () => runWindows('quit', 'e2e/reliability', '--grep=reliability/quit'),
    () => runWindows('reliability', 'e2e/reliability', '--grep-invert=reliability/(killed|quit)'),
    () => runWindows('texts', 'e2e', '--grep=vietnamese/words|flows/(naughtyStrings|pasteCorpus)'),
  ]);
  if (existsSync(report)) process.stdout.write(soakTable(readFileSync(report, 'utf8')));
  return codes.every((code) => code === 0) ? 0 : 1;
});

/** The quick forms of all end-to-end tests where every packet that leaves Stet is heard; adds its row to the report. */
async function withoutNetwork(/** @type {Record<string, string | undefined>} */ soakEnv, /** @type {string} */ report) {
  say('running the end-to-end tests in a network that leads nowhere…');
  const env = { ...soakEnv, STET_SOAK: undefined, STET_SOAK_REPORT: undefined };
  const json = join(dirname(report), 'empty-network.json');
  const line = [join(ROOT, 'node_modules', '.bin', 'playwright'), 'test', '--reporter=list,json'];
  const { code, packets, isProofHeard } = await inEmptyNetwork(line, {
    cwd: ROOT,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: json },
  });
  const { passed, failed } = countPlaywright(existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : null, code);
  for (const packet of packets.slice(0, 20)) say(packet);
  const row = {
    harness: 'Phoning home: all end-to-end tests in an empty network',
    n: passed + failed,
    found: `${packets.length} packets, ${failed} failed`,
    bound: '0 packets',
    controlFired: isProofHeard,
  };
  appendFileSync(report, `${JSON.stringify(row)}\n`);
  return code === 0 && packets.length === 0 && isProofHeard ? 0 : 1;
}
