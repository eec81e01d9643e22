import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { namesByNumber, trackStory, withNoteNames } from '../../../shared/compare';
import { exportDocx, exportTrackedDocx, type DocxComment } from '../../../shared/export';
import { photosFor } from '../../../shared/export/testing';
import { readBytes } from '../../../shared/import/docx/testing';
import {
  newReview,
  noteNumbers,
  notesInOrder,
  textRun,
  type Block,
  type Story,
  type Thread,
} from '../../../shared/story';
import {
  b,
  figure,
  h,
  link,
  mark,
  notes,
  ol,
  p,
  quote,
  row,
  somePhoto,
  someThread,
  storyOf,
  storyOfEverything,
  table,
  ul,
} from '../../../shared/story/testing';
import { someFolder } from '../../disk/testing';
import { someLibrary } from '../../library/testing';
import { directJobs } from './directJobs';

const NOW = { by: 'Minh Anh', at: '2026-11-23T09:00:00.000Z' };

async function tracked(before: Story, after: Story, comments: readonly DocxComment[] = []): Promise<Uint8Array> {
  const photos = new Map([...photosFor(before), ...photosFor(after)]);
  const result = await exportTrackedDocx(
    after,
    trackStory(before, after, () => NOW),
    photos,
    comments,
  );
  if (!result.ok) throw new Error(result.message);
  return result.files[0]!.bytes;
}
async function plain(story: Story): Promise<Uint8Array> {
  const result = await exportDocx(story, photosFor(story));
  if (!result.ok) throw new Error(result.message);
  return result.files[0]!.bytes;
}
const ADDRESS = 'https://video.example.vn/gom';
const embed = (title: string): Block => ({ kind: 'embed', url: ADDRESS, title });
const partOf = (docx: Uint8Array, name: string): string => strFromU8(unzipSync(docx)[name] ?? new Uint8Array());
const documentOf = (docx: Uint8Array): string => partOf(docx, 'word/document.xml');

it('writes a changed number as one deletion and one insertion, with author and date', async () => {
  const xml = documentOf(await tracked(storyOf(p('Có 2.002 hộ.')), storyOf(p('Có 2.020 hộ.'))));
  expect(xml).toMatch(
    /<w:del [^>]*w:author="Minh Anh"[^>]*w:date="2026-11-23T09:00:00Z"[^>]*>.*<w:delText[^>]*>2\.002</,
  );
  expect(xml).toMatch(/<w:ins [^>]*w:author="Minh Anh"[^>]*>.*<w:t[^>]*>2\.020</);
  expect(xml.match(/<w:(?:ins|del) /g)).toHaveLength(2);
});

// loss 17
it.each([
  ['Phim cũ', 'Phim mới'],
  ['', 'Phim'],
  ['Phim', ''],
])('keeps the address of an embed whose title changed from %j to %j, in both readings', async (before, after) => {
  const docx = await tracked(storyOf(embed(before)), storyOf(embed(after)));
  const links = [...documentOf(docx).matchAll(/<w:hyperlink [^>]*>(.*?)<\/w:hyperlink>/g)].map(([, words]) => words);
  const words = (kind: 'ins' | 'del'): string =>
    links
      .map((link) => link?.replace(new RegExp(`<w:${kind} .*?</w:${kind}>`, 'g'), '').replace(/<[^>]*>/g, ''))
      .join('');
  expect(words('ins')).toBe(before === '' ? ADDRESS : before);
  expect(words('del')).toBe(after === '' ? ADDRESS : after);
  expect(partOf(docx, 'word/_rels/document.xml.rels')).toContain(`Target="${ADDRESS}"`);
});

