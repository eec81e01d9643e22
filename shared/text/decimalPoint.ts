import { isVietnameseSyllable } from './syllable';

const MEASURES =
  'tỷ|tỉ|triệu|nghìn|ngàn|trăm|vạn|đồng|vnđ|vnd|usd|đô|eur|euro|bảng|yên|ha|héc-?ta|hecta|km[²2/]?|m[²³23]?|cm[²2]?|mm|dm|kg|g|mg|gam|gram|tấn|tạ|yến|lạng|lít|l|ml|k?wh?|mwp?h?|gwh?|khz|mhz|ghz|hz|[kmgt]b|[mg]bps|inch|độ|phần trăm|hải lý|sào|mẫu|thùng|carat|kcal|calo|richter';
/** A unit right behind a number, where only a quantity can be. */
const MEASURE = new RegExp(`^(?:\\s?(?:[%‰°º]|đ(?![\\p{L}\\p{N}])|(?:${MEASURES})(?![\\p{L}\\p{N}])))`, 'iu');
/** "2.5G" is no weight. */
const MOBILE_NETWORK = /^\s?G(?![\p{L}\p{N}])/u;
/** A measure behind the other end of a range: "3.5-4.2%". */
const RANGE_MEASURE = /^\s?(?:[-–—]|đến|tới)\s?\d+(?:[.,]\d+)?(.*)$/su;

const CLOCK_WORDS = new Set(['lúc', 'hồi']);
/** Last words of what a section, a version or a standard is called by: "phụ lục 2.1", "phiên bản 8.1". */
const LABELS = new Set(
  'điều khoản mục chương phần tiết bảng hình biểu đồ lục câu bài quyển số bản chuẩn mã chapter section version v.'.split(
    ' ',
  ),
);
const DATE_NEARBY =
  /(?<!\p{L})(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|mùng|mồng|tháng|lễ|nghỉ|dịp|phiên)(?!\p{L})(?:[^.!?;]|(?<=\d)\.(?=\d)){0,30}$/iu;

/**
 * Whether the dot of a number such as "12.5" is before decimals, decided by the words around it: "12.5 ha" and "tăng
 * 3.8 so với" are quantities; "Windows 8.1", "Điều 8.1", "ngày 17.11", "công nghiệp 4.0" and "2.1 Mục tiêu" at the
 * start of a line are not. `before` and `after` are NFC.
 */
export function isDecimalPoint(number: string, before: string, after: string): boolean {
  const [whole = '', decimals = ''] = number.split('.');
  const previous = /(\S+)\s+$/u.exec(before)?.[1] ?? '';
  if (isTelephone(whole, decimals) || isMonthOfYear(whole, decimals)) return false;
  if (CLOCK_WORDS.has(previous.toLowerCase())) return false;
  if (hasMeasure(after)) return true;
  if (/^[\p{L}\p{M}]/u.test(after)) return false;
  // "4.0" without a unit is a generation ("công nghiệp 4.0"), not a quantity.
  if (decimals === '0') return false;
  if (isDayAndMonth(whole, decimals) && DATE_NEARBY.test(before)) return false;
  if (isSectionNumber(before, after)) return false;
  return !LABELS.has(previous.toLowerCase()) && !isProperName(previous, before);
}

const hasMeasure = (after: string): boolean =>
  !MOBILE_NETWORK.test(after) && (MEASURE.test(after) || MEASURE.test(RANGE_MEASURE.exec(after)?.[1] ?? ''));

const isTelephone = (whole: string, decimals: string): boolean =>
  /^0\d/.test(whole) || (whole.length === 4 && decimals.length === 4);

const isMonthOfYear = (whole: string, decimals: string): boolean =>
  /^(?:0?[1-9]|1[0-2])$/.test(whole) && /^(?:19|20)\d\d$/.test(decimals);

const isDayAndMonth = (whole: string, decimals: string): boolean =>
  /^(?:0?[1-9]|[12]\d|3[01])$/.test(whole) && /^(?:0?[1-9]|1[0-2])$/.test(decimals);

const isSectionNumber = (before: string, after: string): boolean =>
  /(?:^|\n)\s*$/u.test(before) && /^\.?\s+["“]?\p{Lu}/u.test(after);

/** A capital inside a sentence, or a word that is not Vietnamese, names a thing whose version or model the number is. */
function isProperName(word: string, before: string): boolean {
  const letters = word.replace(/[^\p{L}\p{N}]/gu, '');
  if (!/^\p{L}/u.test(letters)) return false;
  const isSentenceStart = /(?:^|[.!?…:\n])\s*["“(]*$/u.test(before.trimEnd().slice(0, -word.length));
  return (/^\p{Lu}/u.test(letters) && !isSentenceStart) || !isVietnameseSyllable(letters);
}
