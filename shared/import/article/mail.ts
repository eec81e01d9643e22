import { isSentence } from './furniture';
import { readLabel } from './label';
import type { Line } from './lines';

/** Names of a mail's fields as mail programs print them, in English and Vietnamese, folded. */
const FIELDS: ReadonlySet<string> = new Set([
  ...['from', 'to', 'cc', 'bcc', 'sent', 'date', 'subject', 'reply-to', 'attachment', 'attachments', 'importance'],
  ...['tu', 'den', 'toi', 'nguoi gui', 'nguoi nhan', 'gui', 'da gui', 'ngay', 'ngay gui', 'dong kinh gui', 'gui luc'],
  ...['chu de', 'tieu de', 'tep dinh kem', 'dinh kem', 'tra loi cho'],
]);
const SENDERS: ReadonlySet<string> = new Set(['from', 'tu', 'nguoi gui']);
const SUBJECTS: ReadonlySet<string> = new Set(['subject', 'chu de', 'tieu de']);
/** Fewer fields than these may be the words of a story, but for a sender with a subject. */
const FEWEST = 3;

/** More mails than these, one in the other, nobody passes on. */
const MOST_MAILS = 20;

/** The lines above an earlier mail that a mail holds. */
const ABOVE_EARLIER =
  /^-{2,}\s?(?:original message|forwarded message|forwarded by .{0,60}|thư gốc|thư đã chuyển tiếp|tin nhắn (?:gốc|được chuyển tiếp|đã chuyển tiếp))\s?-{2,}$|^begin forwarded message:$|^_{20,}$/iu;
/** "On Mon, Nov 2, 2026 at 7:30 AM An Bình <an@bao.example> wrote:", which may be broken into two lines. */
const ATTRIBUTION = /^(?:on .{6,160} wrote|(?:vào|ngày|lúc) .{6,160} (?:đã )?viết)\s?:$/iu;
const ATTRIBUTION_BEGIN = /^(?:on|vào|ngày|lúc) .*\d/iu;
/** What mail programs put below a text. */
const SENT_FROM =
  /^(?:sent from my \S.{0,30}|gửi từ (?:iphone|ipad|điện thoại|thiết bị|outlook|gmail|yahoo|zalo|samsung).{0,30}|get outlook for .{0,20}|tải outlook cho .{0,20})$/iu;
/** How a mail ends, above a name, an office and a telephone number. */
const CLOSING =
  /^(?:trân trọng(?: (?:cảm ơn|kính chào))?|thân mến|thân ái|thân|kính thư|(?:best|kind|warm) regards|regards|sincerely|best wishes)\s?[,.!]*$/iu;
/** Lines that may be below it. */
const LONGEST_CLOSING = 8;
const QUOTED = /^>[> ]*/u;

/** The story of a text that was mailed, and the lines that are the mail's. */
export interface MailText {
  readonly lines: readonly Line[];
  /** What is left out, in the order of the text. */
  readonly mail: readonly string[];
}

/**
 * Takes what a mail program has put around a text off it: the fields at its top, also those of a mail that was passed on
 * below a greeting, the marks of a text that is quoted throughout, and below a text the mail that it answers. Of a text and
 * a quoted one the longer is the story; the other is left out.
 */
export function takeMail(all: readonly Line[]): MailText {
  const signed = all.findIndex((_, at) => at > 0 && isClosing(all, at));
  const lines = signed < 0 ? all : all.slice(0, signed);
  const { story, mail } = partMail(lines);
  return { lines: story, mail: [...mail, ...all.slice(lines.length).map(({ text }) => text)] };
}

/** Whether nothing but the name of a sender, or of a program, follows from a line on. */
function isClosing(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (SENT_FROM.test(text)) return at >= lines.length - 2;
  const isNearEnd = at >= lines.length - 1 - LONGEST_CLOSING;
  return (
    isNearEnd && (text === '--' || CLOSING.test(text)) && !lines.slice(at + 1).some((line) => isSentence(line.text))
  );
}

interface Parts {
  readonly story: readonly Line[];
  readonly mail: readonly string[];
}

function partMail(lines: readonly Line[], depth = 0): Parts {
  if (depth > MOST_MAILS) return { story: lines, mail: [] };
  const top = fieldsAt(lines, 0);
  if (top > 0) return below(lines, top, depth);
  const earlier = lines.findIndex((_, at) => isAboveEarlier(lines, at));
  if (earlier >= 0) return ofTwo(lines, earlier, depth);
  const isQuoted = lines.length > 1 && lines.every(({ text }) => QUOTED.test(text));
  return isQuoted ? partMail(unquoted(lines), depth + 1) : { story: lines, mail: [] };
}

