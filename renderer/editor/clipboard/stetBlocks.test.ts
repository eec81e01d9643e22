import { expect, it, onTestFinished, vi } from 'vitest';
import { galleryPhotoOf, draftIdSchema, type Block } from '../../../shared/story';
import { figure, somePhoto } from '../../../shared/story/testing';
import { blocksFromClipboard, blocksToClipboard } from './stetBlocks';

const [here, there] = ['1', '2'].map((digit) => draftIdSchema.parse(`${digit.repeat(8)}-0000-4000-8000-000000000000`));
const held = (digit: string, said: { caption?: string; altText?: string }) =>
  figure({ photo: { kind: 'held', name: somePhoto(digit) }, ...said });

it('tells photos of another draft by what is said under them, each by another name, and never by the name on disk', () => {
  const body: readonly Block[] = [
    held('1', { caption: 'Ghe rau về bến lúc 5:30. Ảnh chụp từ cầu Cái Răng, quận Cái Răng, Cần Thơ' }),
    {
      kind: 'gallery',
      caption: '',
      photos: [held('2', { altText: 'Lò than' }), held('3', { altText: 'Lò than' }), held('4', {})].map(galleryPhotoOf),
    },
  ];
  const copied = blocksFromClipboard(blocksToClipboard(there!, body), here!);
  const names = copied?.pictures.map(({ fileName }) => fileName);
  expect(names).toEqual([
    'Ghe rau về bến lúc 5 30 Ảnh chụp từ cầu Cái.jpg',
    'Lò than.jpg',
    'Lò than (2).jpg',
    'photo.jpg',
  ]);
  const shown = copied?.blocks.flatMap((block) =>
    block.kind === 'gallery' ? block.photos.map(({ photo }) => photo) : block.kind === 'figure' ? [block.photo] : [],
  );
  expect(shown).toEqual(names?.map((fileName) => ({ kind: 'missing', fileName })));
});

// loss 9
it.each([
  ['nested without end', `{"version":1,"draft":"${here}","body":${'['.repeat(3_000_000)}`],
  ['of values without end', `{"version":1,"draft":"${here}","body":[${'1,'.repeat(3_000_000)}1]}`],
])('a copy %s is none, and is not parsed', (_, text) => {
  const parse = vi.spyOn(JSON, 'parse');
  onTestFinished(() => parse.mockRestore());
  expect(blocksFromClipboard(text, here!)).toBeNull();
  expect(parse).not.toHaveBeenCalled();
});
