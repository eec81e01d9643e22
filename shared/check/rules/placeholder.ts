import { remarksOn, type TextRule } from '../rule';

const MARK = /(?<![\p{L}\p{M}\p{N}_])(?:(?:TK)+|X{2,}|x{3,}|\?{3,})(?![\p{L}\p{M}\p{N}_])/gu;
/** "thế kỷ XX", "Đại hội lần thứ XX": a Roman number, as after another one ("XIX và XX"). */
const ORDINAL_BEFORE =
  /(?:thế kỷ|thế kỉ|TK|đại hội|hội nghị|thứ|khóa|khoá|kỳ|chương|phần|mục|tập|quyển|đời|century|chapter|part|volume|vol\.|[IVXLC]+)[\s,–—-]*(?:(?:và|đến|đầu|cuối|giữa|and|to)\s+)?$/iu;
/** "số TK", "TK XIX", "TK 0123": an account, or the word century cut short. */
const NOT_TO_COME_BEFORE = /(?:số|mở|chủ|qua|vào|tên)\s+$/iu;
const NOT_TO_COME_AFTER = /^[:\s]*(?:[IVXLC]+(?!\p{L})|\d)/u;

/** "TK" (to come), "XX" and "???": what a writer leaves to be filled in. */
export const placeholder: TextRule = {
  id: 'placeholder',
  severity: 'error',
  check: ({ text }) =>
    remarksOn(text, MARK, ({ 0: mark, index }) => {
      const before = text.slice(Math.max(0, index - 30), index);
      const after = text.slice(index + mark.length, index + mark.length + 12);
      if (mark.startsWith('X') && ORDINAL_BEFORE.test(before)) return null;
      if (mark.startsWith('X') && /^\s*[-–—]\s*[IVXLC]+/u.test(after)) return null;
      if (mark.startsWith('T') && (NOT_TO_COME_BEFORE.test(before) || NOT_TO_COME_AFTER.test(after))) return null;
      return { message: { key: 'placeholder', values: { mark } }, fixes: [], isSure: false };
    }),
};
