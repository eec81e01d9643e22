import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, type TestContext } from 'vitest';
import { inlineText, proseOf, signOff, tableLayout, type Block, type BlockOf } from '../story';
import type { ArticlePage } from './article/articlePage';
import { parseArticlePage } from './article/parseArticlePage';
import { clipboardToContent } from './clipboardToContent';
import { parsePageArchive } from './webPage/parsePageArchive';

// Clipboards and pages as newsrooms have them. They lie beside the project and are no part of it.
const FOLDER = ['..', join('..', '..')].map((up) => join(up, 'shared', 'cases')).find((folder) => existsSync(folder));

/** The bytes of a file of a case; skips the test where the cases are not. */
function bytesOf({ skip }: TestContext, ...path: readonly string[]): Uint8Array {
  if (FOLDER === undefined) skip('../shared/cases is not here');
  return readFileSync(join(FOLDER ?? '', ...path));
}
const textOf = (context: TestContext, ...path: readonly string[]): string =>
  new TextDecoder().decode(bytesOf(context, ...path));

const pasted = (context: TestContext, folder: string): readonly Block[] =>
  clipboardToContent({ html: textOf(context, folder, 'clip.html'), text: '' }, false).blocks;

function pageOf(read: ReturnType<typeof parseArticlePage>): ArticlePage {
  if (!read.ok) throw new Error(read.message);
  return read;
}

const kindsOf = (blocks: readonly Block[]): readonly string[] => blocks.map(({ kind }) => kind);
const linesOf = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(proseOf);
const of = <K extends Block['kind']>(blocks: readonly Block[], kind: K): readonly BlockOf<K>[] =>
  blocks.filter((block): block is BlockOf<K> => block.kind === kind);

it('c01: a picture of an emoji in a sentence is a letter of it', (context) => {
  const [only, ...others] = pasted(context, 'c01-emoji-img');
  expect([only?.kind, others]).toEqual(['paragraph', []]);
  expect(proseOf(only!)[0]).toMatch(/cờ 🇻🇳 suốt trận, .* 😀 ăn mừng\.$/u);
});

it('c02: a checklist is one list of its items, and its boxes are no pictures', (context) => {
  const blocks = pasted(context, 'c02-gdocs-checklist');
  expect(blocks).toMatchObject([{ kind: 'list', style: 'bulleted', items: [{}, {}] }]);
  expect(JSON.stringify(blocks)).not.toContain('unchecked');
});

it('c03: the items of Word for the web are one list that counts', (context) => {
  expect(pasted(context, 'c03-word-online-ol')).toMatchObject([
    { kind: 'paragraph' },
    { kind: 'list', style: 'numbered', start: 1, items: [{}, {}, {}] },
  ]);
});

it('c05: numbered headings of Word are subheads of their levels', (context) => {
  const blocks = pasted(context, 'c05-word-numbered-heading');
  expect(kindsOf(blocks)).toEqual(['paragraph', 'subhead', 'paragraph', 'subhead', 'paragraph']);
  const [first, second] = of(blocks, 'subhead');
  expect(second!.level).toBeGreaterThan(first!.level);
});

it('c06: a list that goes on behind a paragraph counts on', (context) => {
  expect(of(pasted(context, 'c06-word-list-goes-on'), 'list')).toMatchObject([
    { style: 'numbered', start: 1, items: [{}, {}] },
    { style: 'numbered', start: 3, items: [{}] },
  ]);
});

it('c07: the numbers of a law are in its words', (context) => {
  const blocks = pasted(context, 'c07-word-law-numbers');
  expect(linesOf(blocks).filter((line) => /^Điều [78]\. \S/.test(line))).toHaveLength(2);
  expect(of(blocks, 'list')).toMatchObject([{ numbering: 'lowerAlpha', start: 1 }]);
});

it('c10: a footnote comes with its mark', (context) => {
  const blocks = pasted(context, 'c10-word-footnote');
  const [{ notes } = { notes: [] }] = of(blocks, 'notes');
  expect(notes.map(({ content }) => inlineText(content))).toEqual([expect.stringMatching(/30\/9.*sáp nhập\.$/u)]);
  expect(JSON.stringify(blocks[0])).toContain(notes[0]!.id);
});

it('c11: hidden rows and cells of a spreadsheet are left out', (context) => {
  const [table] = of(pasted(context, 'c11-excel-hidden'), 'table');
  expect(table?.rows.map((row) => row.map(({ content }) => inlineText(content)))).toEqual([
    [expect.any(String), expect.stringContaining('triệu đồng')],
    [expect.any(String), '120'],
  ]);
});

it('c12: a cell over two rows moves no value under another heading', (context) => {
  const [table] = of(pasted(context, 'c12-rowspan'), 'table');
  const places = tableLayout(table!).flat();
  const under = (column: number): readonly string[] =>
    places.filter((place) => place.column === column).map(({ cell }) => inlineText(cell.content));
  expect([under(0), under(2)]).toEqual([
    ['Bảng', 'A', 'B'],
    ['Điểm', '9', '3', '7', '4'],
  ]);
});

it('c13: a gallery keeps the caption and the credit of each photo', (context) => {
  expect(of(pasted(context, 'c13-wp-gallery'), 'gallery')).toMatchObject([
    {
      photos: [
        { caption: expect.stringMatching(/cập bến$/u) as string, credit: 'An Bình' },
        { caption: expect.stringMatching(/4 giờ sáng$/u) as string, credit: 'Quốc Khánh' },
      ],
    },
  ]);
  const html = textOf(context, 'c13-wp-gallery', 'clip.html');
  const outer = html.replace(/<\/figure>(?![\s\S]*<\/figure>)/, '<figcaption>Một buổi chợ</figcaption></figure>');
  expect(of(clipboardToContent({ html: outer, text: '' }, false).blocks, 'gallery')).toMatchObject([
    { caption: 'Một buổi chợ', photos: [{ credit: 'An Bình' }, { credit: 'Quốc Khánh' }] },
  ]);
});

