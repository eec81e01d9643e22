import { expect, it } from 'vitest';
import { p, storyOf } from '../../shared/story/testing';
import type { DraftId } from '../../shared/story';
import { foldersOf } from './folders';
import type { Library } from './contract';
import type { openLibrary } from './library';
import { brokenLibrary, isSoak, randomNumbers, reportSoak, someLibrary } from './testing';
import { filesBelow } from '../disk/testing';

const ROUNDS = isSoak ? 500 : 40;
const titled = (headline: string) => ({ ...storyOf(p(`Thân bài ${headline}`)), headline });

/** One of two machines that work on the same folder: what it believes to be on disk, and what it was told is saved. */
interface Machine {
  readonly name: string;
  readonly library: Library;
  revision: number;
}

async function openOn(machine: Machine, id: DraftId): Promise<void> {
  const opened = await machine.library.open(id);
  if (!opened.ok) throw new Error(opened.message);
  machine.revision = opened.value.revision;
}

/** Two machines save into the same draft, turn by turn or not, as it comes, each knowing only its own; gives the texts that were called saved and are nowhere. */
async function lostTexts(random: () => number, open?: typeof openLibrary): Promise<readonly string[]> {
  const { library, folder, clock } = await someLibrary({}, open);
  const made = await library.create(titled('Đầu'));
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  const other = (await someLibrary({ folder, clock: () => clock.now }, open)).library;
  const machines: readonly Machine[] = [
    { name: 'A', library, revision: 1 },
    { name: 'B', library: other, revision: 1 },
  ];
  for (const machine of machines) await openOn(machine, id);
  const saved: string[] = [];
  const save = async (machine: Machine, number: number): Promise<void> => {
    const headline = `${machine.name}${number}`;
    const answer = await machine.library.save(id, machine.revision, titled(headline));
    if (!answer.ok) throw new Error(answer.message);
    ({ revision: machine.revision } = answer.value);
    saved.push(headline);
  };
  for (let number = 1; number <= 6; number += 1) {
    clock.now = new Date(clock.now.getTime() + 5000);
    const [first, second] = random() < 0.5 ? machines : [...machines].reverse();
    if (!first || !second) continue;
    await save(first, number);
    if (random() < 0.7) await save(second, number);
  }
  const kept = Object.values(await filesBelow(foldersOf(folder).draft(id)));
  // A text that its own machine went on from within a minute is no loss.
  const counted = saved.filter((headline, at) => saved[at + 1]?.[0] !== headline[0]);
  return counted.filter((headline) => !kept.some((text) => text.includes(`"headline": "${headline}"`)));
}

it('two machines that work on the same folder write over no text of each other', { timeout: 120_000 }, async () => {
  const random = randomNumbers(8);
  const lost: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) for (const one of await lostTexts(random)) lost.push(one);
  reportSoak({
    harness: 'two machines, one folder',
    n: ROUNDS,
    found: `${lost.length} lost`,
    bound: '0',
    controlFired: null,
  });
  expect(lost).toEqual([]);
});

it('texts are lost where nobody looks at what is written over', { timeout: 60_000 }, async () => {
  const broken = await brokenLibrary('write/saveDraft.ts', 'bytesHashOf(found) !== entry.bytesHash', 'false');
  const lost = await lostTexts(randomNumbers(8), broken);
  const controlFired = lost.length > 0;
  reportSoak({ harness: 'two machines, control', n: 1, found: `${lost.length} lost`, bound: 'some', controlFired });
  expect(controlFired).toBe(true);
});
