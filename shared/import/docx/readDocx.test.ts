import { expect, it } from 'vitest';
import { b, i, link, mark, marked, notes, p, h } from '../../story/testing';
import { linesOf, para, picture, readParts, run, style, styled } from './testing';

const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  style('Title', 'Title'),
  style('u1', 'heading 1', '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>'),
  style('u2', 'heading 2', '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
  style('TitPhu', 'Tít phụ của tòa soạn', '<w:basedOn w:val="u2"/>'),
  style('Dam', 'Đoạn đậm', '<w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr>'),
  style('ChuThich', 'caption'),
  style('Manh', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character'),
].join('');

const LONG = 'Sáng 12/10, hơn hai trăm hộ dân ven sông đã nhận lại đất sau ba năm chờ đợi.';

it('takes no bold paragraph below a table for the lead', () => {
  const cell = `<w:tc>${para(run('Ô'))}</w:tc>`;
  const bold = para(run('Nước lên nhanh trong đêm và trường của ba xã đóng cửa.', '<w:b/>'));
  const { story } = readParts({
    body: `${styled('Title', 'Tít')}<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>${bold}${para(run('Chợ vẫn họp.'))}`,
    styles: style('Title', 'Title'),
  });
  expect([story.lead, ...story.body.map(({ kind }) => kind)]).toEqual(['', 'table', 'paragraph', 'paragraph']);
});

it("reads a reporter's document: section, headline, byline and time, bold lead, subheads, photo, sign-off", () => {
  const { story, pictures } = readParts({
    styles: STYLES,
    pictures: { anh: new Uint8Array([1, 2, 3]) },
    body: [
      para(run('Thời sự')),
      styled('Title', 'Dân ven sông nhận lại đất'),
      para(run('MINH ANH - QUỐC BẢO 12/10/2026 07:30')),
      para(run(LONG, '<w:b/>')),
      para(run('Ông Tư nói: ') + run('“Tôi mừng lắm.”', '<w:i/>')),
      styled('TitPhu', 'Ba năm chờ'),
      para(picture('anh', 'Ông Tư bên bờ sông')),
      para(run('Ông Tư trên thửa đất cũ. Ảnh: Minh Anh')),
      para(run('Huyện hứa làm xong trong năm nay, chậm nhất là quý một năm sau.')),
      para(run('MINH ANH - QUỐC BẢO'), '<w:jc w:val="right"/>'),
    ].join(''),
  });
  expect(story).toMatchObject({
    lang: 'vi',
    section: 'Thời sự',
    headline: 'Dân ven sông nhận lại đất',
    bylines: [{ name: 'MINH ANH' }, { name: 'QUỐC BẢO' }],
    publishedAt: '2026-10-12T07:30:00+07:00',
    lead: LONG,
  });
  expect(linesOf(story)).toEqual([
    'Ông Tư nói: “Tôi mừng lắm.”',
    '## Ba năm chờ',
    '[anh.png] Ông Tư trên thửa đất cũ / Minh Anh',
    'Huyện hứa làm xong trong năm nay, chậm nhất là quý một năm sau.',
  ]);
  expect(story.body[2]).toMatchObject({ altText: 'Ông Tư bên bờ sông' });
  expect(pictures).toEqual([{ fileName: 'anh.png', bytes: new Uint8Array([1, 2, 3]) }]);
});

it('joins the runs that Word splits words into, and leaves out what it keeps for itself', () => {
  const { story } = readParts({
    styles: STYLES,
    body:
      styled('Title', 'Tít') +
      para(
        '<w:proofErr w:type="spellStart"/>' +
          run('Lũ qu', '<w:lang w:val="en-US"/>') +
          '<w:proofErr w:type="spellEnd"/><w:bookmarkStart w:id="0" w:name="_GoBack"/>' +
          run('ét') +
          '<w:bookmarkEnd w:id="0"/><w:r><w:rPr><w:b/></w:rPr></w:r>' +
          run(' ở ba xã', '<w:noProof/>') +
          '<w:r><w:lastRenderedPageBreak/><w:softHyphen/><w:noBreakHyphen/><w:t>Hạ\u00a0Long</w:t></w:r>',
      ),
  });
  expect(story.body).toEqual([p('Lũ quét ở ba xã-Hạ Long')]);
});

it('tells marks by run, by character style and by the style of the paragraph, which cancel each other out', () => {
  const { story } = readParts({
    styles: STYLES,
    links: { a: 'https://example.vn/bai' },
    body:
      styled('Title', 'Tít') +
      para(
        run('a', '<w:b/>') +
          run('b', '<w:rStyle w:val="Manh"/>') +
          run('c', '<w:rStyle w:val="Manh"/><w:b w:val="0"/>'),
      ) +
      para(run('d') + run('e', '<w:rStyle w:val="Manh"/>'), '<w:pStyle w:val="Dam"/>') +
      para(
        run('2', '<w:vertAlign w:val="superscript"/>') +
          run('f', '<w:i/><w:u w:val="single"/>') +
          run('g', '<w:u w:val="none"/>'),
      ) +
      para(`<w:hyperlink r:id="a">${run('đây', '<w:u w:val="none"/>')}</w:hyperlink>`),
  });
  expect(story.body).toEqual([
    p(b('ab'), 'c'),
    p(b('d'), 'e'),
    p(marked('2', 'superscript'), marked('f', 'italic', 'underline'), 'g'),
    p(link('https://example.vn/bai', 'đây')),
  ]);
});

it('knows headings by the style that theirs is based on, and says their level from the highest down', () => {
  const { story } = readParts({
    styles: STYLES,
    body: [
      styled('Title', 'Tít'),
      styled('u1', 'Một'),
      para(run('Đoạn một.')),
      styled('TitPhu', 'Một một'),
      para(run('Đoạn hai.'), '<w:outlineLvl w:val="9"/>'),
      para(run('Một một một'), '<w:outlineLvl w:val="2"/>'),
    ].join(''),
  });
  expect(story.body).toEqual([h(2, 'Một'), p('Đoạn một.'), h(3, 'Một một'), p('Đoạn hai.'), h(4, 'Một một một')]);
});

const FIELD = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const CODE = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;

it('reads the results of fields and follows the links of theirs that the link policy allows', () => {
  const { story, rows } = readParts({
    styles: STYLES,
    body:
      styled('Title', 'Tít') +
      para(
        run('Xem ') +
          FIELD('begin') +
          CODE(' HYPERLINK "https://example') +
          CODE('.vn/a b" ') +
          FIELD('separate') +
          run('bài này') +
          FIELD('end') +
          run(' và ') +
          FIELD('begin') +
          CODE(' HYPERLINK "javascript:alert(1)" ') +
          FIELD('separate') +
          run('bài ') +
          run('kia', '<w:b/>') +
          FIELD('end') +
          `<w:fldSimple w:instr=" HYPERLINK &quot;file:///a.docx&quot; ">${run(' này')}</w:fldSimple>` +
          `<w:fldSimple w:instr=" HYPERLINK &quot;&quot; \\l &quot;muc&quot; ">${run(' nữa')}</w:fldSimple>` +
          run('.'),
      ) +
      // A field that nothing ends swallows nothing.
      para(FIELD('begin') + CODE(' PAGE ') + run('Đoạn sau.')),
  });
  expect(story.body).toEqual([
    p('Xem ', link('https://example.vn/a%20b', 'bài này'), ' và bài ', b('kia'), ' này nữa.'),
    p('Đoạn sau.'),
  ]);
  expect(rows).toContainEqual({ field: 'leftLinks', text: '2' });
});

it('takes a caption from the style of captions, with the number that a field counts, above or below the photo', () => {
  const pictures = { a: new Uint8Array([1]), b: new Uint8Array([2]), c: new Uint8Array([3]) };
  const { story } = readParts({
    styles: STYLES,
    pictures,
    body: [
      styled('Title', 'Tít'),
      para(run('Mở đầu bài viết bằng một đoạn.')),
      para(picture('a')),
      para(`${run('Hình ')}<w:fldSimple w:instr=" SEQ Hình ">${run('1')}</w:fldSimple>${run('. Bến đò')}`),
      para(run('Giữa hai ảnh là một đoạn.')),
      styled('ChuThich', 'Chợ nổi'),
      para(picture('b')),
      para(run('Một đoạn dài không phải chú thích.')),
      para(`${picture('c')}<w:r><w:br/></w:r>${run('Ảnh trong cùng đoạn (Ảnh: TTXVN)')}`),
    ].join(''),
  });
  expect(linesOf(story)).toEqual([
    'Mở đầu bài viết bằng một đoạn.',
    '[a.png] Hình 1. Bến đò / ',
    'Giữa hai ảnh là một đoạn.',
    '[b.png] Chợ nổi / ',
    'Một đoạn dài không phải chú thích.',
    '[c.png] Ảnh trong cùng đoạn / TTXVN',
  ]);
});

it('reads a text box once, whichever of its two forms is for whom, behind the paragraph that it hangs on', () => {
  const box = (text: string): string => `<w:txbxContent>${para(run(text))}</w:txbxContent>`;
  const { story, rows } = readParts({
    styles: STYLES,
    body:
      styled('Title', 'Tít') +
      para(
        run('Trước ') +
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box('Trong hộp')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('Trong hộp')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>` +
          run('sau'),
      ),
  });
  expect(linesOf(story)).toEqual(['Trước sau', 'Trong hộp']);
  expect(rows).toContainEqual({ field: 'textBoxes', text: '1' });
});

it('leaves out hidden words, page headers and charts, and says so', () => {
  const { story, rows } = readParts({
    styles: STYLES,
    header: para(run('Tòa soạn mật')),
    body:
      styled('Title', 'Tít') +
      para(run('Thấy') + run(' giấu', '<w:vanish/>') + run('.')) +
      para(
        '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="x"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
      ),
  });
  expect(linesOf(story)).toEqual(['Thấy.']);
  expect(rows).toContainEqual({ field: 'hidden', text: 'giấu' });
  expect(rows).toContainEqual({ field: 'margins', text: 'Tòa soạn mật' });
  expect(rows).toContainEqual({ field: 'leftCharts', text: '1' });
});

it('reports the pictures of page headers and footers as left out, each once', () => {
  const relations = (target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="anh" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"/></Relationships>`;
  const { story, rows, pictures } = readParts({
    styles: STYLES,
    pictures: { ben: new Uint8Array([1]), logo: new Uint8Array([2]) },
    header: para(picture('anh')) + para(picture('anh')),
    files: { 'word/_rels/header.xml.rels': relations('media/logo.png') },
    body: styled('Title', 'Tít') + para(picture('ben')) + para(run('Chợ vẫn họp.')),
  });
  expect(rows).toContainEqual({ field: 'leftPictures', text: '1' });
  expect([linesOf(story).length, pictures.map(({ fileName }) => fileName)]).toEqual([2, ['ben.png']]);
});

it('reads footnotes with their marks, in the order of the marks', () => {
  const note = (id: number, text: string): string =>
    `<w:footnote w:id="${id}">${para(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`;
  const { story, rows } = readParts({
    styles: STYLES,
    footnotes: note(2, 'Theo Cục Thống kê.') + note(3, 'Số sơ bộ.'),
    body:
      styled('Title', 'Tít') +
      para(
        `${run('Giá tăng')}<w:r><w:footnoteReference w:id="3"/></w:r>${run(' 3%')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`,
      ),
  });
  expect(story.body).toEqual([
    p('Giá tăng', mark('note-1'), ' 3%', mark('note-2'), '.'),
    notes({ 'note-1': 'Số sơ bộ.', 'note-2': 'Theo Cục Thống kê.' }),
  ]);
  expect(rows).toContainEqual({ field: 'notes', text: '2' });
});

it('writes a table in a footnote as lines, and counts it', () => {
  const cells = ['Xã', 'Hộ'].map((words) => `<w:tc>${para(run(words))}</w:tc>`).join('');
  const { story, rows } = readParts({
    styles: STYLES,
    footnotes: `<w:footnote w:id="2">${para(run('Theo xã.'))}<w:tbl><w:tr>${cells}</w:tr></w:tbl></w:footnote>`,
    body: styled('Title', 'Tít') + para(`${run('Giá tăng')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
  });
  expect(story.body.at(-1)).toEqual(notes({ 'note-1': 'Theo xã.\nXã\nHộ' }));
  expect(rows).toContainEqual({ field: 'nestedTables', text: '1' });
});

it('gives a document without a title and a byline its first short line as the headline, and keeps all else', () => {
  const { story } = readParts({ body: para(run('Lũ về sớm')) + para(run('Nước dâng', '<w:i/>') + run(' nhanh.')) });
  expect(story.headline).toBe('Lũ về sớm');
  expect(story.body).toEqual([p(i('Nước dâng'), ' nhanh.')]);
});

it('reads old Vietnamese fonts as Unicode, whatever run or style names them, and where a run ends inside a word', () => {
  const vni = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>';
  const { story, rows } = readParts({
    styles: STYLES + style('Old', 'Bao cu', '<w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr>'),
    body:
      styled('Title', 'Tít') +
      styled('Old', 'M\u00ADa lín ë HuÕ') +
      para(run('Nöôùc leân ngha', vni) + run('äp caû chôï', `<w:b/>${vni}`) + run(' à'), '') +
      para(run('Đã là Unicode', '<w:rFonts w:ascii="Arial"/>'), '<w:pStyle w:val="Old"/>'),
  });
  expect(linesOf(story)).toEqual(['Mưa lớn ở Huế', 'Nước lên nghập cả chợ à', 'Đã là Unicode']);
  expect(rows).toContainEqual({ field: 'oldFonts', text: '38' });
});

it('reports text that looks like an old Vietnamese encoding whose font is not named, and leaves it as it is', () => {
  const old = 'N\u00ADíc lò lªn nhanh trong ®ªm, ng\u00ADêi d©n x· H¹ vµ x· Th\u00ADîng dêi ®å lªn g¸c.';
  const { rows } = readParts({ styles: STYLES, body: styled('Title', 'Tin') + para(run(old)) });
  expect(rows).toContainEqual({ field: 'looksOld', text: 'TCVN3' });
});
