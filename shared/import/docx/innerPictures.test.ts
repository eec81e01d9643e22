import { expect, it } from 'vitest';
import { para, picture, readParts, run, style, styled, type DocxParts } from './testing';

const PICTURE = para(picture('bo'));
const drawn = (content: string): string =>
  `<w:r><w:drawing><wp:anchor><wp:docPr id="3" name="Hộp"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
const older = (content: string): string =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const rowOf = (...cells: string[]): string =>
  `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr></w:tbl>`;
const marked = para(run('Một') + '<w:r><w:footnoteReference w:id="2"/></w:r>');
const noted = (body: string, inner: string): DocxParts => ({
  body,
  footnotes: `<w:footnote w:id="2">${inner}</w:footnote>`,
  files: {
    'word/_rels/footnotes.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="bo" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/bo.png"/></Relationships>',
  },
});

it.each<readonly [string, DocxParts]>([
  ['a cell', { body: rowOf(PICTURE, para(run('b'))) }],
  ['a text box in a cell', { body: rowOf(para(run('a') + drawn(PICTURE)), para(run('b'))) }],
  ['an older text box in a cell', { body: rowOf(para(run('a') + older(PICTURE)), para(run('b'))) }],
  ['a table in a cell', { body: rowOf(rowOf(PICTURE, para(run('c'))) + para(''), para(run('b'))) }],
  ['a text box in a text box', { body: para(run('a') + drawn(para(run('b') + older(PICTURE)))) }],
  ['a footnote', noted(marked, PICTURE)],
  ['a text box in a footnote', noted(marked, para(run('Nguồn.') + drawn(PICTURE)))],
  ['an older text box in a footnote', noted(marked, para(run('Nguồn.') + older(PICTURE)))],
  ['a table in a footnote', noted(marked, rowOf(PICTURE, para(run('c'))) + para(run('Nguồn.')))],
  ['a table in a text box in a footnote', noted(marked, para(run('Nguồn.') + drawn(rowOf(PICTURE, para(run('c'))))))],
  ['a footnote of a cell', noted(rowOf(marked, para(run('b'))), para(run('Nguồn.') + drawn(PICTURE)))],
])('shows a picture in %s as a photo of the story', (_, parts) => {
  const { story, pictures, rows } = readParts({
    ...parts,
    body: styled('Title', 'Tít bài') + parts.body + para(run('Hết bài.')),
    pictures: { bo: new Uint8Array([1]) },
    styles: style('Title', 'Title'),
  });
  expect(story.body.filter(({ kind }) => kind === 'figure')).toMatchObject([
    { photo: { kind: 'missing', fileName: 'bo.png' } },
  ]);
  expect(pictures).toHaveLength(1);
  expect(rows.filter(({ field }) => field === 'leftPictures')).toEqual([]);
});

it('names a picture in a comment as left out, once where it is there in two forms', () => {
  const forms = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${picture('bo')}</mc:Choice><mc:Fallback>${picture('bo')}</mc:Fallback></mc:AlternateContent></w:r>`;
  const { rows } = readParts({
    body:
      styled('Title', 'Tít bài') + para(`<w:commentRangeStart w:id="1"/>${run('Đoạn.')}<w:commentRangeEnd w:id="1"/>`),
    comments: `<w:comment w:id="1" w:author="Lan">${para(run('Ảnh này:') + forms)}</w:comment>`,
    styles: style('Title', 'Title'),
  });
  expect(rows).toContainEqual({ field: 'leftPictures', text: '1' });
});
