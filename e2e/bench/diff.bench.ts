import { expect, test } from '@playwright/test';
import { diffArrays, diffWords } from 'diff';
import { createComparer, diffStories } from '../../shared/compare';
import { emptyStory, plainInline, type Story } from '../../shared/story';
import { medianTimes, report } from './measure';

const WORDS_A_PARAGRAPH = 60;
const PARAGRAPHS = 334;
const EDITS = 200;
const WORDS = ['đồng', 'lúa', 'chín', 'vàng', 'trên', 'sông', '2.002', 'hộ,', 'Huế', 'giảm'];

/** Paragraphs of words; `edits` of them are another word each, spread over the whole text by a fixed rule. */
function paragraphs(edits: number): readonly string[] {
  const words = Array.from(
    { length: WORDS_A_PARAGRAPH * PARAGRAPHS },
    (_, at) => WORDS[(at * 7 + (at >> 3) * 3) % WORDS.length] ?? '',
  );
  for (let edit = 0; edit < edits; edit += 1) words[(edit * 7919) % words.length] = `sửa${edit}`;
  return Array.from({ length: PARAGRAPHS }, (_, at) =>
    words.slice(at * WORDS_A_PARAGRAPH, (at + 1) * WORDS_A_PARAGRAPH).join(' '),
  );
}

/** A story as it comes from disk, of objects that nothing is known of yet. */
const storyOf = (texts: readonly string[]): Story => ({
  ...emptyStory('vi'),
  body: texts.map((text) => ({ kind: 'paragraph', content: plainInline(text) })),
});

test('the changes of 200 edits in a story of 20,000 words, beside jsdiff on the same text', async () => {
  const [before, after] = [paragraphs(0), paragraphs(EDITS)];
  const segmenter = new Intl.Segmenter('vi', { granularity: 'word' });
  let pair: [Story, Story] = [storyOf(before), storyOf(after)];
  const comparer = { compare: createComparer(pair[0]), story: pair[1] };
  comparer.compare(comparer.story);
  // Where the word that stands beside an edit stands twice, the edit is told as one that came and one that went.
  const found = diffStories(...pair).length;
  expect(found).toBeGreaterThanOrEqual(EDITS);
  expect(found).toBeLessThan(EDITS * 1.1);
  const words = [before, after].map((texts) => texts.flatMap((text) => [...text.split(' '), '\n']));
  const run = (task: () => unknown) => () => Promise.resolve(task());
  const times = await medianTimes(9, {
    prepare: run(() => (pair = [storyOf(before), storyOf(after)])),
    stet: run(() => diffStories(...pair)),
    words: run(() => diffWords(before.join('\n'), after.join('\n'), { intlSegmenter: segmenter })),
    arrays: run(() => diffArrays(words[0] ?? [], words[1] ?? [])),
    keystroke: run(() => {
      const body = [...comparer.story.body];
      body[100] = { kind: 'paragraph', content: plainInline(`${before[100] ?? ''} thêm ${performance.now()}`) };
      comparer.story = { ...comparer.story, body };
      return comparer.compare(comparer.story);
    }),
  });
  report('story of 20,000 words with 200 edits', times.stet, 'jsdiff by Intl.Segmenter', times.words);
  report('the same', times.stet, 'jsdiff over an array of words, without finding them', times.arrays);
  console.log(`one more edit in it: ${times.keystroke.toFixed(1)} ms`);
  expect(times.stet).toBeLessThan(100);
});
