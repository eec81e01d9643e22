import { expect, it } from 'vitest';
import { child, childrenOf, isElement, onOff, textOf, valOf, visitAll, xmlReader, type XmlElement } from './xml';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function parsed(...pieces: readonly (string | Uint8Array)[]): XmlElement {
  const reader = xmlReader();
  for (const piece of pieces) reader.push(typeof piece === 'string' ? utf8(piece) : piece);
  return reader.end();
}
const inBody = (inner: string, more = ''): XmlElement => parsed(`<w:body ${W} ${more}>${inner}</w:body>`);
const namesIn = ({ children }: XmlElement): readonly string[] => children.filter(isElement).map(({ name }) => name);
function fault(make: () => unknown): { readonly code: string; readonly message: string } {
  try {
    make();
  } catch (error) {
    return error as { code: string; message: string };
  }
  return { code: 'none', message: '' };
}

it('leaves out what Word keeps for itself: marks of spelling, of its last layout, of sessions', () => {
  const body = inBody(
    '<w:proofErr w:type="spellStart"/><w:lastRenderedPageBreak/><w:bookmarkEnd w:id="0"/><w:bookmarkStart w:id="0"/><w:p w:rsidR="00AB" w:rsidRDefault="00AB" w14:textId="1" w14:paraId="2"/>',
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  );
  expect(namesIn(body)).toEqual(['w:bookmarkStart', 'w:p']);
  expect(body.attributes).toEqual({});
  expect(child(body, 'w:p')?.attributes).toEqual({ 'w14:paraId': '2' });
});

it('takes as words what is in elements of text, CDATA too, and not how the file is laid out', () => {
  const body = inBody('\n  <w:p>\n<w:t>Mưa\n\tto &amp; </w:t><w:t><![CDATA[gió <b>]]></w:t> giữa</w:p>\n');
  expect(textOf(body)).toBe('Mưa to & gió <b>');
  expect(body.children).toHaveLength(1);
});

it.each(['w:t', 'w:delText', 'w:instrText', 'w:delInstrText'])('reads the words of %s', (name) => {
  expect(textOf(inBody(`<${name}>chữ</${name}>`))).toBe('chữ');
});

it.each(['w:tab', 'w:txbxContent', 'w:pt', 't'])('reads no words of %s', (name) => {
  expect(textOf(inBody(`<${name}>chữ</${name}>`))).toBe('');
});

const SOME = `<w:t ${W}>Nước lũ về</w:t>`;
const wide = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from(`\ufeff${text}`).flatMap((letter) => {
      const [high, low] = [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 0xff];
      return isLittle ? [low, high] : [high, low];
    }),
  );

it.each([
  ['UTF-8', utf8(SOME)],
  ['UTF-8 with a byte order mark', utf8(`\ufeff${SOME}`)],
  ['UTF-16 with the low byte first', wide(SOME, true)],
  ['UTF-16 with the high byte first', wide(SOME, false)],
])('reads a part in %s, wherever it is cut into pieces', (_, bytes) => {
  for (let at = 2; at < bytes.length; at += 7)
    expect(textOf(parsed(bytes.slice(0, at), bytes.slice(at)))).toBe('Nước lũ về');
});

it.each([
  ['an element that does not end', [`<w:p ${W}>`], 'its XML is damaged'],
  ['a letter that is cut', [utf8(`<w:t ${W}>ê`).slice(0, -1)], 'its XML is damaged'],
  ['a document type', [`<!DOCTYPE x><w:p ${W}/>`], 'its XML declares a document type'],
  ['nothing in it', [], 'its XML is damaged'],
  [
    '201 attributes on an element',
    [`<p ${Array.from({ length: 201 }, (_, at) => `a${at}=""`).join(' ')}/>`],
    'an element in it has too many attributes',
  ],
])('refuses a part with %s, and says why', (_, pieces, reason) => {
  expect(fault(() => parsed(...pieces))).toMatchObject({
    code: 'docx-damaged',
    message: expect.stringContaining(reason) as string,
  });
});

const nested = (depth: number): string => '<p>'.repeat(depth) + '</p>'.repeat(depth);

it('reads an element of 200 attributes, and elements that are nested two hundred deep and no deeper', () => {
  const element = parsed(`<p ${Array.from({ length: 200 }, (_, at) => `a${at}=""`).join(' ')}/>`);
  expect(Object.keys(element.attributes)).toHaveLength(200);
  expect(namesIn(parsed(nested(200)))).toEqual(['p']);
  expect(fault(() => parsed(nested(201)))).toMatchObject({
    code: 'story-too-large',
    message: 'It has more parts than a story holds.',
  });
});

it.each([
  ['w', true],
  ['w v', true],
  ['  w\n v ', true],
  ['w zz', false],
  ['unknown', false],
  ['', true],
])('understands a choice that needs the namespaces "%s": %s', (needed, isUnderstood) => {
  const choice = parsed(
    `<mc:Choice ${MC} ${W} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:zz="https://example.vn/zz" Requires="${needed}"/>`,
  );
  expect(choice.attributes['isUnderstood']).toBe(isUnderstood ? 'yes' : undefined);
});

it('resolves the namespaces of a choice only, whatever else says that it needs some', () => {
  expect(parsed(`<mc:Fallback ${MC} ${W} Requires="w"/>`).attributes['isUnderstood']).toBeUndefined();
  expect(parsed(`<mc:Choice ${MC}/>`).attributes['isUnderstood']).toBe('yes');
});

it('names an element of a namespace that it does not know so that it is none of those that it reads', () => {
  const { name, attributes } = parsed('<w:p xmlns:w="https://example.vn/w" w:val="1" id="2"/>');
  expect([name, attributes]).toEqual(['?:p', { '?:val': '1', id: '2' }]);
});

it.each([
  ['<w:b/>', true],
  ['<w:b w:val="1"/>', true],
  ['<w:b w:val="true"/>', true],
  ['<w:b w:val="on"/>', true],
  ['<w:b w:val="0"/>', false],
  ['<w:b w:val="false"/>', false],
  ['<w:b w:val="off"/>', false],
  ['<w:b w:val="none"/>', false],
  ['<w:i/>', null],
])('reads whether a property is on in %s: %s', (inner, isOn) => {
  expect(onOff(inBody(inner), 'w:b')).toBe(isOn);
});

it('finds the children of a name, the first of them, its value, and all below', () => {
  const body = inBody('<w:a w:val="1"/><w:b/><w:a w:val="2"><w:a w:val="3"/></w:a><w:t>chữ</w:t>');
  expect(childrenOf(body, 'w:a').map(({ attributes }) => attributes['w:val'])).toEqual(['1', '2']);
  expect([valOf(body, 'w:a'), valOf(body, 'w:b'), valOf(body, 'w:c'), valOf(null, 'w:a')]).toEqual([
    '1',
    undefined,
    null,
    null,
  ]);
  expect([child(body, 'w:c'), child(undefined, 'w:a'), childrenOf(null, 'w:a')]).toEqual([null, null, []]);
  const names: string[] = [];
  visitAll(body, ({ name }) => void names.push(name));
  expect(names).toEqual(['w:body', 'w:a', 'w:b', 'w:a', 'w:a', 'w:t']);
});
