import type { Line } from './lines';

/** Names of a mail's fields as mail programs print them, in English and Vietnamese. */
const FIELD =
  /^(?:from|to|cc|bcc|sent|date|subject|reply-to|attachments?|importance|từ|đến|tới|người gửi|người nhận|gửi|đã gửi|ngày|chủ đề|tiêu đề|tệp đính kèm)\s?:\s/iu;
const SENDER = /^(?:from|từ|người gửi)\s?:/iu;
/** Fewer lines than these may be the words of a story. */
const FEWEST = 3;

/** Takes the fields of a mail off the top of a text that was saved from a mail program. */
export function takeMailHead(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly mailHead: readonly string[];
} {
  const end = lines.findIndex(({ text }) => !FIELD.test(text));
  const head = lines.slice(0, end < 0 ? lines.length : end);
  const isMail = head.length >= FEWEST && head.some(({ text }) => SENDER.test(text));
  return isMail ? { lines: lines.slice(head.length), mailHead: head.map(({ text }) => text) } : { lines, mailHead: [] };
}
