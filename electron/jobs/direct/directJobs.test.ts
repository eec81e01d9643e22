import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, para, run, styled } from '../../../shared/import/docx/testing';
import { photosFor } from '../../../shared/export/testing';
import { newReview, type DraftId, type Review, type Story } from '../../../shared/story';
import { figure, p, someThread, storyOf } from '../../../shared/story/testing';
import { encodeDraftFile } from '../../library';
import { somePhotoBytes } from '../../library/testing';
import type { ExportOrder } from '../jobs';
import { directJobs } from './directJobs';
import { originOf } from './testing';

const AT = '2026-11-23T09:00:00.000Z';
const story: Story = {
  ...storyOf(p('Ghe kín sông.'), figure({ caption: 'Bến đò' })),
  headline: 'Chợ nổi',
  noteToDesk: 'Chờ số của xã.',
};
const photos = photosFor(story);
const fileOf = (of: Story, review: Review = newReview): Uint8Array =>
  encodeDraftFile({ revision: 2, savedAt: AT, savedBy: 'An', review, story: of });
const pack = { draftId: null, madeAt: AT, draftFile: fileOf(story), photos: new Map(), versions: new Map() };

async function built(order: Partial<ExportOrder>) {
  const told: string[] = [];
  const answer = await directJobs.exportStory(
    { story, photos, formats: [], ...order },
    (done, total) => void told.push(`${done} of ${total}`),
  );
  return { answer, told, paths: answer.ok ? answer.files.map(({ path }) => path) : [] };
}
const fileIn = async (order: Partial<ExportOrder>): Promise<Uint8Array> => {
  const { answer } = await built(order);
  if (!answer.ok) throw new Error(answer.message);
  return answer.files[0]!.bytes;
};

describe('an export', () => {
  it.each([
    ['html', ['index.html', 'photos/cho-noi-1.jpg']],
    ['docx', ['cho-noi.docx']],
    ['ninjs', ['cho-noi.ninjs.json', 'photos/cho-noi-1.jpg']],
    ['md', ['cho-noi.md', 'photos/cho-noi-1.jpg']],
    ['txt', ['cho-noi.txt', 'photos/cho-noi-1.jpg']],
    ['stet', ['cho-noi.stet']],
  ] as const)('in the format %s has the files of that', async (format, paths) => {
    expect((await built({ formats: [format], pack })).paths.sort()).toEqual([...paths].sort());
  });

  it('in several formats has the files of all, those that they share once, and reports how far it is', async () => {
    const { paths, told } = await built({ formats: ['html', 'md', 'txt'] });
    expect(paths).toHaveLength(4);
    expect(new Set(paths).size).toBe(4);
    expect(told).toEqual(['0 of 3', '1 of 3', '2 of 3', '3 of 3']);
  });

  it('names each photo that was not there, once', async () => {
    const gone = figure({ photo: { kind: 'missing', fileName: 'cho.jpg' } });
    const { answer } = await built({ story: storyOf(p('A'), gone), formats: ['html', 'md', 'docx'] });
    expect(answer).toMatchObject({ ok: true, missingPhotos: ['cho.jpg'] });
    expect((await built({ formats: ['html'] })).answer).toMatchObject({ ok: true, missingPhotos: [] });
  });

  it('names a photo that the package has not', async () => {
    const { answer } = await built({ formats: ['stet'], pack });
    expect(answer).toMatchObject({ ok: true, missingPhotos: [...photos.keys()] });
    const words = storyOf(p('Ghe kín sông.'));
    const { answer: whole } = await built({
      story: words,
      formats: ['stet'],
      pack: { ...pack, draftFile: fileOf(words) },
    });
    expect(whole).toMatchObject({ ok: true, missingPhotos: [] });
  });

  it('ends before the next format when it is cancelled', async () => {
    const cancel = new AbortController();
    const told: number[] = [];
    const answer = await directJobs.exportStory(
      { story, photos, formats: ['txt', 'md'] },
      (done) => {
        told.push(done);
        cancel.abort();
      },
      cancel.signal,
    );
    expect(answer).toMatchObject({ ok: false, code: 'export-cancelled', message: 'The export was cancelled.' });
    expect(told).toEqual([0]);
  });

  it('of a block that a newer Stet wrote fails in every format, and says so', async () => {
    const newer = storyOf({ kind: 'unknown', json: '{"kind":"poll"}' });
    for (const format of ['html', 'docx', 'ninjs', 'md', 'txt'] as const)
      expect((await built({ story: newer, formats: [format] })).answer).toMatchObject({
        ok: false,
        code: 'unknown-block',
      });
    expect(await directJobs.htmlFragment(newer, photos, 'article')).toMatchObject({ ok: false, code: 'unknown-block' });
  });
});

