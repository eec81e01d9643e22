import type { Lang } from '../story';
import { fillText } from '../text';

/** The messages of the checks in English; `{name}` is filled in. Its keys are those of every language. */
const en = {
  normalForm: 'Letters and accents are stored separately (NFD); other programs may not find or show them.',
  eth: 'This is the Icelandic letter Eth instead of Đ.',
  doubleSpace: 'More than one space.',
  spaceBeforeMark: 'A space before “{mark}”.',
  strayQuote: 'The quotation mark {mark} has no match.',
  numberStyle: 'Decimals are written with a comma, thousands with a dot: {suggest}.',
  numberUnclear: 'Is {number} meant as {suggest}, or are these decimals?',
  noSuchDate: 'There is no {date} in the calendar.',
  wrongWeekday: '{date} is a {weekday}.',
  toneStyle: 'House style is {suggest}.',
  toneMixed: 'Most of the story places tone marks as in {suggest}.',
  placeholder: '“{mark}” was left to be filled in.',
  spelling: '“{word}” is not in the dictionary.',
  noHeadline: 'The story has no headline.',
  noLead: 'The story has no lead.',
  noBody: 'The story has no text.',
  noSection: 'The story has no section.',
  noByline: 'The story has no byline.',
  noCaption: 'The photo has no caption.',
  noCredit: 'The photo has no credit.',
  noAltText: 'The photo has no alt text, for those who cannot see it.',
  photoMissing: 'The photo {file} is missing.',
  photoRemote: 'The photo is still on {file} and would be missing on the page.',
  noteUnmarked: 'No mark in the text leads to the footnote “{words}”.',
  embargo: 'Not to be published before {time}.',
  headlineTooLong: 'The headline has {count} {unit}; the limit is {limit}.',
  leadTooLong: 'The lead has {count} {unit}; the limit is {limit}.',
  openComment: '{by}: “{text}”',
  openRemark: 'Open comment: “{text}”',
  openChanges: '{count} {count|change has|changes have} been neither accepted nor rejected.',
  unitSyllables: 'syllables',
  unitWords: 'words',
};
/** The key of a sentence that a check reports; every language has all of them. */
export type MessageKey = keyof typeof en;

const vi: Record<MessageKey, string> = {
  normalForm: 'Chữ bị tách dấu (NFD); chương trình khác có thể không tìm thấy hoặc hiện sai.',
  eth: 'Đây là chữ Eth của tiếng Iceland, không phải chữ Đ.',
  doubleSpace: 'Thừa dấu cách.',
  spaceBeforeMark: 'Thừa dấu cách trước “{mark}”.',
  strayQuote: 'Dấu ngoặc kép {mark} thiếu dấu đi cùng.',
  numberStyle: 'Số thập phân dùng dấu phẩy, hàng nghìn dùng dấu chấm: {suggest}.',
  numberUnclear: '{number} nghĩa là {suggest} hay là số thập phân?',
  noSuchDate: 'Lịch không có ngày {date}.',
  wrongWeekday: 'Ngày {date} là {weekday}.',
  toneStyle: 'Quy chuẩn tòa soạn viết là {suggest}.',
  toneMixed: 'Phần lớn bài đặt dấu thanh theo kiểu {suggest}.',
  placeholder: 'Còn “{mark}” chưa điền.',
  spelling: '“{word}” không có trong từ điển.',
  noHeadline: 'Bài chưa có tít.',
  noLead: 'Bài chưa có sapo.',
  noBody: 'Bài chưa có nội dung.',
  noSection: 'Bài chưa có chuyên mục.',
  noByline: 'Bài chưa có bút danh.',
  noCaption: 'Ảnh chưa có chú thích.',
  noCredit: 'Ảnh chưa ghi tác giả hoặc nguồn.',
  noAltText: 'Ảnh chưa có mô tả ảnh cho người không nhìn thấy.',
  photoMissing: 'Thiếu ảnh {file}.',
  photoRemote: 'Ảnh còn ở {file}; nếu xuất ngay, trang sẽ thiếu ảnh này.',
  noteUnmarked: 'Trong bài không có dấu dẫn đến chú thích “{words}”.',
  embargo: 'Không đăng trước {time}.',
  headlineTooLong: 'Tít dài {count} {unit}; quy định tối đa {limit}.',
  leadTooLong: 'Sapo dài {count} {unit}; quy định tối đa {limit}.',
  openComment: '{by}: “{text}”',
  openRemark: 'Ghi chú chưa xong: “{text}”',
  openChanges: 'Còn {count} thay đổi chưa được chấp nhận hay từ chối.',
  unitSyllables: 'chữ',
  unitWords: 'từ',
};

const all: Readonly<Record<Lang, Record<MessageKey, string>>> = { en, vi };

/**
 * Returns a message as a sentence of one language. A value that is itself the key of a message, marked by `@`, is
 * translated too.
 */
export function messageText(
  lang: Lang,
  { key, values }: { readonly key: MessageKey; readonly values: Readonly<Record<string, string | number>> },
): string {
  const inner = (value: string | number): string | number =>
    (typeof value === 'string' && value.startsWith('@') ? all[lang][value.slice(1) as MessageKey] : undefined) ?? value;
  const said = Object.entries(values).map(([name, value]) => [name, inner(value)] as const);
  return fillText(all[lang][key], lang, Object.fromEntries(said));
}
