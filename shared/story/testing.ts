import { newCell, newList, type Block, type BlockOf, type TableCell } from './blocks';
import {
  MARKS,
  noteIdSchema,
  plainInline,
  textRun,
  threadIdSchema,
  type Inline,
  type Mark,
  type NoteId,
} from './inline';
import { photoNameSchema, type PhotoName } from './photo';
import { emptyStory, type Story } from './story';

/** Test data as short as the story it stands for: `storyOf(p('Mưa ', b('lớn')), figure({ credit: 'T. Lan' }))`. */
type Words = string | Inline;
const inline = (words: readonly Words[]): Inline[] =>
  words.flatMap((word) => (typeof word === 'string' ? plainInline(word) : [word]));

export const marked = (text: string, ...marks: Mark[]): Inline => textRun(text, marks);
export const b = (text: string): Inline => marked(text, 'bold');
export const i = (text: string): Inline => marked(text, 'italic');
export const link = (url: string, text: string): Inline => ({ kind: 'link', url, content: [textRun(text)] });
export const br: Inline = { kind: 'lineBreak' };

export const p = (...words: Words[]): BlockOf<'paragraph'> => ({ kind: 'paragraph', content: inline(words) });
export const h = (level: 2 | 3 | 4, ...words: Words[]): BlockOf<'subhead'> => ({
  kind: 'subhead',
  level,
  content: inline(words),
});
export const quote = (...words: Words[]): BlockOf<'quote'> => ({ kind: 'quote', content: inline(words) });

type ListWord = string | BlockOf<'list'>;
const list = (style: 'bulleted' | 'numbered', words: readonly ListWord[]): BlockOf<'list'> => {
  const items: { content: Inline[]; lists: BlockOf<'list'>[] }[] = [];
  for (const word of words) {
    if (typeof word === 'string') items.push({ content: inline([word]), lists: [] });
    else items.at(-1)?.lists.push(word);
  }
  return newList(style, items);
};
/** A bulleted list: a string is an item, a list goes below the item before it. */
export const ul = (...words: ListWord[]): BlockOf<'list'> => list('bulleted', words);
export const ol = (...words: ListWord[]): BlockOf<'list'> => list('numbered', words);

/** A row of cells that are not merged; a string is a cell of plain text. */
export const row = (...cells: (string | readonly Inline[])[]): TableCell[] =>
  cells.map((cell) => newCell(typeof cell === 'string' ? plainInline(cell) : cell));
export const table = (hasHeaderRow: boolean, ...rows: (readonly TableCell[])[]): BlockOf<'table'> => ({
  kind: 'table',
  hasHeaderRow,
  rows,
});

export const noteId = (id: string): NoteId => noteIdSchema.parse(id);
/** The mark of a footnote. */
export const mark = (id: string): Inline => ({ kind: 'noteMark', note: noteId(id) });
/** Footnotes by their ids, each with what it contains. */
export const notes = (said: Readonly<Record<string, string | readonly Words[]>>): BlockOf<'notes'> => ({
  kind: 'notes',
  notes: Object.entries(said).map(([id, words]) => ({ id: noteId(id), content: inline([words].flat()) })),
});

/** A name a photo could have; `digit` tells two apart. */
export const somePhoto = (digit = '0', ext = 'jpg'): PhotoName => photoNameSchema.parse(`${digit.repeat(64)}.${ext}`);
export const figure = (fields: Partial<BlockOf<'figure'>> = {}): BlockOf<'figure'> => ({
  kind: 'figure',
  photo: { kind: 'held', name: somePhoto() },
  caption: '',
  credit: '',
  altText: '',
  source: '',
  width: 'column',
  ...fields,
});
export const someThread = (digit = '1') => threadIdSchema.parse(`${digit.repeat(8)}-0000-4000-8000-000000000000`);

