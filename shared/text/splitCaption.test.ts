import { describe, expect, it } from 'vitest';
import { splitCaption } from './splitCaption';

describe('splitCaption', () => {
  it.each([
    // After the end of the caption
    ['Các em nhỏ vui chơi. Ảnh: Quỳnh An', 'Các em nhỏ vui chơi', 'Quỳnh An'],
    ['Các em nhỏ vui chơi. Ảnh: Quỳnh An.', 'Các em nhỏ vui chơi', 'Quỳnh An'],
    ['Các em nhỏ vui chơi Ảnh: Quỳnh An', 'Các em nhỏ vui chơi', 'Quỳnh An'],
    ['Các em nhỏ vui chơi. ảnh: Quỳnh An', 'Các em nhỏ vui chơi', 'Quỳnh An'],
    ['Các em nhỏ vui chơi. ẢNH : QUỲNH AN', 'Các em nhỏ vui chơi', 'QUỲNH AN'],
    ['Các em nhỏ vui chơi.Ảnh:Quỳnh An', 'Các em nhỏ vui chơi', 'Quỳnh An'],
    ['Vui chơi ở đâu? Ảnh: An Bình/TTXVN', 'Vui chơi ở đâu?', 'An Bình/TTXVN'],
    ['Chờ đợi... Ảnh: An Bình', 'Chờ đợi...', 'An Bình'],
    ['“Hòa bình.” Ảnh: T.L.', '“Hòa bình.”', 'T.L.'],
    ['Ghe rau cập bến. Ảnh: T.H..', 'Ghe rau cập bến', 'T.H.'],
    ['Ghe rau cập bến (Ảnh: T.H.)', 'Ghe rau cập bến', 'T.H.'],
    ['Ghe rau cập bến. Ảnh: Đ. H., TTXVN.', 'Ghe rau cập bến', 'Đ. H., TTXVN'],
    ['A boat. Photo by John S.', 'A boat', 'John S.'],
    ['Ghe rau cập bến. Ảnh: T.H;', 'Ghe rau cập bến', 'T.H'],
    ['Đường phố, ảnh: TTXVN', 'Đường phố', 'TTXVN'],
    ['Đường phố – Ảnh: TTXVN (phát)', 'Đường phố', 'TTXVN (phát)'],
    ['Đường phố | Ảnh: TTXVN', 'Đường phố', 'TTXVN'],
    ['Đường phố. Nguồn: TTXVN', 'Đường phố', 'TTXVN'],
    ['Đường phố. Nguồn ảnh: Cục Đường bộ', 'Đường phố', 'Cục Đường bộ'],
    ['Đường phố. Ảnh, clip: An Bình', 'Đường phố', 'An Bình'],
    ['Đường phố. Ảnh và video: An Bình - Quốc Khánh', 'Đường phố', 'An Bình - Quốc Khánh'],
    ['A street in Huế. Photo: Reuters', 'A street in Huế', 'Reuters'],
    ['A street in Huế. Photos: An Bình/VNA', 'A street in Huế', 'An Bình/VNA'],
    ['Eine Straße. Foto: dpa', 'Eine Straße', 'dpa'],
    ['A street. Photo by John Smith', 'A street', 'John Smith'],
    ['A street. Photo courtesy of NASA', 'A street', 'Photo courtesy of NASA'],
    // In brackets
    ['Đường phố (ảnh: TTXVN)', 'Đường phố', 'TTXVN'],
    ['Đường phố (Ảnh: TTXVN).', 'Đường phố', 'TTXVN'],
    ['Đường phố [Ảnh: TTXVN]', 'Đường phố', 'TTXVN'],
    ['Đường phố (Huế) (Ảnh: An Bình (TTXVN))', 'Đường phố (Huế)', 'An Bình (TTXVN)'],
    ['Đường phố (Ảnh TTXVN)', 'Đường phố', 'TTXVN'],
    ['Đường phố (Ảnh minh họa)', 'Đường phố', 'Ảnh minh họa'],
    ['Đường phố (Ảnh tư liệu: TTXVN)', 'Đường phố', 'Ảnh tư liệu: TTXVN'],
    ['Phối cảnh cầu (Nguồn: Chủ đầu tư)', 'Phối cảnh cầu', 'Chủ đầu tư'],
    ['Đường phố (Ảnh: TTXVN) sau mưa', 'Đường phố sau mưa', 'TTXVN'],
    // First, or alone
    ['Ảnh: TTXVN', '', 'TTXVN'],
    ['(Ảnh: TTXVN)', '', 'TTXVN'],
    ['Ảnh: tư liệu', '', 'tư liệu'],
    ['Ảnh: do nhân vật cung cấp', '', 'do nhân vật cung cấp'],
    ['Ảnh: Quỳnh An. Các em nhỏ vui chơi', 'Các em nhỏ vui chơi', 'Quỳnh An'],
    ['Ảnh tư liệu', '', 'Ảnh tư liệu'],
    // Without a colon
    ['Bến đò xưa. Ảnh tư liệu', 'Bến đò xưa', 'Ảnh tư liệu'],
    ['Bến đò xưa. Ảnh tư liệu: TTXVN', 'Bến đò xưa', 'Ảnh tư liệu: TTXVN'],
    ['Bến đò xưa - Ảnh minh hoạ.', 'Bến đò xưa', 'Ảnh minh hoạ'],
    ['Bến đò xưa. Ảnh do gia đình cung cấp', 'Bến đò xưa', 'Ảnh do gia đình cung cấp'],
    ['Bến đò xưa. Ảnh TTXVN', 'Bến đò xưa', 'TTXVN'],
    ['Bến đò xưa. Ảnh Quỳnh An', 'Bến đò xưa', 'Quỳnh An'],
    ['Bến đò xưa. Ảnh - Quỳnh An', 'Bến đò xưa', 'Quỳnh An'],
  ])('parts "%s"', (line, caption, credit) => {
    expect(splitCaption(line)).toEqual({ caption, credit });
    expect(splitCaption(line.normalize('NFD'))).toEqual({ caption, credit });
    expect(splitCaption(` ${line.replaceAll(' ', '\u00A0')} `)).toEqual({ caption, credit });
  });
  it.each([
    'Các đại biểu tham dự hội nghị.',
    'Khách xem triển lãm ảnh về biển đảo',
    'Trao giải cuộc thi ảnh: Quê hương trong tôi',
    'Trao giải Ảnh đẹp Việt Nam cho tác giả Quỳnh An',
    'Triển lãm “Ảnh: ký ức” tại Huế',
    'Bến đò xưa. Ảnh chụp năm 1954',
    'Ảnh Bác Hồ trong ngày hội',
    'Ảnh tư liệu về chiến dịch được trưng bày tại bảo tàng',
    'Ảnh: Các đại biểu tham dự buổi lễ khai mạc',
    'Bà Ánh: người giữ nghề',
    'Ông An (ảnh trái) và bà Bình (ảnh phải)',
    'Tác phẩm đoạt giải (ảnh lớn)',
    'Ảnh 1: Toàn cảnh khu vực',
    'Nhiếp ảnh: nghề và nghiệp',
    'Triển lãm Ảnh: “Quê hương” khai mạc',
    'Lễ hội (ảnh hưởng bởi mưa)',
    'HÌNH ẢNH: LỄ HỘI ĐUA GHE',
    'Toàn cảnh: nhìn từ trên cao',
    '',
  ])('leaves "%s" whole', (line) => {
    expect(splitCaption(line)).toEqual({ caption: line, credit: '' });
  });
  it('takes the last of two labels as the credit', () => {
    expect(splitCaption('Cuộc thi Ảnh: Đất và Người. Ảnh: Quỳnh An')).toEqual({
      caption: 'Cuộc thi Ảnh: Đất và Người',
      credit: 'Quỳnh An',
    });
  });
});
