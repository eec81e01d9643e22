import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyStory, inlineText, proseOf, signOff, type Block, type Story, PIECE_ROLES } from '../../story';
import { b, figure, h, p, storyOf, storyOfEverything, ul } from '../../story/testing';
import { giveRoles, rolesFor } from './giveRoles';
import { type Piece, type PieceMove } from './piece';
import { piecesOf, wordsOf } from './piecesOf';
import { storyOfPieces } from './storyOfPieces';

const page: Story = {
  ...emptyStory('vi'),
  section: 'Đời sống',
  headline: 'Chợ nổi họp lại',
  lead: 'Sáng mồng ba, ghe về kín khúc sông.',
  bylines: [{ name: 'Minh Anh', role: 'photographer' }],
  publishedAt: '2024-03-05T07:05:00+07:00',
  body: [
    p('Ghe ', b('bí'), ' về trước.'),
    h(3, 'Giá không tăng'),
    figure({ caption: 'Ghe bí', credit: 'Quốc Bảo', altText: 'Một chiếc ghe' }),
    p('Tan chợ lúc tám giờ.'),
    ul('bí', 'dưa'),
  ],
};
const LEFT_OUT = ['Trang chủ', 'Xem thêm: Chợ Tết'];
const pieces = piecesOf(page, LEFT_OUT);
const pieceWith = (words: string): number => pieces.find((piece) => wordsOf(piece) === words)?.id ?? -1;
const move = (words: string, role: PieceMove['role']): PieceMove => ({ piece: pieceWith(words), role });
const after = (...moves: readonly PieceMove[]): Story => storyOfPieces(page, giveRoles(pieces, moves));

describe('the pieces of an import', () => {
  it('are its fields, its body with captions and credits behind their photos, and what was left out', () => {
    expect(pieces.map((piece) => `${piece.role}: ${wordsOf(piece)}`)).toEqual([
      'section: Đời sống',
      'headline: Chợ nổi họp lại',
      'bylines: Minh Anh',
      'publishedAt: 05/03/2024 07:05',
      'lead: Sáng mồng ba, ghe về kín khúc sông.',
      'paragraph: Ghe bí về trước.',
      'subhead: Giá không tăng',
      'block: ',
      'caption: Ghe bí',
      'credit: Quốc Bảo',
      'paragraph: Tan chợ lúc tám giờ.',
      'block: ',
      'leftOut: Trang chủ',
      'leftOut: Xem thêm: Chợ Tết',
    ]);
  });

  it('give the story back as it was while no role changes', () => {
    expect(after()).toEqual(page);
    expect(storyOfPieces(storyOfEverything, piecesOf(storyOfEverything, []))).toEqual(storyOfEverything);
    const someBody = fc.shuffledSubarray<Block>([...storyOfEverything.body, ...page.body, p()]);
    fc.assert(
      fc.property(someBody, fc.string(), (body, words) => {
        const story = { ...storyOfEverything, body, kicker: words, section: '' };
        expect(storyOfPieces(story, piecesOf(story, [words]))).toEqual(story);
      }),
    );
  });
});