describe('a package', () => {
  const review: Review = { ...newReview, changeCount: 7 };
  const full = { ...pack, draftFile: fileOf(story, review) };

  it('is called by the address of its story, else by its headline, and opens again', async () => {
    expect((await built({ formats: ['stet'], pack, story: { ...story, slug: 'ghe-nho' } })).paths).toEqual([
      'ghe-nho.stet',
    ]);
    const read = await directJobs.readPackage(await fileIn({ formats: ['stet'], pack }));
    expect(read).toMatchObject({ ok: true, story });
  });

  it.each([
    [undefined, 'Chờ số của xã.'],
    ['all', 'Chờ số của xã.'],
    ['text', ''],
  ] as const)('with the parts %s has the note to the desk as %j', async (packageParts, noteToDesk) => {
    const order = { formats: ['stet'], pack: full, ...(packageParts ? { packageParts } : {}) } as const;
    const read = await directJobs.readPackage(await fileIn(order));
    expect(read).toMatchObject({ ok: true, story: { headline: 'Chợ nổi', noteToDesk } });
    const file = JSON.parse(strFromU8(read.ok ? read.pack.draftFile : new Uint8Array())) as { review: Review };
    expect(file.review.changeCount).toBe(noteToDesk === '' ? 0 : 7);
  });

  it('that a colleague could not open is not made', async () => {
    const long = { ...pack, draftFile: fileOf({ ...story, lead: 'a'.repeat(10_001) }) };
    expect((await built({ formats: ['stet'], pack: long })).answer).toMatchObject({
      ok: false,
      code: 'export-failed',
      message: 'The package would not open. Its lead has 10001 characters, and may have 10000 at most.',
    });
  });

  it('of a draft that a newer Stet wrote is made, for who has that', async () => {
    const newer = strToU8(strFromU8(pack.draftFile).replace(/"formatVersion": \d+/, '"formatVersion": 99'));
    expect((await built({ formats: ['stet'], pack: { ...pack, draftFile: newer } })).paths).toEqual(['cho-noi.stet']);
  });
});

describe('a Word document', () => {
  const origin = { draftId: '10000000-0000-4000-8000-000000000000' as DraftId, revision: 2, savedAt: AT };
  const before = {
    revision: 1,
    savedAt: '2026-11-22T09:00:00.000Z',
    by: 'An',
    story: storyOf(p('Ghe vắng.')),
    otherCopy: null,
  };
  const submitted = { ...pack, draftFile: fileOf(story, { ...newReview, baseline: before }) };
  const xmlOf = async (order: Partial<ExportOrder>) => {
    const read = await directJobs.readArticle(await fileIn({ formats: ['docx'], ...order }), 'docx');
    if (!read.ok) throw new Error(read.message);
    return read;
  };

  it('states which text of the draft it was exported from, and whether it shows changes', async () => {
    expect(originOf(await fileIn({ formats: ['docx'], origin })).origin).toEqual({ ...origin, withChanges: false });
    const order = { formats: ['docx'], origin, withChanges: true, pack: submitted } as const;
    expect(originOf(await fileIn(order)).origin).toEqual({ ...origin, withChanges: true });
    expect((await xmlOf({})).origin).toBeNull();
  });

  it('shows changes where they were asked for', async () => {
    expect((await xmlOf({ withChanges: true, pack: submitted })).review?.changeCount).toBeGreaterThan(0);
    expect((await xmlOf({ withChanges: false, pack: submitted })).review).toBeNull();
    expect((await xmlOf({ pack: submitted })).review).toBeNull();
  });
});

