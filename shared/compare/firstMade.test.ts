import { expect, it } from 'vitest';
import { p, storyOf } from '../story/testing';
import { diffStories } from './diffStories';
import { firstMade } from './firstMade';

it('a change is by whoever kept the first text that has it, and by nobody where none has', () => {
  const before = storyOf(p('Có 5 ghe và 6 bến.'));
  const [lan, bao, now] = ['Có 7 ghe và 6 bến.', 'Có 7 ghe và 8 bến.', 'Có 7 ghe và 8 bến đò.'].map((text) =>
    storyOf(p(text)),
  );
  const made = firstMade(before, [
    { story: lan!, by: 'Lan', at: '2026-11-23T09:00:00Z' },
    { story: bao!, by: 'Bảo', at: '2026-11-23T10:00:00Z' },
  ]);
  expect(diffStories(before, now!).map(({ id }) => made.get(id))).toEqual([
    { by: 'Lan', at: '2026-11-23T09:00:00Z' },
    { by: 'Bảo', at: '2026-11-23T10:00:00Z' },
    undefined,
  ]);
});
