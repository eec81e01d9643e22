import type { find as english } from '../en/find';

/** Vietnamese texts of find and replace. */
export const find: Readonly<Record<keyof typeof english, string>> = {
  'find.label': 'Tìm trong bài',
  'find.query': 'Tìm',
  'find.replacement': 'Thay bằng',
  'find.accents': 'Phân biệt dấu',
  'find.matchCase': 'Phân biệt chữ hoa',
  'find.wholeWords': 'Trọn từ',
  'find.none': 'Không thấy',
  'find.replaceOne': 'Thay',
  'find.replaceAll': 'Thay hết',
  'find.replaced': 'Đã thay {count} chỗ.',
};