/** A story that holds every kind of block, mark and field that the model has. */
export const storyOfEverything: Story = {
  lang: 'vi',
  section: 'Văn hóa - Xã hội',
  kicker: 'Làng nghề bên sông',
  headline: 'Làng gốm giữ lửa nghề bằng lớp học cuối tuần',
  lead: 'Mỗi sáng thứ bảy, sân đình thành lớp học của 46 học sinh.',
  bylines: [
    { name: 'Minh Anh', role: 'reporter' },
    { name: 'Quốc Bảo', role: 'photographer' },
  ],
  dateline: 'Huế',
  publishedAt: '2024-03-05T07:05:00+07:00',
  embargoUntil: '2024-03-05T06:00:00+07:00',
  tags: ['làng nghề', 'gốm'],
  slug: 'lang-gom-giu-lua-nghe',
  related: [{ title: 'Nghề gốm qua ba đời', url: 'https://example.vn/nghe-gom' }],
  noteToDesk: 'Gọi lại cho ông Tư trước khi đăng.',
  ignoredChecks: [{ rule: 'doubleSpace', excerpt: '  ', context: 'Lớp học  mở' }],
  body: [
    p(
      'Lớp học mở từ ',
      b('tháng 9/2023'),
      ', ',
      link('https://example.vn/lop', 'không thu phí'),
      '.',
      br,
      'Ai cũng đến được.',
    ),
    p(...MARKS.map((mark) => marked(`${mark} `, mark)), marked('cả hai', 'bold', 'italic')),
    p('Có ', textRun('ghi chú', [], [someThread()]), ' ở đây.'),
    h(2, 'Ba nghệ nhân'),
    h(3, 'Người đứng lò'),
    h(4, 'Đất và lửa'),
    ul('Đất sét', ul('đất nâu', ol('nhào', 'ủ')), 'Men tro'),
    ol('Nhào đất', 'Vuốt', 'Nung'),
    quote('Không dạy bây giờ thì mười năm nữa không còn ai để dạy.'),
    { kind: 'pullQuote', content: inline(['Lửa tắt là mất nghề.']), attribution: 'Ông Tư, 78 tuổi' },
    figure({
      caption: 'Các em tập vuốt đất.',
      credit: 'Minh Anh',
      altText: 'Ba em nhỏ bên bàn xoay',
      source: 'Báo nhà',
    }),
    figure({ photo: { kind: 'missing', fileName: 'lo-gom (2).jpg' }, caption: 'Lò gốm' }),
    {
      kind: 'gallery',
      caption: 'Một buổi học',
      photos: [
        { photo: { kind: 'held', name: somePhoto('1') }, caption: 'Sáng', credit: 'MA', altText: '', source: '' },
        { photo: { kind: 'held', name: somePhoto('2', 'png') }, caption: 'Chiều', credit: '', altText: '', source: '' },
      ],
    },
    table(true, row('Năm', 'Số lò'), row('2013', [b('112')]), row('2023', '')),
    { kind: 'factBox', title: 'Làng gốm', blocks: [p('Lập từ thế kỷ 16.'), ul('112 lò', '37 lò')] },
    { kind: 'embed', url: 'https://video.example.vn/gom', title: 'Phim ngắn về lớp học' },
    { kind: 'rule' },
    figure({ width: 'full', caption: 'Bến đò', source: 'Báo nhà' }),
    figure({
      photo: { kind: 'remote', url: 'https://anh.example.vn/ben-do.jpg' },
      caption: 'Bến đò cũ',
      width: 'wide',
    }),
    { ...ol('Trộn men', 'Nung lại'), start: 4, numbering: 'lowerRoman' },
    { ...ol('Ba lò', 'Hai lò', 'Một lò'), start: 3, reversed: true },
    {
      ...table(true, row('Xã', 'Lò', ''), row('Hạ', '3', '5'), row('', '2', '1')),
      rows: [
        [...row('Xã'), { ...newCell(plainInline('Lò')), colSpan: 2 }, newCell([])],
        [{ ...newCell(plainInline('Hạ')), rowSpan: 2 }, ...row('3', '5')],
        row('', '2', '1'),
      ],
    },
    p('Làng còn 37 lò', mark('so-lo'), ' và 46 học trò', mark('hoc-tro'), '.'),
    notes({ 'so-lo': 'Số liệu tháng 2/2024.', 'hoc-tro': ['Gồm ', i('chín'), ' em xã bên.'] }),
  ],
};

export const storyOf = (...body: readonly Block[]): Story => ({ ...emptyStory('vi'), headline: 'Tít', body });
