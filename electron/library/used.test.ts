import { expect, it } from 'vitest';
import { newFigure, type Byline } from '../../shared/story';
import { p, storyOf, storyOfEverything } from '../../shared/story/testing';
import { someLibrary } from './testing';
import { reusableIn, usedIn, type Reusable } from './used';

it('window 20: gives the sections, bylines and credits of the library, the most used first, without those of the trash', async () => {
  const { library } = await someLibrary();
  const photo = (credit: string) => ({ ...newFigure({ kind: 'missing', fileName: 'a.jpg' }), credit });
  const put = async (section: string, names: readonly string[], credits: readonly string[]) => {
    const bylines = names.map((name) => ({ name, role: 'reporter' as const }));
    const made = await library.create({ ...storyOf(...credits.map(photo)), section, bylines });
    if (!made.ok) throw new Error(made.message);
    return made.value.id;
  };
  await put('Kinh tế', ['Minh Anh'], ['Quốc Bảo', 'Quốc Bảo', 'Quốc Bảo']);
  await put('Xã hội', ['Thu Hà', 'Minh Anh'], ['TTXVN']);
  await put('XÃ HỘI', [' ', 'THU HÀ'], ['TTXVN', '']);
  const gone = await put('Thể thao', ['Lê Khánh'], ['AFP']);
  await library.trash(gone);
  expect(await library.used()).toEqual({
    sections: ['Xã hội', 'Kinh tế'],
    bylines: [
      { name: 'Minh Anh', role: 'reporter' },
      { name: 'Thu Hà', role: 'reporter' },
    ],
    credits: ['TTXVN', 'Quốc Bảo'],
  });
});

it('takes the credits of a story from its photos and galleries', () => {
  expect(reusableIn(storyOfEverything)).toEqual({
    section: 'Văn hóa - Xã hội',
    bylines: storyOfEverything.bylines,
    credits: ['Minh Anh', '', 'MA', '', '', ''],
  });
  expect(reusableIn(storyOf(p('Đò ngang.'))).credits).toEqual([]);
});

const draft = (section: string, bylines: readonly Byline[] = [], credits: readonly string[] = []): Reusable => ({
  section,
  bylines,
  credits,
});
it('a person who is in stories with two roles is offered with each, the more frequent first, under one spelling', () => {
  const by = (name: string, role: Byline['role']) => draft('', [{ name, role }]);
  const drafts = [
    by('THU HÀ', 'photographer'),
    by('Thu Hà', 'reporter'),
    by(' Thu Hà', 'reporter'),
    by('   ', 'reporter'),
    by('', 'reporter'),
  ];
  expect(usedIn(drafts).bylines).toEqual([
    { name: 'Thu Hà', role: 'reporter' },
    { name: 'Thu Hà', role: 'photographer' },
  ]);
});

it('a story counts once for each name that its photos are credited to', () => {
  const drafts = [draft('', [], ['Bảo', 'Bảo', 'Bảo']), draft('', [], ['Hà']), draft('', [], ['Hà'])];
  expect(usedIn(drafts).credits).toEqual(['Hà', 'Bảo']);
});

it('offers no more than three hundred of each kind', () => {
  const drafts = Array.from({ length: 301 }, (_, at) =>
    draft(`Mục ${at}`, [{ name: `Người ${at}`, role: 'reporter' }], [`Ảnh ${at}`]),
  );
  const { sections, bylines, credits } = usedIn(drafts);
  expect([sections.length, bylines.length, credits.length]).toEqual([300, 300, 300]);
});