it('c14: a picture that is loaded later is there once, by its own address', (context) => {
  expect(of(pasted(context, 'c14-lazy'), 'figure')).toMatchObject([
    { photo: { kind: 'remote', url: expect.stringMatching(/680\.jpg$/) as string }, credit: 'Đức Minh' },
  ]);
});

it('c16: films are embeds with their captions', (context) => {
  const blocks = pasted(context, 'c16-iframe');
  expect(kindsOf(blocks)).toEqual(['paragraph', 'embed', 'paragraph', 'embed']);
  expect(of(blocks, 'embed')[0]).toMatchObject({
    url: expect.stringContaining('youtube.com/watch?v=') as string,
    title: expect.stringContaining('Đức Minh') as string,
  });
});

it('c17: two line breaks end a paragraph, one does not', (context) => {
  const blocks = pasted(context, 'c17-brbr');
  expect(kindsOf(blocks)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  expect(linesOf(blocks)[1]).toContain('\n');
});

it('c18: addresses with spaces and letters of Vietnamese are links', (context) => {
  const links = [...JSON.stringify(pasted(context, 'c18-link-space')).matchAll(/"url":"([^"]*)"/g)].map(
    ([, url]) => url,
  );
  expect(links).toHaveLength(4);
  expect(links.join(' ')).toContain('quyet%20dinh%205.pdf');
  expect(links.every((url) => /^https:\S+$/.test(url ?? ''))).toBe(true);
});

it('c20: joiners of other scripts and of emoji stay', (context) => {
  const words = linesOf(pasted(context, 'c20-zwnj')).join(' ');
  expect([...words.matchAll(/\u200C/gu)]).toHaveLength(2);
  expect(words).toMatch(/👨\u200D👩\u200D👧/u);
  expect(words).toContain('क्\u200Dष');
});

it('c23: letters of old fonts are Unicode', (context) => {
  expect(linesOf(pasted(context, 'c23-vntime')).join(' ')).toMatch(/ban hành quyết định .* xã hội chủ nghĩa Việt Nam/u);
});

it('c24: captions in the ways of three systems are captions', (context) => {
  const blocks = pasted(context, 'c24-wp-caption');
  expect(kindsOf(blocks)).toEqual(['figure', 'figure', 'figure', 'paragraph']);
  expect(of(blocks, 'figure').map(({ credit }) => credit)).toEqual(['An Bình', 'Q.KHÁNH', 'TTXVN']);
  expect(of(blocks, 'figure').every(({ caption }) => caption !== '')).toBe(true);
});

it('c25: a heading by its role is a subhead', (context) => {
  expect(kindsOf(pasted(context, 'c25-word-online-heading'))).toEqual(['subhead', 'paragraph']);
});

it('c28: definitions, answers that open and readings of characters keep their words in order', (context) => {
  expect(linesOf(pasted(context, 'c28-definition-details')).join(' ')).toMatch(
    /Hạn nộp 30\/11\/2026 Nơi nộp .* Hỏi: .* Đáp: .* 東京\s?\(Tokyo\)/u,
  );
});

it('c29: a page of AMP has its photo and its film', (context) => {
  expect(pasted(context, 'c29-amp')).toMatchObject([
    { kind: 'figure', photo: { kind: 'remote' }, altText: 'Chợ nổi', credit: 'An Bình' },
    { kind: 'embed', url: expect.stringContaining('watch?v=') as string },
    { kind: 'paragraph' },
  ]);
});

it('f04: years at the beginning of lines stay years', (context) => {
  const { story } = pageOf(parseArticlePage(textOf(context, 'f04-md-year-item', 'input.md'), 'markdown'));
  const starts = of(story.body, 'list').map(({ start }) => start);
  expect(starts).toEqual([2016, 2021]);
});

it.each([
  ['f07-html-vnexpress', 'Đập xả lũ.html', ['paragraph', 'figure', 'paragraph']],
  ['f08-html-tuoitre', 'input.html', ['figure', 'paragraph', 'paragraph']],
])('%s: a saved page of a paper is fields, and what is the site’s is named', (folder, file, kinds) => {
  withCases((context) => {
    const { story, leftOut } = pageOf(parseArticlePage(textOf(context, folder, file), 'html'));
    expect(kindsOf(story.body)).toEqual(kinds);
    expect(story.headline).toMatch(/^Đập Sông Mẫu xả lũ[,:] 40 hộ dân phải sơ tán$/u);
    expect(story.lead).toMatch(/Mưa 180 mm một đêm làm hồ đầy sớm, /u);
    expect(signOff(story.bylines).toLowerCase()).toBe('đức minh');
    expect([story.publishedAt, story.section]).toEqual(['2026-11-02T07:30:00+07:00', 'Thời sự']);
    expect(of(story.body, 'figure')[0]?.credit.toLowerCase()).toBe('đức minh');
    expect(leftOut.join(' ')).toMatch(/Tin liên quan.*Giấy phép/u);
  });
});

/** For tables of cases, whose context comes last. */
function withCases(run: (context: TestContext) => void): void {
  if (FOLDER !== undefined) run({ skip: () => undefined } as unknown as TestContext);
}

it('f13: a page saved as one file is the page', (context) => {
  const { story } = pageOf(parsePageArchive(bytesOf(context, 'f13-mht', 'input.mht')));
  expect([story.headline, linesOf(story.body)]).toEqual(['Đập xả lũ', ['Nước về nhanh.']]);
});
