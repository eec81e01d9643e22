import { describe, expect, it } from 'vitest';
import { photosFor } from '../../../shared/export/testing';
import { linesOf } from '../../../shared/import/docx/testing';
import { versionName, type StetPackage } from '../../../shared/package';
import { newReview, type Review, type Story, type Thread } from '../../../shared/story';
import { figure, h, p, someThread, storyOf } from '../../../shared/story/testing';
import { encodeDraftFile } from '../../library';
import { docxWithChanges } from './docxWithChanges';
import { readWordDocument } from './readWordDocument';

const at = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`;
type Saved = Parameters<typeof encodeDraftFile>[0];
const saved = (revision: number, savedBy: string, story: Story, review: Review = newReview): Saved => ({
  revision,
  savedAt: at(revision),
  savedBy,
  review,
  story,
});

/** The package of a draft, from the file that it has and the versions that were kept of it. */
const packOf = (draft: Saved, ...kept: readonly Saved[]): StetPackage => ({
  draftId: null,
  madeAt: at(20),
  draftFile: encodeDraftFile(draft),
  photos: photosFor(draft.story),
  versions: new Map(kept.map((one) => [versionName(one), encodeDraftFile(one)])),
});

/** What the Word document of a draft holds, as it is read again. */
async function wordOf(pack: StetPackage, story: Story, photos = pack.photos) {
  const built = await docxWithChanges(story, photos, pack);
  if (!built.ok) throw new Error(built.message);
  const read = readWordDocument(built.files[0]!.bytes);
  if (!read.ok) throw new Error(read.message);
  return { read, missing: built.missingPhotos };
}

const baselineAt = (revision: number, story: Story | null = null): Review => ({
  ...newReview,
  baseline: { revision, savedAt: at(revision), by: 'Lan', story, otherCopy: null },
});
const [dry, rain, flood] = ['Trời khô. Trường mở.', 'Trời mưa. Trường mở.', 'Trời mưa. Trường đóng.'].map((text) =>
  storyOf(p(text)),
) as [Story, Story, Story];

describe('a change is of who made it first since the draft was submitted', () => {
  const madeBy = async (pack: StetPackage) =>
    (await wordOf(pack, flood)).read.review?.steps.map(({ by, at: when, story }) => [by, when, ...linesOf(story)]);

  it('as the versions since then have it, and of who saved last where none has', async () => {
    const draft = saved(6, 'Hà', flood, baselineAt(3));
    expect(await madeBy(packOf(draft, saved(5, 'Bình', rain), saved(4, 'An', rain), saved(3, 'Lan', dry)))).toEqual([
      ['An', at(4), 'Trời mưa. Trường mở.'],
      ['Hà', at(6), 'Trời mưa. Trường đóng.'],
    ]);
  });

  it('not of versions from before, nor of those that were saved later than the text', async () => {
    const draft = saved(6, 'Hà', flood, baselineAt(3, dry));
    const [early, same, late] = [saved(2, 'An', rain), saved(3, 'Bình', rain), saved(7, 'Lan', rain)];
    expect(await madeBy(packOf(draft, early, same, late))).toEqual([['Hà', at(6), 'Trời mưa. Trường đóng.']]);
  });

  it('also where the version is of the moment of the last save', async () => {
    const draft = { ...saved(6, 'Hà', flood, baselineAt(3, dry)), savedAt: at(4) };
    expect(await madeBy(packOf(draft, saved(4, 'An', flood)))).toEqual([['An', at(4), 'Trời mưa. Trường đóng.']]);
  });

  it('whatever the zone that the times are written in', async () => {
    const draft = saved(6, 'Hà', flood, baselineAt(3, dry));
    // 11:00 there is 4:00 in UTC, which is before 5:00.
    const [first, second] = [{ ...saved(4, 'An', rain), savedAt: '2026-11-23T11:00:00+07:00' }, saved(5, 'Bình', rain)];
    expect((await madeBy(packOf(draft, second, first)))?.[0]?.slice(0, 2)).toEqual(['An', at(4)]);
  });
});

// loss 20
it('a draft that was never submitted has no changes', async () => {
  const { read } = await wordOf(packOf(saved(6, 'Hà', flood), saved(5, 'An', dry)), flood);
  expect(read.review).toBeNull();
  expect(linesOf(read.story)).toEqual(['Trời mưa. Trường đóng.']);
});

it('a draft that cannot be read is an error of ours', () => {
  const pack = { ...packOf(saved(6, 'Hà', flood)), draftFile: new Uint8Array([123]) };
  expect(() => docxWithChanges(flood, new Map(), pack)).toThrow('A draft that was packed cannot be read again');
});

it('photos of the draft and those that come with the order are in the document', async () => {
  const story = storyOf(p('Ghe.'), figure({ caption: 'Bến đò' }));
  const pack = packOf(saved(6, 'Hà', story));
  expect((await wordOf(pack, story, new Map())).missing).toEqual([]);
  expect((await wordOf({ ...pack, photos: new Map() }, story, photosFor(story))).missing).toEqual([]);
  expect((await wordOf({ ...pack, photos: new Map() }, story, new Map())).missing).toHaveLength(1);
});

describe('a comment', () => {
  const story: Story = {
    ...storyOf(h(2, 'Nước lên'), p('Mưa lớn ở Huế.'), figure({ caption: 'Bến đò' }), p('Trường đóng cửa.')),
    section: 'Thời sự',
    kicker: 'Bão số 9',
    headline: 'Lũ về sớm',
    dateline: 'Huế',
    lead: 'Nước dâng nhanh.',
  };
  const threadOn = (anchor: Thread['anchor'], quote: string, fields: Partial<Thread> = {}): Thread => ({
    id: someThread(),
    anchor,
    quote,
    comments: [
      { id: someThread('2'), by: 'Quốc Bảo', at: at(7), text: 'Hỏi lại.' },
      { id: someThread('3'), by: 'Lan', at: at(8), text: 'Đã hỏi.' },
    ],
    resolved: null,
    ...fields,
  });
  const readBack = async (...threads: readonly Thread[]) => {
    const { read } = await wordOf(packOf(saved(6, 'Hà', story, { ...newReview, threads })), story);
    expect(read.story).toMatchObject({ headline: 'Lũ về sớm', lead: 'Nước dâng nhanh.', kicker: 'Bão số 9' });
    return (read.review?.threads ?? []).map(({ anchor, quote, comments, resolved }) => ({
      on: anchor.kind === 'field' ? anchor.field : anchor.kind,
      quote,
      said: comments.map(({ by, text }) => `${by}: ${text}`),
      isResolved: resolved !== null,
    }));
  };
  const said = ['Quốc Bảo: Hỏi lại.', 'Lan: Đã hỏi.'];
  const isResolved = false;

  it.each([
    ['section', 'Thời sự'],
    ['kicker', 'Bão số 9'],
    ['headline', 'Lũ về sớm'],
    ['lead', 'Nước dâng nhanh.'],
  ] as const)('on the %s stands there, and quotes it', async (field, quote) => {
    expect(await readBack(threadOn({ kind: 'field', field, words: null }, quote))).toEqual([
      { on: field, quote, said: [`Quốc Bảo: “${quote}”\nHỏi lại.`, 'Lan: Đã hỏi.'], isResolved },
    ]);
  });

  it('on words of a paragraph stands at them, with its replies, and quotes nothing', async () => {
    const words = { before: 'Mưa lớn ở ', words: 'Huế', after: '.', start: 10 };
    expect(await readBack(threadOn({ kind: 'part', block: 1, part: 'text', words }, 'Huế'))).toEqual([
      { on: 'part', quote: 'Huế', said, isResolved },
    ]);
  });

  it('on the whole story stands at its headline, and quotes nothing', async () => {
    expect(await readBack(threadOn({ kind: 'story' }, ''))).toEqual([
      { on: 'headline', quote: 'Lũ về sớm', said, isResolved },
    ]);
  });

  it('on words that are not there any more stands at the headline, and quotes them', async () => {
    const words = { before: 'Chợ ', words: 'vẫn họp', after: '.', start: 4 };
    expect(await readBack(threadOn({ kind: 'part', block: 9, part: 'text', words }, 'vẫn họp'))).toEqual([
      { on: 'headline', quote: 'Lũ về sớm', said: ['Quốc Bảo: “vẫn họp”\nHỏi lại.', 'Lan: Đã hỏi.'], isResolved },
    ]);
  });

  it('that is resolved is so in Word', async () => {
    const resolved = { by: 'Lan', at: at(9) };
    const threads = [threadOn({ kind: 'story' }, '', { resolved })];
    expect((await readBack(...threads)).map((one) => one.isResolved)).toEqual([true]);
  });

  it('on words and another one on a field each stand at their place', async () => {
    const words = { before: 'Mưa lớn ở ', words: 'Huế', after: '.', start: 10 };
    const other = threadOn({ kind: 'field', field: 'lead', words: null }, 'Nước', { id: someThread('4') });
    const found = await readBack(threadOn({ kind: 'part', block: 1, part: 'text', words }, 'Huế'), other);
    expect(found.map(({ on }) => on).sort()).toEqual(['lead', 'part']);
  });
});
