import type { Byline } from '../../story';
import { parseDayOrTime } from '../../text';
import { namesToBylines } from './names';

/** The content of a byline line: names, time, and what is neither. */
export interface BylineLine {
  /** Empty where the line is a date alone. */
  readonly bylines: readonly Byline[];
  /** ISO 8601 in Vietnam's time; null for a date that is in no calendar or in no certain zone, which `leftOut` then holds. */
  readonly publishedAt: string | null;
  /** What of the line is no field of a story: a date that cannot be read, the time of an update. Empty for nothing. */
  readonly leftOut: string;
}

const LONGEST = 160;
/** What sites print before a time. Without a colon or a second word it could be a name: "Đăng Khoa". */
const DATE_LABEL =
  /^(?:ngày đăng|đăng|cập nhật|xuất bản|(?:last )?updated|published|posted|first published)(?: ?: ?| (?:lúc|ngày|on|at)(?: ?: ?| )|(?= \d{1,2}:| \p{L}+ \d{1,2},))/iu;
/** A second time on the line, which is that of the last change. */
const UPDATE = /[\s,|·•(–—-]+(?:(?:lần )?cập nhật|sửa đổi|(?:last )?updated|modified)(?: lúc| at| on)? ?:? ?\d.*$/iu;
/** The form of a date and time, for those that no calendar has, and those whose zone is uncertain. */
const DATE_FORM =
  /(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[\s,|–-]+\d{1,2}[:h]\d{2}(?: ?[ap]m)?(?: \(?[a-z]{2,5}\)?)?)?|\d{1,2}:\d{2}(?: ?[ap]m)? [a-z]{2,5},? (?:[a-z]{3,9}\.?,? ){1,2}\d{1,2},? \d{4})$/iu;
const AROUND_NAMES = /^[\s,|·•–—-]+|[\s,|·•–—-]+$/gu;

/**
 * Reads a line such as "AN BÌNH - QUỐC KHÁNH 05/03/2024 07:30": names, then date and time, or the other way round, or the
 * date alone. Null for any other line; a sentence with a date in it, or "Hà Nội, ngày 17/11/2023", is no byline line.
 */
export function readBylineLine(line: string): BylineLine | null {
  if (line.length > LONGEST || !/\d{4}/.test(line)) return null;
  const update = UPDATE.exec(line);
  const first = update && /\d{4}/.test(line.slice(0, update.index)) ? line.slice(0, update.index) : line;
  const leftOut = first === line ? '' : line.slice(first.length).replace(AROUND_NAMES, '');
  const words = first.replace(DATE_LABEL, '').trim().split(' ');
  for (let cut = 0; cut < words.length; cut += 1) {
    const found = bylineLine(words.slice(0, cut).join(' '), words.slice(cut).join(' '));
    if (found) return { ...found, leftOut };
  }
  for (let cut = words.length - 1; cut > 0; cut -= 1) {
    const found = bylineLine(words.slice(cut).join(' '), words.slice(0, cut).join(' '));
    if (found) return { ...found, leftOut };
  }
  const unread = DATE_FORM.exec(line);
  const names = unread && line.slice(0, unread.index).replace(AROUND_NAMES, '').replace(ONLY_LABEL, '');
  const bylines = names === null ? null : namesToBylines(names);
  return bylines && unread && { bylines, publishedAt: null, leftOut: unread[0] };
}

/** A label that was between the names and the time. */
const ONLY_LABEL = /[\s,|·•–—-]+(?:ngày đăng|cập nhật|xuất bản|(?:last )?updated|published|posted)(?: (?:at|on))?:?$/iu;

function bylineLine(around: string, date: string): Omit<BylineLine, 'leftOut'> | null {
  const publishedAt = parseDayOrTime(date.replace(AROUND_NAMES, '').replace(DATE_LABEL, ''));
  if (publishedAt === null) return null;
  const names = around.replace(AROUND_NAMES, '');
  if (names === '') return { bylines: [], publishedAt };
  // A time among the names is one that the date does not take in: its zone is not certain.
  const bylines = /^ngày /iu.test(date) || /\d:\d\d/.test(names) ? null : namesToBylines(names);
  return bylines && { bylines, publishedAt };
}