const bytes = (text: string): Uint8Array => strToU8(text);
const png = `data:image/png;base64,${somePhotoBytes.toString('base64')}`;

describe('a file is read', () => {
  it.each([
    ['text', 'Chợ nổi\n\nGhe kín sông.\n', 'Chợ nổi'],
    ['markdown', '# Chợ nổi\n\nGhe *kín* sông.\n', 'Chợ nổi'],
    ['html', '<!doctype html><h1>Chợ nổi</h1><p>Ghe kín sông.</p>', 'Chợ nổi'],
    [
      'json',
      '{"uri":"urn:a","type":"text","standard":{"name":"ninjs","version":"3.0"},"language":"vi","headlines":[{"value":"Chợ nổi"}],"bodies":[{"value":"<p>Ghe kín sông.</p>","contentType":"text/html"}]}',
      'Chợ nổi',
    ],
  ] as const)('as %s, with nothing to be reviewed', async (ending, text, headline) => {
    const read = await directJobs.readArticle(bytes(text), ending);
    expect(read).toMatchObject({ ok: true, story: { headline }, pictures: [], review: null, origin: null });
    expect(JSON.stringify(read.ok && read.story.body)).toContain('Ghe');
  });

  it.each([
    ['html', `<h1>Chợ nổi</h1><p>Ghe.</p><img src="${png}"><img src="anh/cho.png">`],
    ['markdown', `# Chợ nổi\n\nGhe.\n\n![](${png})\n\n![](anh/cho.png)\n`],
  ] as const)('as %s with the pictures that are in it, and the names of those beside it', async (ending, text) => {
    const read = await directJobs.readArticle(bytes(text), ending);
    if (!read.ok) throw new Error(read.message);
    expect(read.pictures.map((one) => Buffer.from(one.bytes))).toEqual([somePhotoBytes]);
    expect(read.photoFileNames).toContain('anh/cho.png'.split('/').at(-1));
  });

  it.each<readonly [string, Uint8Array, Parameters<typeof directJobs.readArticle>[1], string, string]>([
    ['an empty file', new Uint8Array(), 'text', 'empty-file', 'The file is empty.'],
    ['a PDF', bytes('%PDF-1.7\n'), 'text', 'kind-pdf', 'It is a PDF'],
    ['a package', bytes(''), 'stet', 'empty-file', 'The file is empty.'],
    ['words called .stet', bytes('Chợ nổi'), 'stet', 'kind-package', 'It is a package of Stet.'],
    ['JSON that is no story', bytes('{"a":1}'), 'json', 'kind-json', 'It is JSON, but no story'],
    ['words called .json', bytes('Chợ nổi'), 'json', 'kind-json', 'It is JSON, but no story'],
    [
      'a page with too long a headline',
      bytes(`<!doctype html><h1>${'a'.repeat(10_001)}</h1><p>a`),
      'html',
      'story-too-large',
      'Its headline has 10001 characters',
    ],
    [
      'a text with too long a line',
      bytes('a'.repeat(10_001)),
      'text',
      'story-too-large',
      'Its headline has 10001 characters',
    ],
    [
      'a news item with too long a headline',
      bytes(
        `{"uri":"urn:a","type":"text","standard":{"name":"ninjs","version":"3.0"},"headlines":[{"value":"${'a'.repeat(10_001)}"}],"bodies":[{"value":"a"}]}`,
      ),
      'json',
      'story-too-large',
      'Its headline has 10001 characters',
    ],
  ])('not where it is %s, and why', async (_, file, ending, code, words) => {
    const read = await directJobs.readArticle(file, ending);
    expect(read).toMatchObject({ ok: false, code });
    expect(read.ok ? '' : read.message).toContain(words);
  });

  it('as the Word document that it is, whatever it is called', async () => {
    const docx = docxOf({ body: styled('Title', 'Chợ nổi') + para(run('Ghe kín sông.')) });
    expect(await directJobs.readArticle(docx, 'text')).toMatchObject({ ok: true, story: { headline: 'Chợ nổi' } });
  });
});

