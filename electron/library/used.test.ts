import { expect, it } from 'vitest';
import { newFigure } from '../../shared/story';
import { storyOf } from '../../shared/story/testing';
import { someLibrary } from './testing';

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
