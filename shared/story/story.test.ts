import { expect, it } from 'vitest';
import { newFigure, type Block } from './blocks';
import { defaultHouseStyle, houseStyleSchema } from './houseStyle';
import { emptyStory, heldPhotos, missingPhotos, photoLabel, printedNames, signOff, storySchema } from './story';
import { figure, p, somePhoto, someThread, storyOfEverything } from './testing';
import { renamePhotos, textOnlyStory } from './textOnly';
import { keepThreads, nameThread, threadsNamedIn } from './textParts';
import { textRun } from './inline';

const held = (digit: string) => ({ kind: 'held', name: somePhoto(digit) }) as const;
const missing = (fileName: string) => ({ kind: 'missing', fileName }) as const;
const gallery = (...photos: Parameters<typeof newFigure>[0][]): Block => ({
  kind: 'gallery',
  caption: '',
  photos: photos.map((photo) => ({ photo, caption: '', credit: '', altText: '', source: '' })),
});

it('has nothing in an empty story', () => {
  const { lang, ...rest } = emptyStory('en');
  expect(lang).toBe('en');
  expect(Object.values(rest).every((value) => value === null || value.length === 0)).toBe(true);
  expect(storySchema.safeParse(emptyStory('vi')).success).toBe(true);
});

it('puts a photo into a figure with nothing said of it', () => {
  expect(newFigure(missing('a.jpg'))).toEqual(figure({ photo: missing('a.jpg') }));
});

it('lists the photos that are here and those that are not, each once, in the order of the body', () => {
  const body = [
    figure({ photo: held('2') }),
    gallery(held('1'), missing('b.jpg')),
    p('Chữ'),
    figure({ photo: missing('a.jpg') }),
    figure({ photo: missing('b.jpg') }),
    figure({ photo: { kind: 'remote', url: 'https://anh.vn/c.jpg' } }),
    figure({ photo: held('2') }),
  ];
  expect(heldPhotos({ body })).toEqual([somePhoto('2'), somePhoto('1')]);
  expect(missingPhotos({ body })).toEqual(['b.jpg', 'a.jpg', 'https://anh.vn/c.jpg']);
});

it('signs with the names that there are', () => {
  const bylines = [' Minh Anh ', '', '  ', 'Quốc Bảo'].map((name) => ({ name, role: 'reporter' }) as const);
  expect(printedNames(bylines)).toEqual(['Minh Anh', 'Quốc Bảo']);
  expect(signOff(bylines)).toBe('Minh Anh - Quốc Bảo');
  expect(signOff([])).toBe('');
});

it('has a house style of whole numbers up to a thousand', () => {
  expect(houseStyleSchema.parse(defaultHouseStyle)).toEqual({ toneStyle: 'leave', headlineLimit: 12, leadLimit: 50 });
  for (const limit of [0, 1000])
    expect(houseStyleSchema.safeParse({ toneStyle: 'old', headlineLimit: limit, leadLimit: limit }).success).toBe(true);
  for (const wrong of [{ headlineLimit: -1 }, { leadLimit: 1001 }, { leadLimit: -1 }, { more: 1 }])
    expect(houseStyleSchema.safeParse({ ...defaultHouseStyle, ...wrong }).success).toBe(false);
});

it('leaves the note, the checks and the places of comments out of a story for anybody', () => {
  const plain = textOnlyStory(storyOfEverything);
  expect(plain).toMatchObject({ noteToDesk: '', ignoredChecks: [], headline: storyOfEverything.headline });
  expect(threadsNamedIn(storyOfEverything.body).size).toBeGreaterThan(0);
  expect(threadsNamedIn(plain.body).size).toBe(0);
  expect(heldPhotos(plain)).toEqual(heldPhotos(storyOfEverything));
});

it('renames photos and nothing else', () => {
  const story = {
    ...storyOfEverything,
    headline: `Ảnh ${somePhoto('1')}`,
    body: [figure({ photo: held('1') }), p('a')],
  };
  const renamed = renamePhotos(story, () => somePhoto('9'));
  expect(renamed).toEqual({ ...story, body: [figure({ photo: held('9') }), p('a')] });
  expect(heldPhotos(textOnlyStory(story, () => somePhoto('9')))).toEqual([somePhoto('9')]);
});

const [one, two] = [someThread('1'), someThread('2')];
const linked = (...content: ReturnType<typeof textRun>[]) =>
  ({ kind: 'link', url: 'https://a.vn/', content: content as [] }) as const;
const br = { kind: 'lineBreak' } as const;

it.each([
  ['inside a run', 3, 6, p('Mưa', textRun(' lớ', [], [one]), 'n ', linked(textRun('ở Huế')), br, 'nay')],
  [
    'from a run into a link',
    5,
    10,
    p('Mưa l', textRun('ớn ', [], [one]), linked(textRun('ở ', [], [one]), textRun('Huế')), br, 'nay'),
  ],
  [
    'over a line break',
    11,
    16,
    p('Mưa lớn ', linked(textRun('ở H'), textRun('uế', [], [one])), br, textRun('na', [], [one]), 'y'),
  ],
  ['at no letter', 4, 4, p('Mưa lớn ', linked(textRun('ở Huế')), br, 'nay')],
])('names a comment %s', (_, start, end, named) => {
  const block = p('Mưa lớn ', linked(textRun('ở Huế')), br, 'nay');
  expect(nameThread(block, 'text', { start, end }, one)).toEqual(named);
  expect(nameThread(block, 'other', { start, end }, one)).toEqual(block);
});

it('keeps the names of some comments, and finds those that are named, in links too', () => {
  const block = p(textRun('a', [], [one, two]), br, linked(textRun('b', [], [two])), textRun('c'));
  expect(threadsNamedIn([p('x'), block])).toEqual(new Set([one, two]));
  const kept = keepThreads(block, (thread) => thread === one);
  expect(kept).toEqual(p(textRun('a', [], [one]), br, linked(textRun('b')), textRun('c')));
  expect(threadsNamedIn([kept])).toEqual(new Set([one]));
});

it('a photo that could not be exported is named by its caption, its alt text or its number, and never by its hash', () => {
  const body = [
    figure({ photo: { kind: 'held', name: somePhoto('1') }, caption: 'Bến đò', altText: 'Ghe' }),
    figure({ photo: { kind: 'held', name: somePhoto('2') }, caption: '', altText: 'Ghe' }),
    figure({ photo: { kind: 'held', name: somePhoto('3') }, caption: '', altText: '' }),
  ];
  const labels = ['1', '2', '3'].map((one) => photoLabel({ body }, somePhoto(one)));
  expect([...labels, photoLabel({ body }, 'ghe.png')]).toEqual(['Bến đò', 'Ghe', '#3', 'ghe.png']);
});