describe('what is in the clipboard', () => {
  const clipboard = { html: '<p>Ghe <b>kín</b> sông.</p>', text: 'Ghe kín sông.' };

  it.each([
    [false, ['bold']],
    [true, []],
  ])('is pasted with its marks, or (plain: %s) as its words alone', async (isPlain, marks) => {
    const read = await directJobs.readClipboard({ ...clipboard, isPlain });
    const json = JSON.stringify(read.ok && read.content);
    expect(json).toContain('kín');
    expect(json.includes('"bold"')).toBe(marks.length > 0);
  });

  it.each([
    [{ html: '', text: 'Ghe kín sông.' }, false],
    [
      {
        html: '',
        text: 'Chợ nổi đông khách\n\nSáng sớm ghe đã kín khúc sông dài hai cây số.\n\nGiá rau giảm 12,6% so với tuần trước.\n',
      },
      true,
    ],
  ])('of %j is a whole story: %s', async (held, isStory) => {
    const read = await directJobs.readPastedStory({ ...held, isPlain: false });
    expect(read.ok && read.story !== null).toBe(isStory);
  });
});

it('the article for a site has its headline, its body alone has not', async () => {
  const article = await directJobs.htmlFragment(story, photos, 'article');
  const body = await directJobs.htmlFragment(story, photos, 'body');
  expect(article.ok && article.html).toContain('Chợ nổi');
  expect(article.ok && article.text).toContain('Chợ nổi');
  expect(body.ok && body.html).toContain('Ghe kín sông.');
  expect(body.ok && body.html).not.toContain('Chợ nổi');
});

it('two copies of a draft are merged, words are looked up, and a photo is read', async () => {
  const copyOf = (text: string, savedBy: string) => ({
    current: encodeDraftFile({ revision: 2, savedAt: AT, savedBy, review: newReview, story: storyOf(p(text)) }),
    versions: [fileOf(storyOf(p('Có 2.002 hộ.')))],
  });
  const merged = await directJobs.mergeCopies(copyOf('Có 2.020 hộ.', 'An'), copyOf('Có 2.002 hộ nghèo.', 'Lan'));
  expect(merged).toMatchObject({ story: storyOf(p('Có 2.020 hộ nghèo.')), conflicts: 0 });
  const dictionary = { name: 'vi', aff: bytes('SET UTF-8\n'), dic: bytes('1\nghe\n') };
  const order = { dictionaries: [dictionary], words: ['ghe', 'ghee'], wants: 'wrong' } as const;
  expect(await directJobs.lookUp(order)).toEqual({ ok: true, words: ['ghee'] });
  directJobs.endLookUps();
  expect(await directJobs.lookUp(order)).toEqual({ ok: true, words: ['ghee'] });
  expect(await directJobs.readPhotoDetails([somePhotoBytes], 'vi')).toMatchObject([{ caption: '', credit: '' }]);
});

it('a thread of a draft is a comment of the Word document that shows changes', async () => {
  const comment = { id: someThread(), by: 'Lan', at: AT, text: 'Bến nào?' };
  const thread = {
    id: someThread(),
    anchor: { kind: 'story' },
    quote: '',
    comments: [comment],
    resolved: null,
  } as const;
  const draftFile = fileOf(story, { ...newReview, threads: [thread] });
  const docx = await fileIn({ formats: ['docx'], withChanges: true, pack: { ...pack, draftFile } });
  expect(await directJobs.readArticle(docx, 'docx')).toMatchObject({
    review: { threads: [{ comments: [{ text: 'Bến nào?' }] }] },
  });
});
