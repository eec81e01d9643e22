import { expect, it } from 'vitest';
import { p, storyOf } from '../story/testing';
import { acceptChanges, rejectChanges } from './applyChanges';
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
  expect(diffStories(before, now!).map(made)).toEqual([
    { by: 'Lan', at: '2026-11-23T09:00:00Z' },
    { by: 'Bảo', at: '2026-11-23T10:00:00Z' },
    null,
  ]);
});

const lan = { by: 'Lan', at: '2026-11-23T09:00:00Z' };
const bao = { by: 'Bảo', at: '2026-11-23T10:00:00Z' };
const textOf = (text: string) => storyOf(p(text));

it.each([
  ['Chợ họp sớm, ghe rất đông.', 'Chợ họp muộn, ghe rất đông.', 'Chợ họp muộn, xuồng rất vắng.'],
  ['Có 5 ghe và 6 bến ở đây.', 'Có 7 ghe và 8 bến ở đây.', 'Có 7 xuồng hay 8 bến ở đó.'],
  ['Một hai ba bốn năm.', 'Một hai rưỡi ba bốn năm.', 'Một hai rưỡi tư bốn lẻ năm.'],
])('the changes that are left of %j keep their authors, whichever is accepted or rejected', (first, second, third) => {
  const [before, byLan, now] = [first, second, third].map(textOf);
  const kept = [
    { story: byLan!, ...lan },
    { story: now!, ...bao },
  ];
  for (const change of diffStories(before!, now!)) {
    const rejected = rejectChanges(now!, [change]);
    const accepted = acceptChanges(before!, [change]);
    const [afterReject, afterAccept] = [firstMade(before!, kept), firstMade(accepted, kept)];
    for (const left of diffStories(before!, rejected)) expect(afterReject(left)).not.toBeNull();
    for (const left of diffStories(accepted, now!)) expect(afterAccept(left)).not.toBeNull();
  }
});

it('a change by one author stays theirs, when the one of another beside it is accepted or rejected', () => {
  const [before, byLan, now] = [
    'Giá rau giảm hôm nay.',
    'Giá rau củ giảm hôm nay.',
    'Giá rau củ cải tăng hôm nay.',
  ].map(textOf);
  const kept = [
    { story: byLan!, ...lan },
    { story: now!, ...bao },
  ];
  const changes = diffStories(before!, now!);
  const authors = firstMade(before!, kept);
  expect(changes.map(authors)).toEqual(changes.map(() => bao));
  // "cải" was never kept alone, as it is once "tăng" was turned back.
  const rejected = textOf('Giá rau cải giảm hôm nay.');
  expect(diffStories(before!, rejected).map(authors)).toEqual([bao]);
  expect(diffStories(before!, textOf('Giá rau củ giảm hôm nay.')).map(authors)).toEqual([lan]);
});

it("words that nobody has kept are nobody's, also beside a change that somebody made", () => {
  const [before, byLan] = ['Giá rau giảm hôm nay.', 'Giá rau tăng hôm nay.'].map(textOf);
  const authors = firstMade(before!, [{ story: byLan!, ...lan }]);
  expect(diffStories(before!, textOf('Giá rau tăng mạnh hôm nay.')).map(authors)).toEqual([null]);
});
