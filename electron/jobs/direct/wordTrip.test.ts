import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { diffStories } from '../../../shared/compare';
import { someStory } from '../../../shared/compare/testing';
import { exportDocx } from '../../../shared/export';
import { photosFor } from '../../../shared/export/testing';
import { draftIdSchema, newReview, signOff, type Origin, type Story } from '../../../shared/story';
import { figure, somePhoto, storyOf, storyOfEverything } from '../../../shared/story/testing';
import { formatDate } from '../../../shared/text';
import { encodeDraftFile } from '../../library';
import { directJobs } from './directJobs';

const origin: Origin = {
  draftId: draftIdSchema.parse('10000000-0000-4000-8000-000000000000'),
  revision: 3,
  savedAt: '2026-11-23T09:00:00.000Z',
  withChanges: false,
};

const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;

/** A draft that was exported to Word, and how it comes back. */
async function exportedOf(story: Story) {
  const photos = photosFor(story);
  const built = await exportDocx(story, photos, origin);
  if (!built.ok) throw new Error(built.message);
  const parts = unzipSync(built.files[0]!.bytes);
  const draftFile = encodeDraftFile({ ...origin, savedBy: 'Minh Anh', review: newReview, story });
  const pack = { draftId: origin.draftId, madeAt: origin.savedAt, draftFile, photos, versions: new Map() };
  const comesBack = async (changed: Readonly<Record<string, string>> = {}) => {
    const edited = Object.entries(changed).map(([name, xml]) => [name, strToU8(xml)]);
    const read = await directJobs.readReturned(
      zipSync({ ...parts, ...(Object.fromEntries(edited) as Record<string, Uint8Array>) }),
      origin,
      pack,
    );
    if (!read.ok) throw new Error(read.message);
    return read.story;
  };
  /** Each piece of text in the document, and the document with `more` behind it. */
  const texts = (more: string) =>
    ['word/document.xml', 'word/footnotes.xml'].flatMap((name) => {
      const xml = strFromU8(parts[name] ?? new Uint8Array());
      return [...xml.matchAll(TEXT)].map((found) => {
        const end = found.index + found[0].length - '</w:t>'.length;
        return { words: found[1] ?? '', changed: { [name]: xml.slice(0, end) + more + xml.slice(end) } };
      });
    });
  return { comesBack, texts };
}

const webp = figure({ photo: { kind: 'held', name: somePhoto('7', 'webp') }, caption: 'Cầu mới', credit: 'T. Lan' });
const { body } = storyOfEverything;

const stories: readonly (readonly [string, Story])[] = [
  ['every kind of block', { ...storyOfEverything, body: [webp, ...body] }],
  ['every kind of block in another order', { ...storyOfEverything, body: [webp, ...body].reverse() }],
  ['a headline and every kind of block', storyOf(...body, webp)],
  ['photos alone', storyOf(...body.filter(({ kind }) => kind === 'figure' || kind === 'gallery'), webp, webp)],
];

describe('through Word and back', () => {
  it.each(stories)('nothing of a story with %s is changed where nobody changed it', async (_, story) => {
    const { comesBack } = await exportedOf(story);
    expect(diffStories(story, await comesBack())).toEqual([]);
  });

  it('nothing of any story is changed where nobody changed it', async () => {
    await fc.assert(
      fc.asyncProperty(someStory, async (any) => {
        fc.pre(!JSON.stringify(any).includes('"unknown"'));
        const story = { ...any, headline: `Tít ${any.headline}` };
        const { comesBack } = await exportedOf(story);
        expect(diffStories(story, await comesBack())).toEqual([]);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 15) },
    );
  }, 60_000);

  it.each<readonly [string, Story]>([
    ['every kind of block', { ...storyOfEverything, body: [webp, ...body] }],
    ['every kind of block in another order, and no more than a headline', storyOf(...[webp, ...body].reverse())],
  ])(
    'words written anywhere in a story with %s come to that place, and change no other',
    async (_, story) => {
      const { comesBack, texts } = await exportedOf(story);
      const odd: unknown[] = [];
      for (const { words, changed } of texts('QZX')) {
        // A time that is none any more, and the names that Stet repeats at the end, become paragraphs.
        const json = JSON.stringify(await comesBack(changed));
        const others = diffStories(story, JSON.parse(json.replaceAll('QZX', '')) as Story);
        // A photo is named by the line in its place, and what is written beside that is a paragraph.
        if (words.startsWith('[Ảnh: ')) expect(others.map(({ kind }) => kind)).toEqual(['inserted']);
        else if (json.split('QZX').length !== 2 || others.length > 0)
          odd.push([words, ...others.map(({ kind, before: { path } }) => `${kind} ${path.join('.')}`)]);
      }
      // A line that names no time any more is a paragraph, and so are names at the end that are not those above.
      expect(odd).toEqual(
        story.publishedAt === null
          ? []
          : [
              [formatDate(story.publishedAt), 'replaced publishedAt', 'inserted body'],
              [signOff(story.bylines), 'inserted body'],
            ],
      );
    },
    120_000,
  );
});
