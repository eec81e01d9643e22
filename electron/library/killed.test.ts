import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { p, storyOf } from '../../shared/story/testing';
import { builtProgram, someLibrary } from './testing';

/** Runs the program until it has saved for a while, kills it, and gives the last number that it printed. */
async function killWhileSaving(program: string, args: readonly string[], afterMs: number): Promise<number> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  await once(child, 'close');
  const numbers = printed.split('\n').slice(0, -1);
  return Number(numbers.at(-1));
}

it('loses nothing that it said was saved, however often it is killed while saving', { timeout: 120_000 }, async () => {
  const program = await builtProgram('savingProgram');
  const { library, folder } = await someLibrary();
  const made = await library.create({ ...storyOf(p('')), headline: '0' });
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  for (let kill = 0; kill < 50; kill += 1) {
    const lastSaved = await killWhileSaving(program, [folder, id], (kill * 7) % 60);
    const { library: later } = await someLibrary({ folder });
    const opened = await later.open(id);
    if (!opened.ok) throw new Error(opened.message);
    expect(opened.value.recovered).toBeNull();
    const found = Number(opened.value.story.headline);
    // The save that was under way may have got through; nothing before it may be missing.
    expect([lastSaved, lastSaved + 1]).toContain(found);
    expect(opened.value.story.body).toEqual(storyOf(p('Mưa lớn trên sông. '.repeat(found % 500))).body);
  }
});
