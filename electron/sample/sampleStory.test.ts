import { readFile } from 'node:fs/promises';
import { imageSize } from 'image-size';
import { expect, it } from 'vitest';
import { heldPhotos, parseStory, proseOf, storyToJson } from '../../shared/story';
import { somePhoto } from '../../shared/story/testing';
import { fixEth, lintNumbers, normalizeText, slug, weekday } from '../../shared/text';
import { sampleStory } from './sampleStory';

const photo = somePhoto('a');
const story = sampleStory(photo);
const prose = story.body.flatMap(proseOf).join('\n');

it('is a story that Stet can open, with its photo', () => {
  expect(parseStory(storyToJson(story))).toEqual({ ok: true, story });
  expect(heldPhotos(story)).toEqual([photo]);
});

it('shows one of each thing that a reporter uses every day', () => {
  expect(new Set(story.body.map((block) => block.kind))).toEqual(
    new Set(['paragraph', 'figure', 'quote', 'subhead', 'list']),
  );
  expect(story.body.filter((block) => block.kind === 'paragraph')).toHaveLength(7);
});

it('is written as the house writes: normalised, with Vietnamese letters and numbers', () => {
  for (const text of [story.headline, story.lead, story.kicker, story.noteToDesk, prose]) {
    expect([normalizeText(text), fixEth(text)]).toEqual([text, text]);
    expect(lintNumbers(text)).toEqual([]);
  }
  expect(slug(story.headline)).toBe('con-do-cu-thanh-thu-vien-noi-cua-lang-ben-tram');
});

it('happened on the day of the week that it tells of', () => {
  expect(weekday(story.publishedAt ?? '')).toBe('Chủ nhật');
});

it('ships with a photo that is wide enough for a page and small enough for a download', async () => {
  const bytes = await readFile(new URL('photo.jpg', import.meta.url));
  expect(imageSize(bytes)).toMatchObject({ type: 'jpg', width: 1600, height: 900 });
  expect(bytes.length).toBeLessThan(200_000);
});
