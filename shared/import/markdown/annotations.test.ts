import { expect, it } from 'vitest';
import { annotationToComment, commentToAnnotation, inlineText, type AnnotationInput, type Block } from '../../story';
import { parseArticlePage } from '../article/parseArticlePage';

/** The blocks of a text of Stet's own, or of another program's. */
function read(text: string, generator = 'Stet'): readonly Block[] {
  const page = parseArticlePage(`---\ntitle: Tin\ngenerator: ${generator}\n---\n\n${text}\n`, 'markdown');
  if (!page.ok) throw new Error(page.message);
  return page.story.body;
}

it.each<AnnotationInput>([
  { kind: 'note' },
  { kind: 'figure', width: 'wide', source: 'Báo nhà --> <b>', photo: { missing: 'a--->b.jpg' } },
  { kind: 'list', lists: [null, { start: -3, numbering: 'upperRoman', reversed: true }] },
])('writes %j as a comment that ends where it is to end', (annotation) => {
  const comment = annotationToComment(annotation);
  expect(comment.slice('<!--'.length, -'-->'.length)).not.toMatch(/--|[<>]/);
  expect(commentToAnnotation(comment)).toMatchObject(annotation);
});

it.each([
  '<!-- stet: figure {"width":"huge"} -->',
  '<!-- stet: figure {width} -->',
  '<!-- stet: x -->',
  '<!-- note -->',
])('takes no comment that states nothing which a story has: %s', (comment) => {
  expect(commentToAnnotation(comment)).toBeNull();
});

it.each([
  ['a pull quote', '<!-- stet: pullQuote {"attribution":true} -->\n\n> Mất đê.\n>\n> — Ông Tư', ['pullQuote']],
  [
    'a pull quote whose speaker somebody took away',
    '<!-- stet: pullQuote {"attribution":true} -->\n\n> Mất đê.',
    ['pullQuote'],
  ],
  ['a fact box', '<!-- stet: factBox -->\n\n> Cấp 9.\n>\n> - A', ['factBox']],
  ['a gallery', '<!-- stet: gallery {"photos":2} -->\n\n![](a.jpg)\n\n![](b.jpg)\n\nA', ['gallery', 'paragraph']],
  ['a gallery that lost a photo', '<!-- stet: gallery {"photos":2} -->\n\n![](a.jpg)\n\nA', ['figure', 'paragraph']],
  ['an embed', '<!-- stet: embed -->\n\n<https://a.example/>', ['embed']],
  ['an embed that became words', '<!-- stet: embed -->\n\nXem <https://a.example/> nhé', ['paragraph']],
  ['a footnote that lost its words', 'A\n\n<!-- stet: note -->', ['paragraph']],
  [
    'numbers that somebody changed',
    '<!-- stet: list {"lists":[{"start":1,"numbering":"lowerRoman"}]} -->\n\n- i. A\n- iii. B',
    ['list'],
  ],
])('reads %s, and leaves no word of it out', (_, text, kinds) => {
  const blocks = read(text);
  expect(blocks.map(({ kind }) => kind)).toEqual(kinds);
  for (const words of text.replace(/<!--.*-->/g, '').match(/\p{L}{2,}/gu) ?? [])
    expect(JSON.stringify(blocks)).toContain(words);
});

it('keeps numbers as words where somebody changed them', () => {
  const [list] = read('<!-- stet: list {"lists":[{"start":1,"numbering":"lowerRoman"}]} -->\n\n- i. A\n- iii. B');
  expect(list).toMatchObject({ style: 'bulleted' });
  expect(list?.kind === 'list' && list.items.map(({ content }) => inlineText(content))).toEqual(['i. A', 'iii. B']);
});

it('takes such comments of other programs as comments', () => {
  expect(read('<!-- stet: factBox -->\n\n> Cấp 9.', 'Hugo')).toMatchObject([{ kind: 'quote' }]);
});
