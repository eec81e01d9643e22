import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textRun } from './inline';
import { migrations } from './migrations';
import { parseStory, storyToJson } from './parseStory';
import { emptyStory, heldPhotos, signOff, STORY_VERSION, type Story } from './story';
import { newCell } from './blocks';
import { figure, mark, notes, ol, p, row, somePhoto, storyOf, storyOfEverything, table, ul } from './testing';

const toText = (story: Story): string => `${JSON.stringify(storyToJson(story), null, 2)}\n`;
const throughDisk = (story: Story) => parseStory(JSON.parse(toText(story)));
/** Version 2 had no numbers of lists, merged cells or footnotes. */
const bodyOfTwo = storyOfEverything.body.slice(0, -5);
const withBlock = (block: unknown): unknown => ({ ...emptyStory('vi'), body: [block] });

it('reads back what it wrote: every field, block and mark', () => {
  expect(throughDisk(storyOfEverything)).toEqual({ ok: true, story: storyOfEverything });
});

it('still reads the stories of version 1', () => {
  const golden = readFileSync(new URL('golden/story-1.json', import.meta.url), 'utf8');
  // Version 1 had no widths, no remote photos and no findings that were let stand.
  const body = bodyOfTwo.slice(0, -2);
  expect(parseStory(JSON.parse(golden), 1)).toEqual({
    ok: true,
    story: { ...storyOfEverything, ignoredChecks: [], body },
  });
});

it('still reads the stories of version 2', () => {
  const golden = readFileSync(new URL('golden/story-2.json', import.meta.url), 'utf8');
  expect(parseStory(JSON.parse(golden), 2)).toEqual({ ok: true, story: { ...storyOfEverything, body: bodyOfTwo } });
});

it('still reads the stories of version 3', () => {
  const golden = readFileSync(new URL('golden/story-3.json', import.meta.url), 'utf8');
  expect(parseStory(JSON.parse(golden), 3)).toEqual({ ok: true, story: storyOfEverything });
});

/** Version 4 has AVIF photos and days of publication without an hour. */
const storyOfFour: Story = {
  ...storyOfEverything,
  publishedAt: '2024-03-05',
  body: [
    figure({ photo: { kind: 'held', name: somePhoto('4', 'avif') }, caption: 'Lò gốm' }),
    ...storyOfEverything.body,
  ],
};

it('still reads the stories of version 4, and writes them to the byte', () => {
  const golden = readFileSync(new URL('golden/story-4.json', import.meta.url), 'utf8');
  const read = parseStory(JSON.parse(golden), 4);
  expect(read).toEqual({ ok: true, story: storyOfFour });
  if (read.ok) expect(toText(read.story)).toBe(golden);
});

it('has a migration for every version before its own', () => {
  expect(Object.keys(migrations).map(Number)).toEqual(
    Array.from({ length: STORY_VERSION - 1 }, (_, index) => index + 1),
  );
});

it.each([
  ['a kind it does not know', { kind: 'poll', question: 'Có?', votes: [1, 2.5], deep: { a: [null, true] } }],
  [
    'a known kind that holds an inline piece it does not know',
    { kind: 'paragraph', content: [{ kind: 'footnote', id: 1 }] },
  ],
  [
    'a list with such a piece below it',
    {
      kind: 'list',
      style: 'bulleted',
      items: [
        {
          content: [],
          lists: [{ kind: 'list', style: 'numbered', items: [{ content: [{ kind: 'chip' }], lists: [] }] }],
        },
      ],
    },
  ],
  [
    'a table with such a piece in a cell',
    { kind: 'table', hasHeaderRow: false, rows: [[{ content: [{ kind: 'chip' }], rowSpan: 1, colSpan: 1 }]] },
  ],
])('keeps %s byte for byte', (_, block) => {
  const read = parseStory(withBlock(block));
  expect(read.ok).toBe(true);
  if (!read.ok) return;
  expect(read.story.body[0]?.kind).toBe('unknown');
  expect(JSON.stringify(storyToJson(read.story))).toBe(JSON.stringify(withBlock(block)));
});

it('keeps an unknown block inside a fact box', () => {
  const box = { kind: 'factBox', title: 'T', blocks: [p('a'), { kind: 'chart', bars: [1] }] };
  const read = parseStory(withBlock(box));
  expect(read.ok && JSON.stringify(storyToJson(read.story))).toBe(JSON.stringify(withBlock(box)));
});

it('takes a known block with a new field for unknown when a newer Stet wrote it, and for damage when this one did', () => {
  const block = { kind: 'rule', colour: 'red' };
  const newer = parseStory(withBlock(block), STORY_VERSION + 1);
  expect(newer.ok && newer.story.body[0]?.kind).toBe('unknown');
  expect(parseStory(withBlock(block)).ok).toBe(false);
});

