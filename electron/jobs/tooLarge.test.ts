import { expect, it } from 'vitest';
import { draftExcess, newReview, storyExcess, type Block, type Review, type Story } from '../../shared/story';
import { b, figure, p, someThread, storyOf, ul } from '../../shared/story/testing';
import { tooLarge } from './tooLarge';

const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const nested = (depth: number): Block =>
  depth === 1 ? ul('Gạo') : ul('Gạo', nested(depth - 1) as ReturnType<typeof ul>);
const short = storyOf(p('Gạo'));
const related = { title: 'Gạo', url: 'https://a.example/' };
const comment = { id: someThread(), by: 'Lan', at: '2026-11-23T09:00:00.000Z', text: 'Gạo?' };
const thread = { id: someThread(), anchor: { kind: 'story' }, quote: '', comments: [comment], resolved: null } as const;
const step = { status: 'submitted', by: 'Lan', at: '2026-11-23T09:00:00.000Z', reason: '' } as const;

it.each<readonly [string, Story]>([
  ['It has 3001 paragraphs and other blocks, and a story holds 3000 at most.', storyOf(...many(3_001, p('')))],
  [
    'It has 10001 items, cells and other parts of blocks, and a story holds 10000 at most.',
    storyOf(ul(...many(10_001, ''))),
  ],
  ['It has 301 photos, and a story holds 300 at most.', storyOf(...many(301, figure()))],
  ['It has 10 lists inside each other, and a story holds 9 at most.', storyOf(nested(10))],
  ['It has 750001 characters, and a story holds 750000 at most.', storyOf(p('a'.repeat(750_001)))],
  [
    'It has 10001 links and pieces of marked text, and a story holds 10000 at most.',
    storyOf(p(...many(10_001, b('a')))),
  ],
  [
    'It has 101 bylines, and a story holds 100 at most.',
    { ...short, bylines: many(101, { name: 'Lan', role: 'reporter' }) },
  ],
  ['It has 201 tags, and a story holds 200 at most.', { ...short, tags: many(201, 'gạo') }],
  ['It has 201 related links, and a story holds 200 at most.', { ...short, related: many(201, related) }],
  [
    'It has 5001 findings that are let stand, and a story holds 5000 at most.',
    { ...short, ignoredChecks: many(5_001, { rule: 'doubleSpace', excerpt: '', context: '' }) },
  ],
  ['Its headline has 10001 characters, and may have 10000 at most.', { ...short, headline: 'a'.repeat(10_001) }],
  [
    'Its note to the desk has 10002 characters, and may have 10000 at most.',
    { ...short, noteToDesk: 'a'.repeat(10_002) },
  ],
])('a story that is beyond a limit is refused: %s', (message, story) => {
  const excess = storyExcess(story);
  expect(excess && tooLarge(excess)).toEqual({ ok: false, code: 'story-too-large', message, about: '' });
});

it.each<readonly [string, Partial<Review>]>([
  ['It has 2001 steps of its review, and a story holds 2000 at most.', { log: many(2_001, step) }],
  ['It has 2001 comment threads, and a story holds 2000 at most.', { threads: many(2_001, thread) }],
  [
    'It has 10001 comments, and a story holds 10000 at most.',
    { threads: [{ ...thread, comments: many(10_001, comment) }] },
  ],
])('a draft whose review is beyond a limit is refused: %s', (message, review) => {
  const excess = draftExcess(short, { ...newReview, ...review });
  expect(excess && tooLarge(excess)).toEqual({ ok: false, code: 'story-too-large', message, about: '' });
});