describe('a piece that gets another role', () => {
  it('becomes a field with its words, and what was there takes its place', () => {
    const story = after(move('Giá không tăng', 'headline'));
    expect(story.headline).toBe('Giá không tăng');
    expect(story.body.slice(0, 2)).toEqual([p('Chợ nổi họp lại'), p('Ghe ', b('bí'), ' về trước.')]);
  });

  it('swaps with the field that it replaces', () => {
    const story = after(move('Đời sống', 'headline'));
    expect(story).toMatchObject({ headline: 'Đời sống', section: 'Chợ nổi họp lại' });
    expect(story.body).toEqual(page.body);
  });

  it('has its marks when it comes back to the body', () => {
    const story = after(move('Ghe bí về trước.', 'lead'), move('Ghe bí về trước.', 'paragraph'));
    expect(story.lead).toBe('');
    expect(story.body).toContainEqual(p('Ghe ', b('bí'), ' về trước.'));
    expect(story.body).toContainEqual(p('Sáng mồng ba, ghe về kín khúc sông.'));
  });

  it('is a caption of the photo before it, behind the one that is there', () => {
    const story = after(move('Tan chợ lúc tám giờ.', 'caption'));
    expect(story.body).toContainEqual(
      figure({ caption: 'Ghe bí Tan chợ lúc tám giờ.', credit: 'Quốc Bảo', altText: 'Một chiếc ghe' }),
    );
  });

  it('is a caption of the first photo where none is before it', () => {
    const [, , photo] = after(move('Ghe bí', 'credit'), move('Ghe bí về trước.', 'caption')).body.slice(-3);
    expect(photo).toEqual(ul('bí', 'dưa'));
    expect(after(move('Ghe bí về trước.', 'caption')).body).toContainEqual(
      figure({ caption: 'Ghe bí về trước. Ghe bí', credit: 'Quốc Bảo', altText: 'Một chiếc ghe' }),
    );
  });

  it('comes back from what was left out, at the end of the text', () => {
    expect(after(move('Xem thêm: Chợ Tết', 'paragraph')).body.at(-1)).toEqual(p('Xem thêm: Chợ Tết'));
  });

  it('names the authors, each as a reporter or an agency', () => {
    const story = storyOf(p('Theo TTXVN - AN BÌNH'));
    const made = storyOfPieces(story, giveRoles(piecesOf(story, []), [{ piece: 1, role: 'bylines' }]));
    expect(made.bylines).toEqual([
      { name: 'Theo TTXVN', role: 'agency' },
      { name: 'AN BÌNH', role: 'reporter' },
    ]);
  });

  it('is a time only where it is one, and a caption only where a photo is', () => {
    const story = storyOf(p('17/11/2023 16:00'), p('Sáng sớm'));
    const read = piecesOf(story, []);
    const rolesOf = (id: number) => rolesFor(read[id] ?? ({} as Piece), read);
    expect(rolesOf(1)).toContain('publishedAt');
    expect(rolesOf(2)).not.toContain('publishedAt');
    expect(rolesOf(2)).not.toContain('caption');
    expect(giveRoles(read, [{ piece: 2, role: 'publishedAt' }])).toBe(read);
    expect(storyOfPieces(story, giveRoles(read, [{ piece: 1, role: 'publishedAt' }])).publishedAt).toBe(
      '2023-11-17T16:00:00+07:00',
    );
  });

  it('takes a photo’s caption and credit out with it, and brings them back', () => {
    const photo = pieces.find((piece) => piece.kind === 'block')?.id ?? -1;
    const without = after({ piece: photo, role: 'leftOut' });
    expect(without.body).toEqual(page.body.filter((block) => block.kind !== 'figure'));
    expect(after({ piece: photo, role: 'leftOut' }, { piece: photo, role: 'block' })).toEqual(page);
  });

  it('what was made a caption is a paragraph again once no photo is left', () => {
    const photo = pieces.find((piece) => piece.kind === 'block')?.id ?? -1;
    const made = giveRoles(pieces, [move('Tan chợ lúc tám giờ.', 'caption'), { piece: photo, role: 'leftOut' }]);
    expect(storyOfPieces(page, made).body).toContainEqual(p('Tan chợ lúc tám giờ.'));
  });

  it('changes nothing where it is no piece or cannot have the role', () => {
    for (const bad of [{ piece: 99, role: 'lead' }, { piece: -1, role: 'lead' }, move('Đời sống', 'block')] as const)
      expect(after(bad)).toEqual(page);
  });
});

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

it('loses no word of what is not left out, whatever roles are given', () => {
  const someMoves = fc.array(
    fc.record({
      piece: fc.integer({ min: 0, max: pieces.length - 1 }),
      role: fc.constantFrom<PieceMove['role']>(...PIECE_ROLES, 'block'),
    }),
    { maxLength: 8 },
  );
  const wordsIn = (story: Story): string =>
    [story.section, story.kicker, story.headline, story.lead, signOff(story.bylines), ...story.body.flatMap(allWords)]
      .join(' ')
      .concat(story.publishedAt === null ? '' : ' 05/03/2024 07:05');
  const allWords = (block: Story['body'][number]): readonly string[] =>
    block.kind === 'figure' ? [block.caption, block.credit] : proseOf(block).length > 0 ? proseOf(block) : [];
  fc.assert(
    fc.property(someMoves, (moves) => {
      const arranged = giveRoles(pieces, moves);
      const story = wordsIn(storyOfPieces(page, arranged));
      for (const piece of arranged)
        if (piece.kind === 'text' && piece.role !== 'leftOut')
          expect(lettersOf(story)).toContain(lettersOf(inlineText(piece.content)));
    }),
  );
});
