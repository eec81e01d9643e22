import { expect, it } from 'vitest';
import { linesOf, para, readParts, run, style, styled, type DocxParts } from './testing';

const O = 'xmlns:o="urn:schemas-microsoft-com:office:office"';
const DOC = (descr: string): string => `<wp:docPr id="1" name="Picture 1"${descr}/>`;
const pic = (blip: string, { inner = '', crop = '' } = {}): string =>
  `<a:graphic><a:graphicData><pic:pic>${inner}<pic:blipFill>${blip}${crop}</pic:blipFill></pic:pic></a:graphicData></a:graphic>`;
const BLIP = '<a:blip r:embed="a"/>';
const drawn = (inner: string): string => `<w:r><w:drawing>${inner}</w:drawing></w:r>`;
const pict = (inner: string): string => `<w:r><w:pict>${inner}</w:pict></w:r>`;

const read = (runs: string, more: Partial<DocxParts> = {}) =>
  readParts({
    styles: style('Title', 'Title'),
    pictures: { a: new Uint8Array([1]), b: new Uint8Array([2]) },
    body: styled('Title', 'Tít') + para(run('Đoạn đầu.')) + para(runs),
    ...more,
  });
const figuresIn = (runs: string, more?: Partial<DocxParts>) =>
  read(runs, more).story.body.flatMap((block) => (block.kind === 'figure' ? [block] : []));
const leftIn = (runs: string) =>
  read(runs)
    .rows.filter(({ field }) => field.startsWith('left') || field === 'cropped')
    .map(({ field, text }) => `${field} ${text}`);

it.each([
  ['a picture in the line', drawn(`<wp:inline>${DOC(' descr="Bến đò"')}${pic(BLIP)}</wp:inline>`), 'Bến đò'],
  ['a picture beside the text', drawn(`<wp:anchor>${DOC(' descr="Bến đò"')}${pic(BLIP)}</wp:anchor>`), 'Bến đò'],
  [
    'one of a group, which says more than the group',
    drawn(
      `<wp:inline>${DOC(' descr="Cả nhóm"')}${pic(BLIP, { inner: '<pic:nvPicPr><pic:cNvPr id="2" name="" descr="Bến đò"/></pic:nvPicPr>' })}</wp:inline>`,
    ),
    'Bến đò',
  ],
  [
    'one of a group that says nothing itself',
    drawn(
      `<wp:inline>${DOC(' descr="Cả nhóm"')}${pic(BLIP, { inner: '<pic:nvPicPr><pic:cNvPr id="2" name=""/></pic:nvPicPr>' })}</wp:inline>`,
    ),
    'Cả nhóm',
  ],
  ['an older picture', pict('<v:shape alt="Bến đò"><v:imagedata r:id="a"/></v:shape>'), 'Bến đò'],
  ['an older picture that says it itself', pict('<v:shape><v:imagedata r:id="a" alt="Bến đò"/></v:shape>'), 'Bến đò'],
  ['a picture of which nobody wrote any', drawn(`<wp:inline>${DOC('')}${pic(BLIP)}</wp:inline>`), ''],
  [
    'a picture that Word named after its file',
    drawn(`<wp:inline>${DOC(' descr="DSC_0041.JPG"')}${pic(BLIP)}</wp:inline>`),
    '',
  ],
  ['a picture whose frame alone has an alt', drawn(`<wp:inline alt="x">${DOC('')}${pic(BLIP)}</wp:inline>`), ''],
])('reads the alt text of %s', (_, runs, altText) => {
  expect(figuresIn(runs).map((figure) => [figure.photo, figure.altText])).toEqual([
    [{ kind: 'missing', fileName: 'a.png' }, altText],
  ]);
});

it.each([
  ['r:id="a"', { kind: 'missing', fileName: 'a.png' }],
  ['r:pict="a"', { kind: 'missing', fileName: 'a.png' }],
  [`${O} o:relid="a"`, { kind: 'missing', fileName: 'a.png' }],
  ['r:link="web"', { kind: 'remote', url: 'https://example.vn/a.jpg' }],
  ['r:id="none" r:link="web"', { kind: 'remote', url: 'https://example.vn/a.jpg' }],
  ['r:id="a" r:link="web"', { kind: 'missing', fileName: 'a.png' }],
])('finds the bytes of an older picture by %s', (attributes, photo) => {
  const runs = pict(`<v:shape><v:imagedata ${attributes}/></v:shape>`);
  expect(figuresIn(runs, { links: { web: 'https://example.vn/a.jpg' } }).map((figure) => figure.photo)).toEqual([
    photo,
  ]);
});

