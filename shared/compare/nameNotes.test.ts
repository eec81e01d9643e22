import { expect, it } from 'vitest';
import type { Story } from '../story';
import { mark, notes, p, storyOf } from '../story/testing';
import { namesByContent, namesByNumber, withNoteNames } from './nameNotes';

const base = storyOf(
  p('Lò', mark('lo'), ', trò', mark('tro'), ', men', mark('men'), '.'),
  notes({ men: 'Men tro rơm.', lo: 'Số liệu tháng 2 năm nay.', tro: 'Gồm chín em.' }),
);
const numbered = (...said: string[]): Story =>
  storyOf(
    p(...said.map((_, at) => mark(`note-${at + 1}`))),
    notes(Object.fromEntries(said.map((words, at) => [`note-${at + 1}`, words]))),
  );
const idsOf = (text: Story, names = namesByContent(base, [text])): readonly string[] =>
  [1, 2, 3, 4, 5].flatMap((number) => [...names].find(([id]) => id === `note-${number}`)?.[1] ?? []);

it('names footnotes by their numbers', () => {
  const text = numbered('a', 'b', 'c');
  expect(idsOf(text, namesByNumber(text, base))).toEqual(['lo', 'tro', 'men']);
  const renamed = withNoteNames(text, namesByNumber(text, base));
  expect(renamed.body[0]).toEqual(p(mark('lo'), mark('tro'), mark('men')));
});

it.each([
  ['nothing', ['Số liệu tháng 2 năm nay.', 'Gồm chín em.', 'Men tro rơm.'], ['lo', 'tro', 'men']],
  [
    'a new one before all',
    ['Mới.', 'Số liệu tháng 2 năm nay.', 'Gồm chín em.', 'Men tro rơm.'],
    ['note-1', 'lo', 'tro', 'men'],
  ],
  ['one gone', ['Số liệu tháng 2 năm nay.', 'Men tro rơm.'], ['lo', 'men']],
  ['a word of one', ['Số liệu tháng 3 năm nay.', 'Gồm chín em.', 'Men tro rơm.'], ['lo', 'tro', 'men']],
  ['all of one', ['Số liệu tháng 2 năm nay.', 'Khác hẳn.', 'Men tro rơm.'], ['lo', 'tro', 'men']],
  ['all of the first two', ['Khác hẳn.', 'Cũng khác.', 'Men tro rơm.'], ['lo', 'tro', 'men']],
  ['all of the last two', ['Số liệu tháng 2 năm nay.', 'Khác hẳn.', 'Cũng khác.'], ['lo', 'tro', 'men']],
  [
    'all of the first, with another behind it,',
    ['Khác hẳn.', 'Mới.', 'Gồm chín em.', 'Men tro rơm.'],
    ['note-1', 'note-2', 'tro', 'men'],
  ],
  [
    'all of one, and another came before the first,',
    ['Mới.', 'Số liệu tháng 2 năm nay.', 'Khác hẳn.', 'Men tro rơm.'],
    ['note-1', 'lo', 'tro', 'men'],
  ],
  ['all but one of their number', ['Gồm chín em.'], ['tro']],
  [
    'the place of the last, and another came behind it,',
    ['Men tro rơm.', 'Số liệu tháng 2 năm nay.', 'Gồm chín em.', 'Mới.'],
    ['men', 'lo', 'tro', 'note-4'],
  ],
  ['the order', ['Gồm chín em.', 'Số liệu tháng 2 năm nay.', 'Men tro rơm.'], ['tro', 'lo', 'men']],
])('knows the footnotes of a text again where %s was changed', (_, said, ids) => {
  expect(idsOf(numbered(...said))).toEqual(ids);
});

it('a footnote has one id in all texts of a document, and a new one none that the draft has', () => {
  const own = storyOf(p(mark('note-1')), notes({ 'note-1': 'Số liệu của sở nông nghiệp.' }));
  const last = storyOf(
    p(mark('note-2'), mark('note-1')),
    notes({ 'note-2': 'Số liệu của sở nông nghiệp.', 'note-1': 'Mới.' }),
  );
  const names = namesByContent(own, [last, storyOf(p(mark('note-3')), notes({ 'note-3': 'Đã bỏ.' }))]);
  expect([...names]).toEqual([
    ['note-2', 'note-1'],
    ['note-1', 'note-1-1'],
    ['note-3', 'note-3'],
  ]);
});

it('leaves a footnote without a mark out of those that can be known again, and names one that is new beside it', () => {
  const unnamed = storyOf(p('Lò', mark('lo')), notes({ lo: 'Năm 2022.', 'note-1': 'Không ai gọi.' }));
  expect(
    idsOf(numbered('Không ai gọi.', 'Năm 2022.'), namesByContent(unnamed, [numbered('Không ai gọi.', 'Năm 2022.')])),
  ).toEqual(['note-1-1', 'lo']);
});

it('names a new footnote so that no two have one name', () => {
  const own = storyOf(
    p(mark('note-1'), mark('note-1-1')),
    notes({ 'note-1': 'Số liệu của sở nông nghiệp.', 'note-1-1': 'Gồm chín em xã bên.' }),
  );
  const text = storyOf(
    p(mark('note-1'), mark('note-2'), mark('note-3')),
    notes({ 'note-1': 'Mới.', 'note-2': 'Số liệu của sở nông nghiệp.', 'note-3': 'Gồm chín em xã bên.' }),
  );
  expect([...namesByContent(own, [text])].sort()).toEqual([
    ['note-1', 'note-1-2'],
    ['note-2', 'note-1'],
    ['note-3', 'note-1-1'],
  ]);
});

it('leaves footnotes by number without a name where the other text has fewer', () => {
  expect([...namesByNumber(numbered('a', 'b'), storyOf(p(mark('lo'))))]).toEqual([['note-1', 'lo']]);
});