it('gives each change an id of its own', async () => {
  const xml = documentOf(await tracked(storyOf(p('a b c')), storyOfEverything));
  const ids = [...xml.matchAll(/<w:(?:ins|del) [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids).size).toBe(ids.length);
});

it('writes a comment at its words, and leaves no trace of it and of deleted text in the plain export', async () => {
  const story = storyOf(p('Có ', textRun('2.020', [], [someThread()]), ' hộ.'));
  const docx = await tracked(storyOf(p('Có 2.002 hộ.')), story, [
    { thread: someThread(), ...NOW, text: 'Số này lấy ở đâu?', isResolved: false },
    { thread: someThread(), by: 'Quốc Bảo', at: NOW.at, text: 'Báo cáo của xã.', isResolved: false },
  ]);
  expect(documentOf(docx)).toMatch(/<w:commentRangeStart w:id="0"\/>.*2\.020.*<w:commentRangeEnd w:id="0"\/>/);
  expect(partOf(docx, 'word/comments.xml')).toMatch(/Minh Anh.*Số này lấy ở đâu\?.*Quốc Bảo.*Báo cáo của xã\./s);
  for (const bytes of Object.values(unzipSync(await plain(story)))) {
    expect(strFromU8(bytes)).not.toMatch(/2\.002|Số này lấy|<w:(?:ins|del) |comment(?:RangeStart|Reference)/);
  }
});

const remark = (
  thread: ReturnType<typeof someThread>,
  text: string,
  anchor: Thread['anchor'],
  quote: string,
): Thread => ({
  id: thread,
  anchor,
  quote,
  comments: [{ id: thread, by: 'Quốc Bảo', at: '2026-11-23T10:00:00.000Z', text }],
  resolved: null,
});

/** A submitted draft that was edited and remarked on, as the application exports it. */
async function draftDocx(before: Story, after: Story, withChanges: boolean): Promise<Uint8Array> {
  const { library, clock } = await someLibrary();
  const created = await library.create(before);
  if (!created.ok) throw new Error(created.message);
  const { id } = created.value;
  const kept = await library.keepVersion(id);
  if (!kept.ok) throw new Error(kept.message);
  clock.now = new Date('2026-11-23T10:00:00Z');
  const anchor = {
    kind: 'part',
    block: 1,
    part: 'text',
    words: { before: 'Nước lên ', words: '3 m', after: '.', start: 24 },
  };
  const threads = [
    remark(someThread('1'), 'Đo ở cầu nào?', anchor as Thread['anchor'], '3 m'),
    remark(someThread('2'), 'Tít hơi dài.', { kind: 'field', field: 'headline', words: null }, after.headline),
    remark(someThread('3'), 'Thiếu ảnh.', { kind: 'story' }, ''),
    {
      ...remark(someThread('4'), 'Xong rồi.', { kind: 'story' }, ''),
      comments: [
        { id: someThread('4'), by: 'Quốc Bảo', at: '2026-11-23T10:00:00.000Z', text: 'Xong rồi.' },
        { id: someThread('5'), by: 'Lan', at: '2026-11-23T10:30:00.000Z', text: 'Đã bỏ.' },
      ],
      resolved: { by: 'Lan', at: '2026-11-23T11:00:00.000Z' },
    },
  ];
  const review = { ...newReview, threads, baseline: { ...kept.value, story: null, otherCopy: null } };
  const saved = await library.save(id, 1, after, review);
  const packed = await library.pack(id);
  if (!saved.ok || !packed.ok) throw new Error('The draft could not be saved');
  const photos = photosFor(after);
  const order = { story: after, photos, formats: ['docx'], withChanges, pack: packed.value } as const;
  const built = await directJobs.exportStory(order, () => undefined);
  if (!built.ok) throw new Error(built.message);
  return built.files[0]!.bytes;
}
const flood = (): readonly [Story, Story] => [
  { ...words, headline: 'Lũ về sớm' },
  {
    ...storyOf(subhead!, p('Mưa to ở ', b('Huế'), ' từ sáng. Nước lên 3 m.'), ...words.body.slice(2)),
    headline: 'Lũ về muộn',
  },
];

it('exports a draft with changes by their authors and comments at their words, those done with as such; the plain export of it has no trace of them', async () => {
  const docx = await draftDocx(...flood(), true);
  expect(documentOf(docx)).toMatch(/<w:commentRangeStart w:id="\d"\/>(?:(?!<\/w:p>).)*3(?:(?!<\/w:p>).)* m/);
  expect(partOf(docx, 'word/comments.xml')).toMatch(/Quốc Bảo.*Đo ở cầu nào\?/s);
  expect(partOf(docx, 'word/comments.xml')).toMatch(/Tít hơi dài\..*Thiếu ảnh\./s);
  expect(partOf(docx, 'word/comments.xml')).toMatch(/Xong rồi\..*Đã bỏ\./s);
  const told = [...partOf(docx, 'word/commentsExtended.xml').matchAll(/<w15:commentEx ([^>]*?)\/?>/g)].map(
    ([, said]) => said,
  );
  expect(told.filter((said) => said?.includes('w15:done="1"'))).toHaveLength(2);
  expect(told.filter((said) => said?.includes('w15:paraIdParent'))).toEqual([
    expect.stringContaining('w15:done="1"') as string,
  ]);
  expect(told).toHaveLength(5);
  expect(documentOf(docx)).toMatch(/<w:del [^>]*w:author="Minh Anh"[^>]*>.*<w:delText[^>]*>sớm/);
  const bytes = Object.values(unzipSync(await draftDocx(...flood(), false)));
  for (const part of bytes)
    expect(strFromU8(part)).not.toMatch(
      /sớm|lớn|từ đêm|Quốc Bảo|Đo ở cầu|Thiếu ảnh|Xong rồi|<w:(?:ins|del) |commentRange/,
    );
});

// loss 20
it('a draft that was never submitted has no changes, whatever its versions say', async () => {
  const { library } = await someLibrary();
  const created = await library.create(storyOf(p('Có 2.002 hộ.')));
  if (!created.ok) throw new Error(created.message);
  const { id } = created.value;
  expect(await library.keepVersion(id)).toMatchObject({ ok: true });
  const story = storyOf(p('Có 2.020 hộ.'));
  expect(await library.save(id, 1, story)).toMatchObject({ ok: true });
  const packed = await library.pack(id);
  if (!packed.ok) throw new Error(packed.message);
  const order = { story, photos: new Map(), formats: ['docx'], withChanges: true, pack: packed.value } as const;
  const built = await directJobs.exportStory(order, () => undefined);
  if (!built.ok) throw new Error(built.message);
  expect(documentOf(built.files[0]!.bytes)).toContain('Có 2.020 hộ.');
  expect(documentOf(built.files[0]!.bytes)).not.toMatch(/<w:(?:ins|del) |2\.002/);
});

const words = storyOf(
  h(2, 'Ba nghệ nhân'),
  p('Mưa lớn ở ', b('Huế'), ' từ đêm. Nước lên 2 m.'),
  p('Trường đóng cửa.'),
  p('Chợ vẫn họp.'),
  ul('Đất', ul('nâu'), 'Men'),
  figure({ caption: 'Bến đò', credit: 'T. Lan' }),
  quote('Lửa tắt là mất nghề.'),
);
const [subhead, rain, school, market, list, photo] = words.body;
const said = notes({ a: 'Theo xã.' });
const noted = storyOf(p('Một', mark('a'), ' hai.'), p('Ba bốn.'), said);
/** A headline keeps the first paragraph from being one. */
const titled = (story: Story): Story => ({ ...story, headline: 'Lũ về sớm' });
const noteCases = (
  [
    ['a footnote less', noted, storyOf(p('Một hai.'), p('Ba bốn.'))],
    ['a footnote more', storyOf(p('Một hai.'), p('Ba bốn.')), noted],
    ['a footnote moved', noted, storyOf(p('Một hai.'), p('Ba', mark('a'), ' bốn.'), said)],
    ['a footnote that lost its mark', noted, storyOf(p('Một hai.'), p('Ba bốn.'), said)],
    ['a footnote that got its mark', storyOf(p('Một hai.'), p('Ba bốn.'), said), noted],
    ['a footnote of a paragraph less', noted, storyOf(p('Ba bốn.'))],
    ['a footnote without a mark less', storyOf(p('Một hai.'), said), storyOf(p('Một hai.'))],
    ['a footnote in other words', noted, storyOf(p('Một', mark('a'), ' hai.'), p('Ba bốn.'), notes({ a: 'Số cũ.' }))],
    [
      'one footnote of two less',
      storyOf(p('Một', mark('a'), ' hai', mark('b'), '.'), notes({ a: 'Theo xã.', b: 'Theo huyện.' })),
      storyOf(p('Một hai', mark('b'), '.'), notes({ b: 'Theo huyện.' })),
    ],
  ] as const
).map(([name, before, after]) => [name, titled(before), titled(after)] as const);
const [head, older, newer, newest] = [
  row('Năm', 'Số lò'),
  row('2013', '112'),
  row('2018', '64'),
  row('2023', '37 lò, tất cả ở bờ nam'),
];
const tableOf = (...rows: ReturnType<typeof row>[]): Story => storyOf(rain!, table(true, head, ...rows), school!);
const cases: readonly (readonly [string, Story, Story])[] = [
  ['a row of a table more', tableOf(older, newest), tableOf(older, newer, newest)],
  ['a row of a table less, and words in another', tableOf(older, newer, newest), tableOf(row('2013', '121'), newest)],
  [
    'words and a number',
    words,
    storyOf(subhead!, p('Mưa to ở ', b('Huế'), ' từ sáng. Nước lên 3 m.'), ...words.body.slice(2)),
  ],
  ['a paragraph more', words, storyOf(subhead!, rain!, p('Tin mới.'), ...words.body.slice(2))],
  ['a paragraph less', words, storyOf(subhead!, rain!, ...words.body.slice(3))],
  ['the last paragraph less', storyOf(rain!, school!), storyOf(rain!)],
  ['a paragraph moved', words, storyOf(subhead!, school!, market!, rain!, ...words.body.slice(4))],
  [
    'a paragraph split',
    words,
    storyOf(subhead!, p('Mưa lớn ở ', b('Huế'), ' từ đêm.'), p('Nước lên 2 m.'), ...words.body.slice(2)),
  ],
  [
    'two paragraphs joined',
    words,
    storyOf(subhead!, rain!, p('Trường đóng cửa. Chợ vẫn họp.'), ...words.body.slice(4)),
  ],
  [
    'a list item and a caption',
    words,
    storyOf(...words.body.slice(0, 4), ul('Đất', ul('đen'), 'Men'), figure({ caption: 'Bến cũ', credit: 'T. Lan' })),
  ],
  ['a list made longer', words, storyOf(...words.body.slice(0, 4), ul('Đất', 'Tro', 'Men'), photo!)],
  [
    'another photo',
    words,
    storyOf(...words.body.slice(0, 5), figure({ photo: { kind: 'held', name: somePhoto('1') }, caption: 'Bến đò' })),
  ],
  // loss 17
  ['the title of an embed', storyOf(p('a'), embed('Phim cũ')), storyOf(p('a'), embed('Phim mới'))],
  ['an embed that gets a title', storyOf(p('a'), embed('')), storyOf(p('a'), embed('Phim'))],
  ['an embed that loses its title', storyOf(p('a'), embed('Phim')), storyOf(p('a'), embed(''))],
  ['a link', storyOf(p('Xem thêm ở đây nhé.')), storyOf(p('Xem thêm ', link('https://a.vn/', 'ở trang này'), ' nhé.'))],
  [
    'the head of the story',
    { ...words, kicker: 'Cũ' },
    { ...words, headline: 'Tít mới', lead: 'Sapo mới.', bylines: [{ name: 'Lan', role: 'reporter' }] },
  ],
  ['everything from nothing', storyOf(p('Một.')), storyOfEverything],
  ['a table cell', storyOfEverything, JSON.parse(JSON.stringify(storyOfEverything).replace('112"', '113"')) as Story],
  ['everything to something else', storyOfEverything, storyOf(list!, ol('Một', 'Hai'))],
  ...noteCases,
];

/** Reads a Word document and returns it with all its changes, and with none. */
function bothIn(docx: Uint8Array): { readonly accepted: Story; readonly rejected: Story } {
  const read = readBytes(docx);
  if (!read.ok) throw new Error(read.message);
  return { accepted: read.story, rejected: read.rejected };
}

it.each(noteCases)('reads %s back as it was: with its changes, and without', async (_, before, after) => {
  const { accepted, rejected } = bothIn(await tracked(before, after));
  const named = (story: Story, wanted: Story): Story => withNoteNames(story, namesByNumber(story, wanted));
  const asParagraphs = (story: Story): readonly Block[] => {
    const numbers = noteNumbers(story.body);
    return story.body.flatMap((block): readonly Block[] =>
      block.kind === 'notes'
        ? block.notes.flatMap(({ id, content }) => (numbers.has(id) ? [] : [{ kind: 'paragraph' as const, content }]))
        : [block],
    );
  };
  const notesIn = (story: Story) => notesInOrder(story.body).filter(({ number }) => number !== null);
  for (const [read, wanted] of [
    [named(accepted, after), after],
    [named(rejected, before), before],
  ] as const) {
    expect(asParagraphs(read)).toEqual(asParagraphs(wanted));
    expect(notesIn(read)).toEqual(notesIn(wanted));
  }
});

describe.skipIf(spawnSync('soffice', ['--version']).status !== 0)(
  'in LibreOffice (apt-get install libreoffice-writer)',
  () => {
    it('accepting all changes gives the story, rejecting all the baseline', async () => {
      const folder = await someFolder();
      const files = new Map<string, Uint8Array>();
      const all = [...cases, ['a draft with comments', ...flood()] as const];
      const draft = `${cases.length}-tracked.docx`;
      for (const [at, [, before, after]] of all.entries()) {
        const isDraft = at === cases.length;
        files.set(`${at}-tracked.docx`, await (isDraft ? draftDocx(before, after, true) : tracked(before, after)));
        files.set(`${at}-before.docx`, await plain(before));
        files.set(`${at}-after.docx`, await plain(after));
      }
      for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
      await readInLibreOffice(folder, all.length, draft);
      const noted = await readFile(join(folder, 'comments.fodt'), 'utf8');
      const notes = [...noted.matchAll(/<office:annotation .*?<\/office:annotation>/gs)].map(([note]) => note);
      expect(notes).toHaveLength(5);
      const done = notes.filter((note) => note.includes('loext:resolved="true"'));
      expect(done.map((note) => /Xong rồi|Đã bỏ/.test(note))).toEqual([true, true]);
      for (const said of ['Tít hơi dài', 'Thiếu ảnh', 'Đo ở cầu nào'])
        expect(notes.join('')).toMatch(new RegExp(`Quốc Bảo.{0,40}2026-11-23T10:00.{0,200}${said}`, 's'));
      expect(noted.match(/<text:(?:insertion|deletion)>/g)?.length).toBeGreaterThan(3);
      const lines = async (name: string): Promise<readonly string[]> =>
        (await readFile(join(folder, name), 'utf8'))
          .split(/\r?\n/)
          // LibreOffice gives a list item that follows a removed paragraph that one's (missing) bullet; Word does not.
          .map((line) => line.replace(/^[\s\uFEFF]*(?:[•◦–▪]|\w{1,3}\.)?\s+(?=\S)|\uFEFF/u, '').trim())
          // The last paragraph of a document cannot go: without its words it is a number alone.
          .filter((line) => line !== '' && !/^\d+\.$/.test(line));
      const odd: unknown[] = [];
      for (const [at, [what]] of all.entries()) {
        for (const [done, plainOne] of [
          ['accepted', 'after'],
          ['rejected', 'before'],
        ]) {
          const [found, wanted] = [await lines(`${at}-${done}.txt`), await lines(`${at}-${plainOne}.txt`)];
          if (found.join('\n') !== wanted.join('\n')) odd.push({ what, done, found, wanted });
        }
      }
      expect(odd).toEqual([]);
    }, 240_000);
  },
);

/** Opens each document in LibreOffice, accepts or rejects all its changes, and saves it as text. */
async function readInLibreOffice(folder: string, count: number, commented: string): Promise<void> {
  const profile = join(folder, 'profile');
  const profileUrl = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  // The first start fills the profile, and would write over a macro that is there before.
  spawnSync('soffice', [profileUrl, '--headless', '--terminate_after_init'], { timeout: 60_000 });
  const basic = join(profile, 'user', 'basic', 'Standard');
  await mkdir(basic, { recursive: true });
  const dtd = (name: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name.split(':')[1]}.dtd">\n`;
  await writeFile(
    join(profile, 'user', 'basic', 'script.xlc'),
    `${dtd('library:libraries')}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
  );
  await writeFile(
    join(basic, 'script.xlb'),
    `${dtd('library:library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Stet"/></library:library>`,
  );
  const at = `${pathToFileURL(folder).href}/`;
  const macro = `
Sub Work(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim doc As Object
  doc = StarDesktop.loadComponentFromURL("${at}" &amp; source, "_blank", 0, hidden())
  If command &lt;&gt; "" Then
    CreateUnoService("com.sun.star.frame.DispatchHelper").executeDispatch(doc.CurrentController.Frame, command, "", 0, Array())
  End If
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = Iif(Right(target, 5) = ".fodt", "OpenDocument Text Flat XML", "Text")
  doc.storeToURL("${at}" &amp; target, filter())
  doc.close(True)
End Sub
Sub Main
  Dim n As Integer
  For n = 0 To ${count - 1}
    Work(n &amp; "-tracked.docx", n &amp; "-accepted.txt", ".uno:AcceptAllTrackedChanges")
    Work(n &amp; "-tracked.docx", n &amp; "-rejected.txt", ".uno:RejectAllTrackedChanges")
    Work(n &amp; "-before.docx", n &amp; "-before.txt", "")
    Work(n &amp; "-after.docx", n &amp; "-after.txt", "")
  Next n
  Work("${commented}", "comments.fodt", "")
  StarDesktop.terminate()
End Sub
`;
  await writeFile(
    join(basic, 'Stet.xba'),
    `${dtd('script:module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Stet" script:language="StarBasic">${macro}</script:module>`,
  );
  spawnSync('soffice', [profileUrl, '--headless', '--norestore', 'macro:///Standard.Stet.Main'], { timeout: 200_000 });
}
