import type { Byline, BylineRole } from '../../story';
import { foldForSearch } from '../../text';

/** Words before names that are no part of them. */
const BEFORE_NAMES =
  /^(?:by |(?:tác giả|bút danh|người viết|phóng viên|authors?|byline|(?:written )?by|reporters?) ?: ?|(?:tin|bài|ảnh|clip|video|thực hiện|nguồn)(?:(?:,| và| -|\/)? ?(?:tin|bài|ảnh|clip|video))* ?: ?)/iu;
const BETWEEN_NAMES = /\s+[-–—|·•]\s+|[–—|·•]|\s*[,;&]\s*|\s+(?:và|and)\s+/iu;
/** Small words that a name may hold, and notes in brackets as "(tổng hợp)". */
const SMALL_WORD = /^(?:theo|tổng|hợp|ghi|lược|dịch|thực|hiện|báo|the|of|de|van|von|bin|al)$/iu;
const NO_NAMES: ReadonlySet<string> = new Set('sang trua chieu toi dem hom ngay het end'.split(' '));

const AGENCY =
  /^(?:(?:theo|báo) |(?:ttxvn|vna|vov|vtv|reuters|afp|ap|xinhua|tân hoa xã|bnews|vietnamplus|vietnam\+)(?![\p{L}\p{N}]))/iu;
const CONTRIBUTOR = /^(?:ctv|cộng tác viên)(?![\p{L}\p{N}])/iu;

/**
 * Returns the bylines that a text such as "AN BÌNH - QUỐC KHÁNH" prints, in order, each once; null where it cannot be
 * names (too long, or with words in small letters).
 */
export function namesToBylines(text: string): readonly Byline[] | null {
  const names = text
    .replace(BEFORE_NAMES, '')
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0 || names.length > 8 || !names.every(isName)) return null;
  return [...new Set(names)].map((name) => ({ name, role: roleOf(name) }));
}

function isName(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length <= 8 &&
    !/[.!?…:]$/u.test(name.replace(/(?<![\p{L}]{2})\.$/u, '')) &&
    !NO_NAMES.has(foldForSearch(name)) &&
    /\p{Lu}/u.test(name) &&
    // A telephone number, or a line that names what it is.
    !/\d{4}|\d[ .]\d{3}|: /u.test(name) &&
    words.every((word) => /^[(“"]?[\p{Lu}\p{N}]/u.test(word) || SMALL_WORD.test(word.replace(/[()]/g, '')))
  );
}

function roleOf(name: string): BylineRole {
  if (AGENCY.test(name)) return 'agency';
  return CONTRIBUTOR.test(name) ? 'contributor' : 'reporter';
}

/** Whether a line is set in capitals throughout, as sign-offs are: "PV", "AN BÌNH - QUỐC KHÁNH". */
export const isInCapitals = (line: string): boolean => /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);

/** Whether a line names nobody but the authors of the story, whatever its case, notes in brackets and marks between the names. */
export function isSignOffOf(line: string, bylines: readonly Byline[]): boolean {
  const signed = namesToBylines(line.replace(/^\((.*)\)$/u, '$1').replace(/\.$/, ''));
  const known = new Set(bylines.map(nameKey));
  return signed !== null && signed.every((byline) => known.has(nameKey(byline)));
}

/** Returns a key of a byline, equal for the same name whatever its case, "theo" before it and a note in brackets. */
export const nameKey = ({ name }: Byline): string =>
  foldForSearch(name.replace(/^theo /iu, '').replace(/ ?\([^()]*\)$/u, ''));
