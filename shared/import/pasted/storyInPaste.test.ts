import { expect, it } from 'vitest';
import { storyInPaste } from './storyInPaste';

const headline = 'Lớp gốm đêm bên bến đò cũ';
const lead = 'Ba nghệ nhân mở lớp gốm miễn phí cho trẻ em xóm bến, bắt đầu từ tháng chín năm nay.';
const first = 'Chiều thứ bảy, hai mươi em ngồi kín gian nhà kho ven sông, tay lấm đất.';
const second = 'Ông Thịnh, người đứng lớp, nói ông chỉ mong bọn trẻ biết quý nghề của làng.';

const page = `<h1 class="title-detail">${headline}</h1>
<p class="author">Minh Anh - Quốc Bảo</p><span class="date">14/9/2025, 08:30</span>
<p class="description">${lead}</p>
<p>${first}</p><figure><img src="https://example.vn/lo.jpg"><figcaption>Lò gốm của làng. Ảnh: Minh Anh</figcaption></figure>
<p>${second}</p><p style="text-align:right"><strong>Minh Anh - Quốc Bảo</strong></p>`;

const asText = (...lines: readonly string[]): string => lines.join('\n');

const text = asText(
  'Văn hóa',
  headline,
  'MINH ANH - QUỐC BẢO 14/9/2025 08:30',
  lead,
  'lo-gom.jpg',
  'Lò gốm của làng. Ảnh: MINH ANH',
  first,
  second,
  'MINH ANH - QUỐC BẢO',
);

const textsOf = (story: ReturnType<typeof storyInPaste>) =>
  story?.pieces.map(({ texts, fields }) => [texts.join(' / '), ...fields]);

it('finds the fields of a page, and the paragraphs of the paste that say them', () => {
  const story = storyInPaste({ html: page, text: '' }, false);
  expect(story?.fields).toEqual({
    headline,
    lead,
    bylines: [
      { name: 'Minh Anh', role: 'reporter' },
      { name: 'Quốc Bảo', role: 'reporter' },
    ],
    publishedAt: '2025-09-14T08:30:00+07:00',
  });
  expect(textsOf(story)).toEqual([
    [headline, 'headline'],
    ['Minh Anh - Quốc Bảo', 'bylines'],
    ['14/9/2025, 08:30', 'publishedAt'],
    [lead, 'lead'],
    ['Minh Anh - Quốc Bảo', 'bylines'],
  ]);
});

it('finds the fields and the captions of a text', () => {
  const story = storyInPaste({ html: '', text }, false);
  expect(story?.fields).toMatchObject({ section: 'Văn hóa', headline, lead, publishedAt: '2025-09-14T08:30:00+07:00' });
  expect(story?.fields.bylines?.map(({ name }) => name)).toEqual(['MINH ANH', 'QUỐC BẢO']);
  expect(textsOf(story)).toEqual([
    ['Văn hóa', 'section'],
    [headline, 'headline'],
    ['MINH ANH - QUỐC BẢO 14/9/2025 08:30', 'bylines', 'publishedAt'],
    [lead, 'lead'],
    ['lo-gom.jpg / Lò gốm của làng. Ảnh: MINH ANH'],
    ['MINH ANH - QUỐC BẢO', 'bylines'],
  ]);
  expect(story?.pieces[4]?.becomes).toMatchObject([
    { kind: 'figure', photo: { fileName: 'lo-gom.jpg' }, caption: 'Lò gốm của làng', credit: 'MINH ANH' },
  ]);
});

it('reads a mail, whose HTML has no marks, by its lines', () => {
  const lines = text.split('\n').filter((line) => !line.includes('lo-gom') && !line.startsWith('Lò gốm'));
  const html = lines.map((line) => `<div>${line}</div>`).join('');
  const story = storyInPaste({ html, text: lines.join('\n') }, false);
  expect(story?.fields).toMatchObject({ section: 'Văn hóa', headline, lead });
  expect(textsOf(story)?.map(([line]) => line)).toEqual([...lines.slice(0, 4), lines.at(-1)]);
});

it('reads Markdown by its heading', () => {
  const story = storyInPaste(
    { html: '', text: `# ${headline}\n\n${first}\n\n## Nghề cũ\n\n- đất\n- men\n\n${second}\n` },
    false,
  );
  expect(story?.fields).toEqual({ headline });
  expect(textsOf(story)).toEqual([[headline, 'headline']]);
});

it('leaves in the body what the importer would leave out', () => {
  const menu = 'Trang chủ';
  const story = storyInPaste({ html: '', text: asText(menu, text) }, false);
  expect(story?.fields.headline).toBe(headline);
  expect(textsOf(story)?.some(([line]) => line === menu)).toBe(false);
});

it('keeps the time of an update, which no field holds, in the body', () => {
  const line = 'MINH ANH 14/9/2025 08:30, cập nhật 15/9/2025 09:00';
  const story = storyInPaste({ html: '', text: asText(headline, line, lead, first, second) }, false);
  const piece = story?.pieces.find(({ texts }) => texts[0] === line);
  expect(piece?.fields).toEqual(['bylines', 'publishedAt']);
  expect(piece?.becomes).toMatchObject([
    { kind: 'paragraph', content: [{ kind: 'text', text: 'cập nhật 15/9/2025 09:00' }] },
  ]);
});

it.each([
  ['one paragraph under a headline', '', asText(headline, first)],
  ['paragraphs without a headline', '', asText(first, second, lead)],
  ['a list of names', '', asText('Minh Anh', 'Quốc Bảo', 'Thịnh')],
  ['a few words', '', headline],
  ['nothing', '', ''],
  ['a table', '<table><tr><td>Giá</td><td>Gạo</td></tr><tr><td>1</td><td>2</td></tr></table>', ''],
  ['paragraphs of HTML without a headline', `<p>${lead}</p><p>${first}</p><p>${second}</p>`, ''],
])('finds no story in %s', (_, html, plain) => {
  expect(storyInPaste({ html, text: plain }, false)).toBeNull();
});

it('reads only the text where plain text is wanted', () => {
  expect(storyInPaste({ html: page, text: first }, true)).toBeNull();
  expect(storyInPaste({ html: '<p>x</p>', text }, true)?.fields.headline).toBe(headline);
});
