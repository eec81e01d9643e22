import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import {
  MARKS,
  textRun,
  tidyInline,
  type Block,
  type Inline,
  type InlineContent,
  type Link,
  type Mark,
} from '../../story';
import { b, br, i, link, marked, p, storyOf } from '../../story/testing';
import { exportMarkdown } from './exportMarkdown';

function written(...body: readonly Block[]): string {
  const result = exportMarkdown({ ...storyOf(...body), headline: '' }, new Map());
  if (!result.ok) throw new Error(result.message);
  return new TextDecoder().decode(result.files[0]!.bytes).replace(/^---\n.*?\n---\n\n/s, '');
}

const TAGS: Readonly<Record<string, Mark>> = {
  u: 'underline',
  sup: 'superscript',
  sub: 'subscript',
  mark: 'highlight',
};
const NODES: Readonly<Record<string, Mark>> = { strong: 'bold', emphasis: 'italic', delete: 'strikethrough' };

/** A letter, the marks it has, and where it leads; a space has no marks, since signs never stand at one. */
type Letter = readonly [letter: string, marks: string, url: string];
const letter = (text: string, marks: readonly Mark[], url: string): Letter[] =>
  Array.from(text, (one) => [one, /\s/u.test(one) ? '' : MARKS.filter((mark) => marks.includes(mark)).join(), url]);

const lettersOf = (content: InlineContent, url = ''): Letter[] =>
  content.flatMap((piece) => {
    if (piece.kind === 'text') return letter(piece.text, piece.marks, url);
    return piece.kind === 'link' ? lettersOf(piece.content, piece.url) : letter('\n', [], url);
  });

/** What a reader of CommonMark with GitHub's extensions makes of some Markdown, letter by letter. */
function lettersIn(node: Nodes, marks: readonly Mark[] = [], url = ''): Letter[] {
  if (node.type === 'text') return letter(node.value, marks, url);
  if (node.type === 'break') return letter('\n', [], url);
  if (!('children' in node)) throw new Error(`Not words: ${JSON.stringify(node)}`);
  const open: Mark[] = [];
  return node.children.flatMap((child) => {
    if (child.type === 'html') {
      const [, slash, name = ''] = /^<(\/?)(\w+)>$/.exec(child.value) ?? [];
      const mark = TAGS[name];
      if (name === 'br') return letter('\n', [], url);
      if (mark === undefined) throw new Error(`Not a tag of ours: ${child.value}`);
      if (slash === '') open.push(mark);
      else open.splice(open.lastIndexOf(mark), 1);
      return [];
    }
    const own = NODES[child.type];
    return lettersIn(child, [...marks, ...open, ...(own ? [own] : [])], child.type === 'link' ? child.url : url);
  });
}

const read = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children;

/** Bare addresses are links to those who read Markdown, whatever the story says. */
const withoutBare = (letters: readonly Letter[]): Letter[] =>
  letters.map(([one, marks, url]) => [one, marks, url.startsWith('https://to.vn/') ? url : '']);

/** Its words, without the spaces at the ends of lines that Markdown drops. */
const linesOf = (letters: readonly Letter[]): string =>
  letters
    .map(([one]) => one)
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/^[ \t\n]+|[ \t\n]+$/g, '');

function expectSame(content: InlineContent): void {
  const markdown = written({ kind: 'paragraph', content });
  const blocks = read(markdown);
  const found = blocks.flatMap((block) => lettersIn(block));
  expect(linesOf(found), markdown).toBe(linesOf(lettersOf(content)));
  expect(blocks, markdown).toHaveLength(1);
  const unspaced = (letters: readonly Letter[]) => withoutBare(letters).filter(([one]) => !/\s/u.test(one));
  expect(unspaced(found), markdown).toEqual(unspaced(lettersOf(content)));
}

// loss 16
describe('an export to Markdown reads back with its words and marks', () => {
  it.each<[string, InlineContent]>([
    ['a mark that ends in punctuation before a letter', p(b('Hà Nội.'), 'Tin mới').content],
    ['a mark that begins with punctuation behind a letter', p('Ông nói', i('“mưa”'), ' rồi').content],
    ['a call before a link', p('Đọc ngay!', link('https://to.vn/a', 'ở đây')).content],
    ['two marks that touch', p(b('Một'), i('hai'), marked('ba', 'strikethrough')).content],
    ['a mark inside a mark', p(b('Một '), marked('hai', 'bold', 'italic'), b(' ba')).content],
    ['a mark over a line end', p(b('Một'), br, b('hai')).content],
    ['spaces at the edges of a mark', p('a', b(' b '), 'c').content],
    ['signs in words', p('2*3*4 _a_ [x] <b> &amp; `c` ~~d~~ $5').content],
  ])('%s', (_, content) => expectSame(content));

  it.each([
    'Xem https://bao.vn/tin_moi_nhat?a=1&b=2*3 nhé',
    'Xem www.hue.gov.vn/_tin/a_b.',
    '(thư: phong_vien.hue@bao-moi.vn)',
    'https://bao.vn/a_b, https://bao.vn/c_d',
    'https://vi.wikipedia.org/wiki/Huế_(thành_phố)',
  ])('with the bare address as it is in %j', (text) => {
    expect(written(p(text))).toBe(`${text}\n`);
    expectSame(p(text).content);
  });

  it('whatever stands beside each mark, in Vietnamese and English', () => {
    const words = fc.constantFrom(
      ...[
        'Hà Nội.',
        'Đắk Lắk',
        'ngay!',
        '“Mưa lớn”',
        '(TTXVN)',
        ' – ',
        'the',
        "it's",
        '3,8%',
        '-',
        '…',
        ' ',
        '  ',
        'ở',
        'é',
      ],
      ...[
        '*',
        '_',
        '~',
        '**',
        '__',
        '~~',
        '!',
        '[',
        ']',
        '(a)',
        '\\',
        '`',
        '#',
        '1.',
        '<',
        '&',
        '|',
        '\u00A0',
        '🎉',
        'a_b',
        'https://a.vn/b_c_*d',
        'www.a.vn/_',
        'a_b@c.vn',
        ' https://a.vn/?b=1&amp;c ',
      ],
    );
    const run = fc
      .record({ text: fc.array(words, { minLength: 1, maxLength: 3 }), marks: fc.subarray([...MARKS]) })
      .map(({ text, marks }) => textRun(text.join(''), marks));
    const flat = fc.oneof({ weight: 6, arbitrary: run }, { weight: 1, arbitrary: fc.constant(br) });
    const inside = fc.array(flat, { minLength: 1, maxLength: 3 });
    const linked = inside.map((content): Inline => ({
      kind: 'link',
      url: 'https://to.vn/a_b?c=1&d=(2)',
      content: content as Link['content'],
    }));
    const content = fc.array(fc.oneof({ weight: 4, arbitrary: flat }, { weight: 1, arbitrary: linked }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(content, (pieces) => {
        const tidy = tidyInline(pieces);
        fc.pre(lettersOf(tidy).some(([one]) => !/\s/u.test(one)));
        expectSame(tidy);
      }),
      { numRuns: 400 },
    );
  });
});
