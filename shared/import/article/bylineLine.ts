import type { Byline } from '../../story';
import { parseDate } from '../../text';
import { namesToBylines } from './names';

/** What a byline line says. */
export interface BylineLine {
  /** Empty where the line is a date alone. */
  readonly bylines: readonly Byline[];
  /** ISO 8601 in Vietnam's time; null for a date that is in no calendar, which `unreadDate` then holds. */
  readonly publishedAt: string | null;
  readonly unreadDate: string;
}

const LONGEST = 160;
/** What sites print before a time. Without a colon or a second word it could be a name: "Đăng Khoa". */
const DATE_LABEL =
  /^(?:ngày đăng|đăng|cập nhật|xuất bản|(?:last )?updated|published|posted)(?: ?: ?| (?:lúc|ngày|on|at)(?: ?: ?| ))/iu;
/** The form of a date and time, for those that no calendar has. */
const DATE_FORM = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[\s,|–-]+\d{1,2}[:h]\d{2})?$/u;
const AROUND_NAMES = /^[\s,|·•–—-]+|[\s,|·•–—-]+$/gu;

/**
 * Reads a line such as "AN BÌNH - QUỐC KHÁNH 05/03/2024 07:30": names, then date and time, or the other way round, or the
 * date alone. Null for any other line; a sentence with a date in it, or "Hà Nội, ngày 17/11/2023", is no byline line.
 */
export function readBylineLine(line: string): BylineLine | null {
  if (line.length > LONGEST || !/\d{4}/.test(line)) return null;
  const words = line.replace(DATE_LABEL, '').split(' ');
  for (let cut = 0; cut < words.length; cut += 1) {
    const found = bylineLine(words.slice(0, cut).join(' '), words.slice(cut).join(' '));
    if (found) return found;
  }
  for (let cut = words.length - 1; cut > 0; cut -= 1) {
    const found = bylineLine(words.slice(cut).join(' '), words.slice(0, cut).join(' '));
    if (found) return found;
  }
  const impossible = DATE_FORM.exec(line);
  const bylines = impossible && namesToBylines(line.slice(0, impossible.index).replace(AROUND_NAMES, ''));
  return bylines && { bylines, publishedAt: null, unreadDate: impossible[0] };
}

function bylineLine(around: string, date: string): BylineLine | null {
  const publishedAt = parseDate(date);
  if (publishedAt === null) return null;
  const names = around.replace(AROUND_NAMES, '');
  if (names === '') return { bylines: [], publishedAt, unreadDate: '' };
  const bylines = /^ngày /iu.test(date) ? null : namesToBylines(names);
  return bylines && { bylines, publishedAt, unreadDate: '' };
}
