import { expect, it } from 'vitest';
import { p } from '../../story/testing';
import { readParagraphForm } from './paragraphForm';
import { readStyles } from './styles';
import { para, readParts, run, style } from './testing';
import { xmlReader, type XmlElement } from './xml';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  style('h1', 'heading 1'),
  style(
    'ListBase',
    'Base',
    '<w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="4"/></w:numPr><w:jc w:val="center"/></w:pPr>',
  ),
  style('Muc', 'Mục', '<w:basedOn w:val="ListBase"/>'),
  style('Giua', 'Giữa', '<w:pPr><w:jc w:val="center"/></w:pPr>'),
].join('');

function parsed(xml: string): XmlElement {
  const reader = xmlReader();
  reader.push(new TextEncoder().encode(xml));
  return reader.end();
}
const formOf = (properties: string) =>
  readParagraphForm(
    parsed(`<w:pPr ${W}>${properties}</w:pPr>`),
    readStyles(parsed(`<w:styles ${W}>${STYLES}</w:styles>`)),
  );

it.each([
  ['<w:jc w:val="center"/>', [true, false]],
  ['<w:jc w:val="right"/>', [false, true]],
  ['<w:jc w:val="end"/>', [false, true]],
  ['<w:jc w:val="both"/>', [false, false]],
  ['', [false, false]],
  ['<w:pStyle w:val="Giua"/>', [true, false]],
  ['<w:pStyle w:val="Giua"/><w:jc w:val="right"/>', [false, true]],
])('reads whether a paragraph with %j is in the middle or at the right: %j', (properties, sides) => {
  const { isCentred, isRight } = formOf(properties);
  expect([isCentred, isRight]).toEqual(sides);
});

it.each([
  ['<w:ind w:left="-720"/>', -720],
  ['<w:ind w:start="-720"/>', -720],
  ['<w:ind w:left="300" w:start="-720"/>', 300],
  ['<w:ind w:right="300"/>', 0],
  ['<w:ind w:left="nhiều"/>', 0],
  ['', 0],
])('reads how far a paragraph with %j is indented: %i', (properties, indent) => {
  expect(formOf(properties).indent).toBe(indent);
});

it.each([
  ['<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>', { numId: '3', level: 1 }],
  ['<w:numPr><w:numId w:val="3"/></w:numPr>', { numId: '3', level: 0 }],
  ['<w:numPr><w:numId w:val="0"/></w:numPr>', null],
  ['<w:numPr/>', null],
  ['', null],
  ['<w:pStyle w:val="Muc"/>', { numId: '4', level: 2 }],
  ['<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>', null],
  ['<w:pStyle w:val="Muc"/><w:numPr><w:ilvl w:val="1"/></w:numPr>', { numId: '4', level: 1 }],
  ['<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="5"/></w:numPr>', { numId: '5', level: 2 }],
])('reads the list that a paragraph with %j is in: %j', (properties, numbering) => {
  expect(formOf(properties).numbering).toEqual(numbering);
});

it.each([
  ['<w:pStyle w:val="h1"/>', 0],
  ['<w:pStyle w:val="h1"/><w:outlineLvl w:val="9"/>', null],
  ['<w:pStyle w:val="h1"/><w:outlineLvl w:val="2"/>', 2],
  ['<w:outlineLvl w:val="8"/>', 8],
  ['<w:outlineLvl w:val="10"/>', null],
  ['', null],
])('reads how high a heading with %j is: %s', (properties, outline) => {
  expect(formOf(properties).outline).toBe(outline);
});

it('names the style of a paragraph and those that it is based on, the default one where it names none', () => {
  expect(formOf('<w:pStyle w:val="Muc"/>')).toMatchObject({ styles: ['mục', 'base'], styleId: 'Muc' });
  expect(formOf('')).toMatchObject({ styles: ['normal'], styleId: 'Normal' });
  expect(formOf('<w:pStyle w:val="none"/>')).toMatchObject({ styles: ['normal'] });
});

it.each([
  ['Đoạn đậm', true],
  ['Caption Báo', true],
  ['My heading 1', true],
  ['heading 2', false],
  ['Title', false],
  ['Subtitle', false],
  ['Caption', false],
  ['Quote', false],
  ['Intense Quote', false],
  ['List Bullet', false],
  ['Stet Credit', false],
  ['TOC 1', false],
  ['Footer', false],
])('takes the bold that the style "%s" sets for bold words: %s', (name, isMark) => {
  const bold = '<w:rPr><w:b/></w:rPr>';
  const styles =
    style('s', name, bold) +
    style('based', 'Của báo', '<w:basedOn w:val="s"/>') +
    style('n', 'Khác', '<w:basedOn w:val="none"/>');
  const words = ['Tít', 'Một.', 'Hai.'];
  for (const id of ['s', 'based']) {
    const body = words.map((word, at) => para(run(word), at === 1 ? `<w:pStyle w:val="${id}"/>` : '')).join('');
    const { story } = readParts({ styles, body });
    const found = JSON.stringify(story).includes('"bold"');
    expect(found).toBe(isMark);
  }
});

it('takes no bold that the default style sets, which is how all text is set', () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Thường"/><w:rPr><w:b/></w:rPr></w:style>';
  const { story } = readParts({
    styles,
    body: para(run('Tít')) + para(run('Một.')) + para(run('Hai', '<w:i/><w:b/>')),
  });
  expect(story.body.slice(0, 1)).toEqual([p('Một.')]);
  expect(JSON.stringify(story.body[1])).toContain('"italic"');
});