it.each([
  [
    'a picture that the document does not have',
    drawn(`<wp:inline>${pic('<a:blip r:embed="none"/>')}</wp:inline>`),
    ['leftPictures 1'],
  ],
  ['an older one that names nothing', pict('<v:shape><v:imagedata/></v:shape>'), ['leftPictures 1']],
  ['a picture without a blip', drawn(`<wp:inline>${pic('')}</wp:inline>`), []],
  [
    'a diagram',
    drawn(
      '<wp:inline><a:graphic><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:graphic></wp:inline>',
    ),
    ['leftCharts 1'],
  ],
])('leaves out %s, and says so', (_, runs, left) => {
  expect(figuresIn(runs)).toEqual([]);
  expect(leftIn(runs)).toEqual(left);
});

it('shows the preview of an embedded workbook, which is left out', () => {
  const runs = `<w:r><w:object><v:shape><v:imagedata r:id="a"/></v:shape><o:OLEObject ${O} r:id="x"/></w:object></w:r>`;
  expect(figuresIn(runs)).toHaveLength(1);
  expect(leftIn(runs)).toEqual(['leftEmbedded 1']);
});

it.each([
  ['l="12500"', 1],
  ['t="12500"', 1],
  ['r="12500"', 1],
  ['b="12500"', 1],
  ['b="0.4%"', 1],
  ['l="0" t="0" r="0" b="0"', 0],
  ['l="-5000"', 0],
  ['', 0],
])('counts a picture of which Word shows a part (%s): %i', (sides, count) => {
  const { rows } = read(drawn(`<wp:inline>${pic(BLIP, { crop: `<a:srcRect ${sides}/>` })}</wp:inline>`));
  expect(rows.filter(({ field }) => field === 'cropped').map(({ text }) => text)).toEqual(count === 0 ? [] : ['1']);
});

it.each([
  [`${O} o:hr="t"`, true],
  [`${O} o:hr="f"`, false],
  ['', false],
])('reads an older rectangle with %j as a rule: %s', (attributes, isRule) => {
  expect(read(pict(`<v:rect ${attributes}/>`)).story.body.map(({ kind }) => kind)).toEqual(
    isRule ? ['paragraph', 'rule'] : ['paragraph'],
  );
});

it('reads the one form of a picture that it understands, with the alt text around it, and none where it understands none', () => {
  const choice = (needs: string): string =>
    `<mc:Choice Requires="${needs}" xmlns:zz="https://example.vn/zz">${pic('<a:blip r:embed="b"/>')}</mc:Choice>`;
  const inline = (forms: string): string =>
    drawn(`<wp:inline>${DOC(' descr="Bến đò"')}<mc:AlternateContent>${forms}</mc:AlternateContent></wp:inline>`);
  const fallback = `<mc:Fallback>${pic(BLIP)}</mc:Fallback>`;
  const names = (runs: string) => figuresIn(runs).map(({ photo, altText }) => [photo, altText]);
  expect(names(inline(choice('wps') + fallback))).toEqual([[{ kind: 'missing', fileName: 'b.png' }, 'Bến đò']]);
  expect(names(inline(choice('zz') + fallback))).toEqual([[{ kind: 'missing', fileName: 'a.png' }, 'Bến đò']]);
  expect(names(inline(choice('zz')))).toEqual([]);
});

it('reads two pictures of a group in their order, and the words in a box between them', () => {
  const box = `<wps:wsp><wps:txbx><w:txbxContent>${para(run('Trong hộp.'))}</w:txbxContent></wps:txbx></wps:wsp>`;
  const runs = drawn(`<wp:anchor>${DOC('')}${pic(BLIP)}${box}${pic('<a:blip r:embed="b"/>')}</wp:anchor>`);
  expect(linesOf(read(runs).story)).toEqual(['Đoạn đầu.', '[a.png]  / ', '[b.png]  / ', 'Trong hộp.']);
});