it('says where a story is damaged, and what is wrong there', () => {
  const read = parseStory({
    ...storyOf(p('a'), figure({ caption: 'x' })),
    headline: 7,
    body: [p('a'), { ...figure(), caption: null }],
  });
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.faults.map((fault) => fault.at)).toEqual(expect.arrayContaining(['headline']));
  if (!read.ok) expect(read.faults.every((fault) => fault.message.length > 0)).toBe(true);
});

it.each([
  ['a script as a link', { ...p(), content: [{ kind: 'link', url: 'javascript:alert(1)', content: [textRun('x')] }] }],
  ['a path as a photo', { ...figure(), photo: { kind: 'held', name: '../../etc/passwd' } }],
  ['a table whose rows differ', { kind: 'table', hasHeaderRow: false, rows: [row('a'), row('a', 'b')] }],
  [
    'a line end inside a run',
    p().content.length === 0 && {
      kind: 'paragraph',
      content: [{ kind: 'text', text: 'a\nb', marks: [], comments: [] }],
    },
  ],
])('refuses %s', (_, block) => {
  expect(parseStory(withBlock(block)).ok).toBe(false);
});

it('gives the lists and tables of version 2 what version 3 has more, wherever they stand', () => {
  const old = (kind: 'bulleted' | 'numbered', ...items: readonly object[]) => ({ kind: 'list', style: kind, items });
  const item = (text: string, ...lists: readonly object[]) => ({ content: p(text).content, lists });
  const read = parseStory(
    {
      ...emptyStory('vi'),
      body: [
        old('numbered', item('a', old('bulleted', item('b')))),
        { kind: 'factBox', title: 'T', blocks: [old('numbered', item('c'))] },
        { kind: 'table', hasHeaderRow: true, rows: [[p('x').content, []]] },
      ],
    },
    2,
  );
  expect(read.ok && read.story.body).toEqual([
    ol('a', ul('b')),
    { kind: 'factBox', title: 'T', blocks: [ol('c')] },
    table(true, row('x', '')),
  ]);
});

it.each([
  ['a list', { ...ol('a'), markers: 'star' }],
  ['a cell', { kind: 'table', hasHeaderRow: false, rows: [[{ ...newCell([]), colour: 'red' }]] }],
  ['a footnote', { ...notes({ n1: 'a' }), place: 'page' }],
  ['the mark of a footnote', { ...p('a'), content: [{ ...mark('n1'), text: '*' }] }],
])('keeps a field of %s that a newer Stet wrote', (_, block) => {
  const read = parseStory(withBlock(block), STORY_VERSION + 1);
  expect(read.ok && read.story.body[0]?.kind).toBe('unknown');
  expect(read.ok && JSON.stringify(storyToJson(read.story))).toBe(JSON.stringify(withBlock(block)));
});

it('joins what another program left in pieces', () => {
  const read = parseStory(withBlock({ kind: 'paragraph', content: [textRun('Mưa '), textRun('lớn')] }));
  expect(read.ok && read.story.body).toEqual([p('Mưa lớn')]);
});

it('never throws, whatever it is given', () => {
  fc.assert(
    fc.property(fc.anything(), fc.integer(), (value, version) => {
      const read = parseStory(value, version);
      expect(read.ok || read.faults.length > 0).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const read = parseStory(withBlock(value));
      expect(read.ok || read.faults.length > 0).toBe(true);
    }),
  );
});

it('refuses a story nested so deep that reading it would exhaust the stack', () => {
  let list: unknown = { kind: 'list', style: 'bulleted', items: [] };
  for (let level = 0; level < 20_000; level += 1)
    list = { kind: 'list', style: 'bulleted', items: [{ content: [], lists: [list] }] };
  const read = parseStory(withBlock(list));
  expect(read.ok ? [] : read.faults.map((fault) => fault.message)).toEqual(['is nested deeper than 100 levels']);
});

// loss 3
it('reads a table of more cells than a call may have arguments', () => {
  const rows = Array.from({ length: 6_000 }, () => Array.from({ length: 50 }, () => newCell([])));
  expect(parseStory(withBlock({ kind: 'table', hasHeaderRow: false, rows })).ok).toBe(true);
});

it('does not let a story reach the prototype of objects', () => {
  const read = parseStory(JSON.parse('{"__proto__": {"polluted": 1}, "body": []}'));
  expect(read.ok).toBe(false);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

it('lists the photos that a story holds, each once', () => {
  const name = somePhoto('7');
  const story = storyOf(
    figure({ photo: { kind: 'held', name } }),
    figure({ photo: { kind: 'missing', fileName: 'a.jpg' } }),
    figure({ photo: { kind: 'held', name } }),
  );
  expect(heldPhotos(story)).toEqual([name]);
});

it('signs a story off with the names of its byline', () => {
  expect(signOff(storyOfEverything.bylines)).toBe('Minh Anh - Quốc Bảo');
  expect(signOff([{ name: '  ', role: 'reporter' }])).toBe('');
});
