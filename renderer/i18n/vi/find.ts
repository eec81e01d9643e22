import type { find as english } from '../en/find';

/** Vietnamese texts of find and replace. */
export const find: Readonly<Record<keyof typeof english, string>> = {
  'find.label': 'Tìm trong bài',
  'find.query': 'Tìm',
  'find.replacement': 'Thay bằng',
  'find.accents': 'Phân biệt dấu',
  'find.matchCase': 'Phân biệt chữ hoa, chữ thường',
  'find.wholeWords': 'Trọn từ',
  'find.none': 'Không tìm thấy',
  'find.replaceOne': 'Thay',
  'find.replaceAll': 'Thay tất cả',
  'find.replaced': 'Đã thay {count} chỗ.',
};
