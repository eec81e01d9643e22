import { newFigure, newList, plainInline, textRun, type Block, type PhotoName, type Story } from '../../shared/story';

const paragraph = (text: string): Block => ({ kind: 'paragraph', content: plainInline(text) });
const subhead = (text: string): Block => ({ kind: 'subhead', level: 2, content: plainInline(text) });
const quote = (text: string): Block => ({ kind: 'quote', content: plainInline(text) });
const bullets = (...items: readonly (readonly [day: string, rest: string])[]): Block =>
  newList(
    'bulleted',
    items.map(([day, rest]) => ({ content: [textRun(day, ['bold']), textRun(rest)], lists: [] })),
  );

/**
 * Returns the story that a new library starts with: in the shape of a Vietnamese news page, with one of each thing that
 * a reporter uses every day. Village, people and numbers are invented. `photo` is the name of `photo.jpg` in the draft.
 */
export const sampleStory = (photo: PhotoName): Story => ({
  lang: 'vi',
  section: 'Văn hóa - Xã hội',
  kicker: 'Chuyện làng mùa nước',
  headline: 'Con đò cũ thành thư viện nổi của làng Bến Trăm',
  lead: 'Sáng 15/11, con đò đã nằm bờ bốn năm của làng Bến Trăm nhổ neo trở lại. Lần này nó chở 1.260 cuốn sách đến tận bến nước của từng xóm.',
  bylines: [
    { name: 'Hoài An', role: 'reporter' },
    { name: 'Lê Khánh', role: 'contributor' },
  ],
  dateline: 'Bến Trăm',
  publishedAt: '2026-11-15T17:30:00+07:00',
  embargoUntil: null,
  tags: ['Bến Trăm', 'thư viện', 'văn hóa đọc', 'sông nước'],
  slug: null,
  related: [{ title: 'Cầu Trăm và những bến đò vắng khách', url: 'https://stet.example/cau-tram' }],
  noteToDesk: 'Đây là bài mẫu đi kèm Stet. Cứ sửa, xuất thử, hoặc chuyển vào thùng rác.',
  ignoredChecks: [],
  body: [
    paragraph(
      'Tám giờ, sương trên sông Trăm vừa tan, hồi trống ở bến đình báo chuyến đò đầu tiên. Hơn 200 người dân ba xóm Thượng, Giữa, Hạ đứng kín hai bờ. Trên boong, nơi trước kia là hai hàng ghế gỗ, nay là những kệ sách cao ngang ngực trẻ con, đóng từ chính ván ghế ấy.',
    ),
    {
      ...newFigure({ kind: 'held', name: photo }),
      caption: 'Thư viện nổi của làng Bến Trăm rời bến đình trong buổi sáng đầu tiên. (Tranh minh họa)',
      credit: 'Stet',
      altText: 'Tranh vẽ một con đò chở đầy kệ sách trên sông, trẻ em ngồi đọc trên boong và vẫy tay bên gốc đa',
    },
    paragraph(
      'Con đò dài 14,5 m, do ông Trần Văn Lụa, 71 tuổi, cầm lái suốt 32 năm. Năm 2022, cầu Trăm thông xe, đò mất khách và nằm lại dưới gốc đa đầu làng. Có người hỏi mua lấy gỗ, ông không bán.',
    ),
    quote('Gỗ thì bán được. Tiếng trẻ con gọi đò thì mua ở đâu bây giờ.'),
    subhead('Mỗi nhà góp một thứ'),
    paragraph(
      'Ý tưởng là của cô Nguyễn Thị Hạnh, giáo viên Trường Tiểu học Bến Trăm. Đầu năm, cô đi hỏi từng lớp: trong 118 học sinh của trường, chỉ 21 em có sách riêng ngoài sách giáo khoa. Thư viện gần nhất ở thị trấn, cách làng 17 km.',
    ),
    paragraph(
      'Từ tháng 6, mỗi nhà góp một thứ. Thợ mộc trong làng vá vỏ đò, đóng kệ, không lấy công. Các bà các chị may 40 tấm đệm ngồi. Học trò đi xin sách cũ, phơi nắng, dán gáy rồi chép vào sổ. Sửa đò hết 86,4 triệu đồng, gần một nửa là tiền dân góp.',
    ),
    subhead('Mỗi tuần ba bến'),
    paragraph(
      'Đò chạy bằng mô tơ điện, sạc từ mái pin mặt trời, đi chậm và êm để sóng không làm lở bờ. Lịch mùa nước này:',
    ),
    bullets(
      ['Thứ ba', ': bến xóm Thượng, từ 16 giờ đến 18 giờ'],
      ['Thứ năm', ': bến xóm Hạ, từ 16 giờ đến 18 giờ'],
      ['Chủ nhật', ': bến đình xóm Giữa, từ 8 giờ đến 11 giờ, có giờ đọc chung cho trẻ nhỏ'],
    ),
    paragraph(
      'Ai cũng được mượn, mỗi lần hai cuốn, hẹn hai tuần trả. Không thẻ, không tiền cược; người mượn tự ghi tên vào sổ. Hết buổi đầu, sổ có 94 dòng. Dòng thứ nhất là của em Lê Minh Châu, 9 tuổi, ở xóm Hạ, mượn một cuốn về các loài chim nước.',
    ),
    paragraph(
      'Chiều xuống, đò về lại gốc đa. Ông Lụa buộc dây, khóa buồng lái, rồi ngồi trên boong đọc nốt cuốn truyện in chữ lớn mà học trò để dành cho ông. “Ba mươi hai năm tôi chở người qua sông”, ông nói. “Giờ đến lượt sách chở tôi.”',
    ),
  ],
});
