import { describe, expect, it } from 'vitest';
import { isBoilerplateCaption, isBoilerplateName } from './boilerplate';
import { inLanguage, readXmp, type XmpName } from './xmp';

const NAMESPACES = `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:x="http://x.example/"`;
const packet = (properties: string, attributes = ''): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ${NAMESPACES} ${attributes}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`;
const textsOf = (xml: string, name: XmpName = 'dc:description') => readXmp(xml)(name).map(({ text }) => text);

describe('a property of XMP', () => {
  it.each<[string, string, readonly string[]]>([
    ['as it is', '<dc:description>Bến đò</dc:description>', ['Bến đò']],
    ['in a section of plain characters', '<dc:description><![CDATA[Bến & đò]]></dc:description>', ['Bến & đò']],
    ['with entities', '<dc:description>Bến &amp; đò</dc:description>', ['Bến & đò']],
    [
      'in a list',
      '<dc:description><rdf:Seq><rdf:li>Một</rdf:li><rdf:li>hai</rdf:li></rdf:Seq></dc:description>',
      ['Một', 'hai'],
    ],
    ['in a bag', '<dc:description><rdf:Bag><rdf:li>Một</rdf:li></rdf:Bag></dc:description>', ['Một']],
    ['in no list, for its words', '<dc:description><rdf:Other><rdf:li>Một</rdf:li></rdf:Other></dc:description>', []],
    ['in a list of another schema', '<dc:description><x:Seq><x:li>Một</x:li></x:Seq></dc:description>', []],
    ['with a value', '<dc:description rdf:parseType="Resource"><rdf:value>Bến</rdf:value></dc:description>', ['Bến']],
    ['with a value as an attribute', '<dc:description><rdf:Description rdf:value="Bến"/></dc:description>', ['Bến']],
    [
      'with a name in it',
      '<dc:description><rdf:Description><plus:ImageCreatorName>Lan</plus:ImageCreatorName></rdf:Description></dc:description>',
      ['Lan'],
    ],
    [
      'with a list of names',
      '<dc:description><rdf:Seq><rdf:li plus:ImageCreatorName="Lan"/><rdf:li plus:ImageCreatorName="Bảo"/></rdf:Seq></dc:description>',
      ['Lan', 'Bảo'],
    ],
    ['without words', '<dc:description> \n </dc:description>', []],
    ['twice, the first time', '<dc:description>Một</dc:description><dc:description>Hai</dc:description>', ['Một']],
    ['twice, where the first has no words', '<dc:description/><dc:description>Hai</dc:description>', ['Hai']],
    ['of another schema', '<x:description>Một</x:description>', []],
  ])('is read %s', (_, properties, texts) => {
    expect(textsOf(packet(properties))).toEqual(texts);
  });

  it('is read as an attribute', () => {
    expect(textsOf(packet('', 'photoshop:Credit="T. Lan"'), 'photoshop:Credit')).toEqual(['T. Lan']);
    expect(textsOf(packet('', 'photoshop:Credit="T. Lan"'), 'dc:description')).toEqual([]);
  });

  it('is read from the second description and the second packet too', () => {
    const two = packet('').replace(
      '</rdf:RDF>',
      `<rdf:Description ${NAMESPACES}><dc:description>Hai</dc:description></rdf:Description></rdf:RDF>`,
    );
    expect(textsOf(two)).toEqual(['Hai']);
    expect(textsOf(packet('') + packet('<dc:description>Ba</dc:description>'))).toEqual(['Ba']);
  });

  it('is read whatever short name a program has for the schema of RDF', () => {
    const xml = packet('<dc:description><rdf:Alt><rdf:li>Bến</rdf:li></rdf:Alt></dc:description>');
    expect(textsOf(xml.replaceAll('rdf:', 'r:').replaceAll(':rdf=', ':r='))).toEqual(['Bến']);
  });

  it('is read up to damage, and not from a document type', () => {
    const whole = '<dc:description>Một</dc:description>';
    expect(textsOf(packet(`${whole}<dc:title>hai</dc:wrong>`))).toEqual(['Một']);
    expect(textsOf(packet(`${whole}<dc:title`))).toEqual(['Một']);
    expect(textsOf('no packet')).toEqual([]);
  });

  it('is not looked for deeper than a hundred elements', () => {
    const deep = (count: number): string => `<dc:title>${'<x:a>'.repeat(count)}${'</x:a>'.repeat(count)}</dc:title>`;
    const after = '<dc:description>Sau</dc:description>';
    expect(textsOf(packet(deep(90) + after))).toEqual(['Sau']);
    expect(textsOf(packet(deep(110) + after))).toEqual([]);
  });
});

it('a caption in several languages is read in one, else in its default, else the first', () => {
  const values = readXmp(
    packet(
      '<dc:description><rdf:Alt><rdf:li xml:lang="en-GB">Ferry</rdf:li><rdf:li xml:lang="x-default">Bac</rdf:li><rdf:li xml:lang="VI">Bến đò</rdf:li></rdf:Alt></dc:description>',
    ),
  )('dc:description');
  expect(values.map(({ lang }) => lang)).toEqual(['en-GB', 'x-default', 'VI']);
  expect(['vi', 'en', 'fr', null].map((lang) => inLanguage(values, lang))).toEqual(['Bến đò', 'Ferry', 'Bac', 'Bac']);
  expect(inLanguage(values.slice(0, 1), 'vi')).toBe('Ferry');
  expect(inLanguage([], 'vi')).toBe('');
});

it.each([
  'OLYMPUS DIGITAL CAMERA',
  'Minolta Digital Camera',
  'Kodak EasyShare C613',
  'Exif_JPEG_PICTURE',
  'dav_soft',
  'Created with GIMP',
  'charset=Ascii',
  'Untitled-1',
  '(null)',
  'N/A',
  '---',
  '000',
  'PXL_20240305_001',
  'IMG-20240305-WA0001.jpeg',
  '20240305_073000',
])('takes "%s" for no caption', (text) => {
  expect(isBoilerplateCaption(text)).toBe(true);
});

it.each([
  'Bến đò',
  'Canon trên đồi',
  'Title IX protest',
  'A photo of Huế',
  'img of a boat',
  '2024',
  'Tạo bởi nắng',
  'The Nikon museum',
])('takes "%s" for a caption', (text) => {
  expect(isBoilerplateCaption(text)).toBe(false);
});

it.each(['Picasa', 'unknown', 'Administrator', 'Canon EOS 5D', 'your name', '-', '...'])(
  'takes "%s" for no name',
  (text) => {
    expect(isBoilerplateName(text)).toBe(true);
  },
);

it.each(['Minh Anh', 'Anh Canonica', 'Owner of the boat', 'Sơn'])('takes "%s" for a name', (text) => {
  expect(isBoilerplateName(text)).toBe(false);
});