/** Takes the first `count` lines off, and what is the mail's of the others. */
function below(lines: readonly Line[], count: number, depth: number): Parts {
  const rest = partMail(lines.slice(count), depth + 1);
  return { story: rest.story, mail: [...lines.slice(0, count).map(({ text }) => text), ...rest.mail] };
}

/** Where a mail quotes another, or passes one on: a line that is above it, or above the fields of one. */
function isAboveEarlier(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (ABOVE_EARLIER.test(text)) return /^[-_]/.test(text) ? fieldsAt(lines, at + 1) > 0 : true;
  return attributionAt(lines, at) > 0 || fieldsAt(lines, at) >= FEWEST;
}

/** Whether a line names the time or the address of a mail, which no sentence of a story does before what somebody wrote. */
const isSureAttribution = (text: string): boolean =>
  ATTRIBUTION.test(text) && (/\S@\S/.test(text) || (/\d:\d\d/.test(text) && /\d{4}/.test(text)));

/** How many lines name the sender of what is quoted below them; the marks of the quotation may be lost. */
function attributionAt(lines: readonly Line[], at: number): number {
  const [first, second, third] = lines.slice(at, at + 3);
  // Apple's mail quotes this line, too.
  if (first && second && QUOTED.test(first.text) && ATTRIBUTION.test(first.text.replace(QUOTED, '')))
    return QUOTED.test(second.text) ? 1 : 0;
  if (!first) return 0;
  if (ATTRIBUTION.test(first.text))
    return second && (QUOTED.test(second.text) || isSureAttribution(first.text)) ? 1 : 0;
  if (!second || !third || !ATTRIBUTION_BEGIN.test(first.text)) return 0;
  const both = `${first.text} ${second.text}`;
  return isSureAttribution(both) || (QUOTED.test(third.text) && ATTRIBUTION.test(both)) ? 2 : 0;
}

/** Of a text and the mail that begins at a line below it, the one that has more words in sentences is the story. */
function ofTwo(lines: readonly Line[], at: number, depth: number): Parts {
  const above = lines.slice(0, at);
  const sign = attributionAt(lines, at) || (ABOVE_EARLIER.test(lines[at]?.text ?? '') ? 1 : 0);
  const head = sign + fieldsAt(lines, at + sign);
  const inner = lines.slice(at + head);
  const quoted = inner.findIndex(({ text }) => !QUOTED.test(text));
  const isQuoted = inner.length > 0 && quoted !== 0;
  const end = isQuoted && quoted > 0 ? quoted : inner.length;
  const rest = isQuoted ? inner.slice(end) : [];
  const earlier = partMail(isQuoted ? unquoted(inner.slice(0, end)) : inner, depth + 1);
  const own = [...above, ...rest];
  const textsOf = (some: readonly Line[]): readonly string[] => some.map(({ text }) => text);
  const between = textsOf(lines.slice(at, at + head));
  if (wordsIn(own) >= wordsIn(earlier.story))
    return { story: own, mail: [...between, ...earlier.mail, ...textsOf(earlier.story)] };
  return { story: earlier.story, mail: [...textsOf(above), ...between, ...earlier.mail, ...textsOf(rest)] };
}

const wordsIn = (lines: readonly Line[]): number =>
  lines.filter(({ text }) => isSentence(text)).reduce((sum, { text }) => sum + text.split(' ').length, 0);

/** Returns quoted lines without their marks; a mark on its own is an empty line. */
function unquoted(lines: readonly Line[]): readonly Line[] {
  const plain: Line[] = [];
  let isAfterGap = true;
  for (const line of lines) {
    const text = line.text.replace(QUOTED, '');
    if (text !== '') plain.push({ text, isAfterGap: isAfterGap || line.isAfterGap });
    isAfterGap = text === '';
  }
  return plain;
}

/** How many lines at a place are the fields of a mail; 0 where there are too few to be sure. */
function fieldsAt(lines: readonly Line[], at: number): number {
  let end = at;
  const names: string[] = [];
  for (let line = lines[end]; line; line = lines[end]) {
    const name = readLabel(line.text.replace(QUOTED, ''))?.name ?? '';
    // A long list of receivers goes on below.
    const isGoneOn = end > at && !line.isAfterGap && /<[^<>\s]+@[^<>\s]+>/.test(line.text);
    if (FIELDS.has(name)) names.push(name);
    else if (!isGoneOn) break;
    end += 1;
  }
  const hasSender = names.some((name) => SENDERS.has(name));
  const isMail = hasSender && (names.length >= FEWEST || names.some((name) => SUBJECTS.has(name)));
  return isMail ? end - at : 0;
}
