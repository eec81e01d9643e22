import { describe, expect, it } from 'vitest';
import type { Comment, Thread } from '../../../shared/story';
import { someThread } from '../../../shared/story/testing';
import { heldIn, joinThreads } from './joinThreads';

const said = (digit: string, text: string, fields: Partial<Comment> = {}): Comment => ({
  id: someThread(digit),
  by: 'Lan',
  at: '2026-11-23T09:00:00.700Z',
  text,
  ...fields,
});
const threadOf = (digit: string, comments: readonly Comment[], fields: Partial<Thread> = {}): Thread => ({
  id: someThread(digit),
  anchor: { kind: 'field', field: 'headline', words: null },
  quote: 'Lũ về sớm',
  comments,
  resolved: null,
  ...fields,
});
const held = threadOf('1', [said('1', 'Tít hơi dài.'), said('2', 'Đã cắt.', { by: 'An' })]);

describe('a comment of a document is known again', () => {
  const find = (comment: Partial<Comment>) =>
    heldIn([threadOf('9', [said('8', 'Khác.')]), held])(said('7', 'Đã cắt.', { by: 'An', ...comment }));

  it.each<readonly [string, Partial<Comment>]>([
    ['to the second, which is all that Word keeps of its time', { at: '2026-11-23T09:00:00Z' }],
    ['in another zone', { at: '2026-11-23T16:00:00+07:00' }],
    ['with blanks and lines that Word puts in', { text: ' Đã \n cắt. ', by: ' An' }],
    ['with accents in another form', { text: 'Đã cắt.'.normalize('NFD') }],
    ['with its words quoted before it', { text: '“Lũ về sớm”\nĐã cắt.' }],
  ])('%s', (_, comment) => {
    expect(find(comment)).toBe(held.id);
  });

  it.each<readonly [string, Partial<Comment>]>([
    ['by somebody else', { by: 'Lan' }],
    ['of another second', { at: '2026-11-23T09:00:01Z' }],
    ['of other words', { text: 'Đã cắt' }],
    ['of more words, that are no quotation', { text: 'Ừ. Đã cắt.' }],
    ['with a quotation in the middle', { text: 'Ừ, “sớm” Đã cắt.' }],
  ])('but not one %s', (_, comment) => {
    expect(find(comment)).toBeNull();
  });

  it('also where it quotes something itself', () => {
    const quoting = threadOf('3', [said('3', 'Sửa thành “Lũ sớm” nhé.')]);
    expect(heldIn([held, quoting])(said('7', '“Lũ về sớm”\nSửa thành “Lũ sớm” nhé.'))).toBe(quoting.id);
  });
});

describe('the threads of a document that came back', () => {
  const reply = said('5', 'Cắt nữa đi.', { by: 'Hà', at: '2026-11-24T09:00:00Z' });
  const textsOf = (threads: readonly Thread[]) =>
    threads.map(({ id, comments }) => [id[0], ...comments.map(({ text }) => text)]);

  it('bring the comments that a thread does not have, and threads that are new', () => {
    const came = [
      threadOf('1', [...held.comments, reply]),
      threadOf('4', [said('4', 'Thiếu ảnh.')], { anchor: { kind: 'story' }, quote: '' }),
    ];
    expect(textsOf(joinThreads([held], { threads: came, keepsAnswers: true }))).toEqual([
      ['1', 'Tít hơi dài.', 'Đã cắt.', 'Cắt nữa đi.'],
      ['4', 'Thiếu ảnh.'],
    ]);
  });

  it('leave a thread that is not in the document as it is', () => {
    expect(joinThreads([held], { threads: [], keepsAnswers: true })).toEqual([held]);
  });

  it('settle a thread, and never open one that is settled', () => {
    const resolved = { by: 'Hà', at: '2026-11-24T09:00:00Z' };
    const settle = (mine: Thread['resolved'], theirs: Thread['resolved']) =>
      joinThreads([{ ...held, resolved: mine }], { threads: [{ ...held, resolved: theirs }], keepsAnswers: true })[0]
        ?.resolved;
    expect(settle(null, resolved)).toEqual(resolved);
    expect(settle(resolved, null)).toEqual(resolved);
    expect(settle({ ...resolved, by: 'An' }, resolved)).toEqual({ ...resolved, by: 'An' });
    expect(settle(null, null)).toBeNull();
  });

  it.each([
    ['answers it where the document does not keep which answers which', {}, false, true],
    ['is a thread of its own where it does', {}, true, false],
    ['on other words is a thread of its own', { quote: 'Lũ về' }, false, false],
    [
      'on another field with such words is a thread of its own',
      { anchor: { kind: 'field', field: 'lead', words: null } },
      false,
      false,
    ],
    ['on the story, which has no words, is a thread of its own', { quote: '' }, false, false],
  ] as const)('that stands at the words of a thread %s', (_, fields, keepsAnswers, isAnswer) => {
    const own = 'quote' in fields && fields.quote === '' ? { ...held, quote: '' } : held;
    const threads = [own, threadOf('6', [reply], fields)];
    const joined = joinThreads([own], { threads, keepsAnswers });
    expect(textsOf(joined)).toEqual(
      isAnswer
        ? [['1', 'Tít hơi dài.', 'Đã cắt.', 'Cắt nữa đi.']]
        : [
            ['1', 'Tít hơi dài.', 'Đã cắt.'],
            ['6', 'Cắt nữa đi.'],
          ],
    );
  });
});
