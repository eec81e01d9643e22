import { expect, it } from 'vitest';
import { createWatchdog } from './watchdog';

/** A page that answers, or not, and a user. */
function somePage(answer: 'wait' | 'reload' | 'nothing') {
  const seen: string[] = [];
  const page = { isUp: true, answers: true };
  const watchdog = createWatchdog({
    isUp: () => page.isUp,
    beat: () => {
      if (page.answers) watchdog.heard();
    },
    askToWait: (answered) => {
      seen.push('asked');
      answered.addEventListener('abort', () => seen.push('question gone'));
      return answer === 'nothing' ? new Promise(() => undefined) : Promise.resolve(answer === 'wait');
    },
    giveUp: () => seen.push('given up'),
  });
  const ticks = async (count: number): Promise<void> => {
    for (let tick = 0; tick < count; tick += 1) {
      watchdog.tick();
      await new Promise(setImmediate);
    }
  };
  return { seen, page, ticks };
}

it('lets a page alone that answers, late or at once', async () => {
  const { seen, page, ticks } = somePage('nothing');
  await ticks(100);
  page.answers = false;
  await ticks(4);
  page.answers = true;
  await ticks(100);
  expect(seen).toEqual([]);
});

it('asks about a page that does not answer, and takes the question back when it does', async () => {
  const { seen, page, ticks } = somePage('nothing');
  page.answers = false;
  await ticks(6);
  expect(seen).toEqual(['asked']);
  page.answers = true;
  await ticks(2);
  expect(seen).toEqual(['asked', 'question gone']);
});

it.each([
  ['reload', ['asked', 'question gone', 'given up'], 6],
  ['nothing', ['asked', 'question gone', 'given up'], 16],
  ['wait', ['asked'], 100],
] as const)('when the user answers: %s', async (answer, expected, after) => {
  const { seen, page, ticks } = somePage(answer);
  page.answers = false;
  await ticks(after);
  expect(seen).toEqual(expected);
});

it('does not count a page that is being loaded', async () => {
  const { seen, page, ticks } = somePage('reload');
  page.answers = false;
  page.isUp = false;
  await ticks(100);
  expect(seen).toEqual([]);
});
