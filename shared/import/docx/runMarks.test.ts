import { expect, it } from 'vitest';
import type { Story } from '../../story';
import { marked, p } from '../../story/testing';
import { para, readParts, run, style } from './testing';

const characterStyle = (id: string, name: string, properties: string): string =>
  style(id, name, `<w:rPr>${properties}</w:rPr>`, 'character');
const STYLES = [
  style('Dam', 'Đoạn đậm', '<w:rPr><w:b/><w:highlight w:val="yellow"/><w:vanish w:val="0"/></w:rPr>'),
  style('head', 'heading 3', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:rPr><w:b/><w:u w:val="single"/></w:rPr>'),
  style('An', 'Ghi chú nội bộ', '<w:rPr><w:vanish/></w:rPr>'),
  characterStyle('Manh', 'Strong', '<w:b/>'),
  characterStyle('Link', 'Hyperlink', '<w:u w:val="single"/>'),
  characterStyle('Gach', 'Gạch', '<w:u w:val="single"/><w:vertAlign w:val="subscript"/>'),
  characterStyle('Hien', 'Hiện', '<w:vanish/>'),
].join('');
const bodyOf = (runs: string, paragraphStyle = '', defaults = ''): Story['body'] =>
  readParts({
    styles: `${defaults === '' ? '' : `<w:docDefaults><w:rPrDefault><w:rPr>${defaults}</w:rPr></w:rPrDefault></w:docDefaults>`}${STYLES}`,
    body:
      para(run('Tít của bài', '<w:b w:val="0"/>')) +
      para(runs, paragraphStyle === '' ? '' : `<w:pStyle w:val="${paragraphStyle}"/>`),
  }).story.body;

it.each([
  ['<w:b/>', ['bold']],
  ['<w:i/>', ['italic']],
  ['<w:strike/>', ['strikethrough']],
  ['<w:dstrike/>', ['strikethrough']],
  ['<w:u w:val="double"/>', ['underline']],
  ['<w:u/>', ['underline']],
  ['<w:u w:val="none"/>', []],
  ['<w:highlight w:val="yellow"/>', ['highlight']],
  ['<w:highlight w:val="none"/>', []],
  ['<w:vertAlign w:val="superscript"/>', ['superscript']],
  ['<w:vertAlign w:val="subscript"/>', ['subscript']],
  ['<w:vertAlign w:val="baseline"/>', []],
  ['<w:b w:val="off"/><w:i w:val="on"/>', ['italic']],
  ['<w:rStyle w:val="Gach"/>', ['underline', 'subscript']],
  ['<w:rStyle w:val="Gach"/><w:vertAlign w:val="baseline"/>', ['underline']],
  ['<w:rStyle w:val="none"/>', []],
  ['<w:rStyle w:val="Link"/>', []],
  ['<w:rStyle w:val="Link"/><w:u w:val="single"/>', ['underline']],
] as const)('reads a run with %s as words with the marks %j', (properties, marks) => {
  expect(bodyOf(run('chữ', properties))).toEqual([p(marked('chữ', ...marks))]);
});

it.each([
  ['bold and highlighted by the style of their paragraph', 'Dam', '', ['bold', 'highlight']],
  ['plain where the style of the run is bold too', 'Dam', '<w:rStyle w:val="Manh"/>', ['highlight']],
  ['bold where the run says so itself', 'Dam', '<w:rStyle w:val="Manh"/><w:b/>', ['bold', 'highlight']],
  ['plain in a heading, which is bold and underlined by itself', 'head', '', []],
  ['bold in a heading where the run says so', 'head', '<w:b/>', ['bold']],
] as const)('reads words that are %s', (_, paragraph, properties, marks) => {
  expect(bodyOf(run('chữ', properties), paragraph)).toEqual([p(marked('chữ', ...marks))]);
});

it('hides what a style or the document hides, and shows what is shown again', () => {
  const [shown, hidden] = [run('thấy', '<w:vanish w:val="0"/>'), run('giấu')];
  expect(bodyOf(shown + hidden, 'An')).toEqual([p('thấy')]);
  expect(bodyOf(run('a') + run('b', '<w:rStyle w:val="Hien"/>'))).toEqual([p('a')]);
  expect(bodyOf(run('thấy', '<w:rStyle w:val="Hien"/>'), 'An')).toEqual([p('thấy')]);
});

it('reads words of a document that is bold as a whole as bold', () => {
  expect(bodyOf(run('chữ'), '', '<w:b/>')).toEqual([p(marked('chữ', 'bold'))]);
});
