import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { p, storyOf } from '../../shared/story/testing';
import { brokenProgram, builtProgram, reportSoak, someLibrary } from './testing';

/** Runs the program until it has saved for a while, kills it, and gives the last number that it printed. */
async function killWhileSaving(program: string, args: readonly string[], afterMs: number): Promise<number> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  await once(child, 'close');
  const numbers = printed.split('\n').slice(0, -1);
  return Number(numbers.at(-1));
}

/** Kills a saving program again and again; tells after which kills the library held neither the last save nor the one under way. */
async function killed(program: string, kills: number): Promise<string[]> {
  const { library, folder } = await someLibrary();
  const made = await library.create({ ...storyOf(p('')), headline: '0' });
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  const lost: string[] = [];
  for (let kill = 0; kill < kills && lost.length === 0; kill += 1) {
    const lastSaved = await killWhileSaving(program, [folder, id], (kill * 7) % 60);
    const { library: later } = await someLibrary({ folder });
    const opened = await later.open(id);
    const story = opened.ok && opened.value.recovered === null ? opened.value.story : null;
    const found = Number(story?.headline);
    // The save that was under way may have got through; nothing before it may be missing.
    const isThere = found === lastSaved || found === lastSaved + 1;
    const body = storyOf(p('Mưa lớn trên sông. '.repeat(found % 500))).body;
    if (!isThere || JSON.stringify(story?.body) !== JSON.stringify(body))
      lost.push(`kill ${kill}: ${found} of ${lastSaved}`);
  }
  return lost;
}

const KILLS = 50;

it('loses nothing that it said was saved, however often it is killed while saving', { timeout: 120_000 }, async () => {
  const lost = await killed(await builtProgram('savingProgram'), KILLS);
  const found = `${lost.length} lost`;
  reportSoak({
    harness: 'killed while saving',
    n: KILLS,
    found,
    bound: '0',
    controlFired: null,
  });
  expect(lost).toEqual([]);
});

it('would find a library that writes over the file in its place', { timeout: 120_000 }, async () => {
  const guard = 'const temporary = join(folder, temporaryName(newId));';
  // A disk that takes a while: on a fast one, fifty kills can all miss the moment in which the file is gone.
  const instead = `
    const temporary = path;
    await files.remove(path).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 40));`;
  const lost = await killed(await brokenProgram('savingProgram', 'disk/writeAtomically.ts', guard, instead), KILLS);
  reportSoak({
    harness: 'killed while saving, control: files written in their place',
    n: KILLS,
    found: `${lost.length} lost, then no more was tried`,
    bound: 'at least 1',
    controlFired: lost.length > 0,
  });
  expect(lost.length).toBeGreaterThan(0);
});
