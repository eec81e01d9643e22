import type { Lang } from '../story';

/** What the checks say in English; `{name}` is filled in. Its keys are those of every language. */
const en = {
  normalForm: 'These letters are in pieces (NFD); other programs may not find or show them.',
  eth: 'The Icelandic letter Eth stands here for Đ.',
  doubleSpace: 'More than one space.',
  spaceBeforeMark: 'A space before “{mark}”.',
  strayQuote: 'The quotation mark {mark} has no partner.',
  numberStyle: 'Decimals are written with a comma, thousands with a dot: {suggest}.',
  numberUnclear: 'Is {number} meant as {suggest}, or are these decimals?',
  noSuchDate: 'There is no {date} in the calendar.',
  wrongWeekday: '{date} is a {weekday}.',
  toneStyle: 'The house writes {suggest}.',
  toneMixed: 'Most of the story has its tones as in {suggest}.',
  placeholder: '“{mark}” was left to be filled in.',
  spelling: '“{word}” is not in the dictionary.',
  noHeadline: 'The story has no headline.',
  noLead: 'The story has no lead.',
  noBody: 'The story has no text.',
  noSection: 'The story has no section.',
  noByline: 'Nobody is named as its author.',
  noCaption: 'The photo has no caption.',
  noCredit: 'The photo does not say whose it is.',
  noAltText: 'The photo has no alt text, for those who cannot see it.',
  photoMissing: 'The photo {file} is not here.',
  photoRemote: 'The photo is still on {file} and would be missing on the page.',
  embargo: 'Not to be published before {time}.',
  headlineTooLong: 'The headline has {count} {unit}; the house allows {limit}.',
  leadTooLong: 'The lead has {count} {unit}; the house allows {limit}.',
  openComment: '{by}: “{text}”',
  openRemark: 'Open comment: “{text}”',
  openChanges: '{count} changes have been neither accepted nor rejected.',
  unitSyllables: 'syllables',
  unitWords: 'words',
};
export type MessageKey = keyof typeof en;

const vi: Record<MessageKey, string> = {
  normalForm: 'Chữ bị tách dấu (NFD); chương trình khác có thể không tìm ra hay hiện sai.',
  eth: 'Chữ Eth của tiếng Iceland đang đứng thay chữ Đ.',
  doubleSpace: 'Thừa dấu cách.',
  spaceBeforeMark: 'Thừa dấu cách trước “{mark}”.',
  strayQuote: 'Dấu ngoặc {mark} thiếu nửa kia.',
  numberStyle: 'Số thập phân dùng dấu phẩy, hàng nghìn dùng dấu chấm: {suggest}.',
  numberUnclear: '{number} nghĩa là {suggest}, hay là số thập phân?',
  noSuchDate: 'Lịch không có ngày {date}.',
  wrongWeekday: 'Ngày {date} là {weekday}.',
  toneStyle: 'Tòa soạn viết là {suggest}.',
  toneMixed: 'Phần lớn bài bỏ dấu theo kiểu {suggest}.',
  placeholder: 'Còn “{mark}” chưa điền.',
  spelling: '“{word}” không có trong từ điển.',
  noHeadline: 'Bài chưa có tít.',
  noLead: 'Bài chưa có sapo.',
  noBody: 'Bài chưa có nội dung.',
  noSection: 'Bài chưa có chuyên mục.',
  noByline: 'Bài chưa có bút danh.',
  noCaption: 'Ảnh chưa có chú thích.',
  noCredit: 'Ảnh chưa ghi nguồn hay người chụp.',
  noAltText: 'Ảnh chưa có chữ thay thế cho người không nhìn thấy.',
  photoMissing: 'Chưa có ảnh {file}.',
  photoRemote: 'Ảnh còn ở {file}, xuất bài sẽ thiếu.',
  embargo: 'Không đăng trước {time}.',
  headlineTooLong: 'Tít dài {count} {unit}; tòa soạn cho {limit}.',
  leadTooLong: 'Sapo dài {count} {unit}; tòa soạn cho {limit}.',
  openComment: '{by}: “{text}”',
  openRemark: 'Ghi chú chưa xong: “{text}”',
  openChanges: 'Còn {count} thay đổi chưa nhận hay trả lại.',
  unitSyllables: 'chữ',
  unitWords: 'từ',
};

const all: Readonly<Record<Lang, Record<MessageKey, string>>> = { en, vi };

/** A message as a sentence of one language. A value that is itself the key of a message, marked by `@`, is said in that language too. */
export const messageText = (
  lang: Lang,
  { key, values }: { readonly key: MessageKey; readonly values: Readonly<Record<string, string | number>> },
): string =>
  all[lang][key].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = String(values[name] ?? place);
    const inner = value.startsWith('@') ? all[lang][value.slice(1) as MessageKey] : undefined;
    return inner ?? value;
  });
