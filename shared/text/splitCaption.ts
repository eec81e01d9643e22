import { normalizeText } from './normalizeText';

/** The parts of a caption line; a part that it does not have is empty. */
export interface CaptionParts {
  readonly caption: string;
  readonly credit: string;
}

/** In UTF-16 units; what is longer is no caption, and is not searched for a credit. */
const LONGEST_CAPTION = 2000;

const LABEL =
  '(?:(?:nguồn )?ảnh(?:(?: và |, ?| ?[/&-] ?)(?:clip|video|đồ h(?:ọa|oạ)))?|nguồn|hình|photos?|fotos?|pictures?)';
/** What a photo is, written in place of its author: the whole phrase is the credit. */
const PHRASE =
  '(?:minh h(?:ọa|oạ)|tư liệu|internet|chụp màn hình|chụp từ clip|cắt từ (?:clip|video)|do [^.]{1,40}cung cấp|nhân vật cung cấp|courtesy of|illustration)';

const IN_BRACKETS = new RegExp(
  `[([]\\s*(${LABEL}(?![\\p{L}\\p{N}])[^()[\\]]+(?:\\([^()]*\\)[^()[\\]]*)?)[)\\]]`,
  'giu',
);
const LABELLED = new RegExp(`(?<![\\p{L}\\p{N}]|(?:hình|nhiếp) )${LABEL}\\s*[:：]\\s*(?=\\S)`, 'giu');
const PHRASED = new RegExp(`(?<![\\p{L}\\p{N}])(?:ảnh|photo) ${PHRASE}(?![\\p{L}\\p{N}])`, 'giu');
const NAMED = /(?<![\p{L}\p{N}])(?:(?:Ảnh|ẢNH)(?: [-–])? |Photos? by )(?=\p{Lu})/gu;

/** Marks after which a credit may begin in small letters, too. */
const BOUNDARY = /(?:[.!?…,;:|/)\]”"’–—-]\s*|^[\s([]*)$/u;
/** The end of a sentence with another behind it. Initials ("T.L") end none. */
const NEXT_SENTENCE = /(?<=\p{L}\p{Ll}|\p{Lu}{2})[.!?…]\s+(?=["“]?\p{Lu})/u;

/**
 * Splits a caption line into caption and credit: "Lễ khởi công. Ảnh: Quỳnh An" into "Lễ khởi công" and "Quỳnh An". The
 * credit may be in brackets, after a dash, or first; its label may be Ảnh, Hình, Nguồn, Photo or Foto. "Ảnh tư liệu"
 * and its like are a credit as a whole. "ảnh" inside a sentence is none: such a line, like every line without a credit,
 * comes back whole as the caption. Both parts are normalized and trimmed.
 */
export function splitCaption(line: string): CaptionParts {
  const text = normalizeText(line).trim();
  if (text.length > LONGEST_CAPTION) return { caption: text, credit: '' };
  return fromBrackets(text) ?? fromLabel(text) ?? fromPhrase(text) ?? fromName(text) ?? { caption: text, credit: '' };
}

function fromBrackets(text: string): CaptionParts | null {
  const match = [...text.matchAll(IN_BRACKETS)].at(-1);
  const inside = match?.[1];
  if (!match || inside === undefined) return null;
  // A bracket sets a credit off from the caption as the end of a sentence does.
  const setOff = `. ${inside}`;
  const { credit } = fromLabel(setOff) ?? fromPhrase(setOff) ?? fromName(setOff) ?? { credit: '' };
  if (credit === '') return null;
  const before = tidyCaption(text.slice(0, match.index));
  const after = tidyCaption(text.slice(match.index + match[0].length).replace(/^[\s.]+/, ''));
  return { caption: [before, after].filter((part) => part !== '').join(' '), credit };
}

function fromLabel(text: string): CaptionParts | null {
  for (const match of [...text.matchAll(LABELLED)].reverse()) {
    const before = text.slice(0, match.index);
    const isCapital = /^\p{Lu}/u.test(match[0]) && !/^(?:nguồn(?! ảnh)|hình)/iu.test(match[0]);
    if (!isCapital && !BOUNDARY.test(before)) continue;
    const parts = partsAt(before, text.slice(match.index + match[0].length));
    // "Ảnh: Các đại biểu dự lễ khai mạc" names no photographer: it is a caption with a label.
    if (parts.caption === '' && !isNameLike(parts.credit)) continue;
    if (isWhole(parts.credit)) return parts;
  }
  return null;
}

function fromPhrase(text: string): CaptionParts | null {
  const match = [...text.matchAll(PHRASED)].at(-1);
  if (!match || !BOUNDARY.test(text.slice(0, match.index))) return null;
  const parts = partsAt(text.slice(0, match.index), text.slice(match.index));
  const behind = text.slice(match.index + match[0].length);
  // At the start, "Ảnh tư liệu về chiến dịch..." is a sentence about the photo.
  const isCredit = match.index === 0 ? /^[\s.]*$|^\s*[:/-]/u.test(behind) : wordsOf(parts.credit).length <= 9;
  return isCredit && isWhole(parts.credit) ? parts : null;
}

function fromName(text: string): CaptionParts | null {
  const match = [...text.matchAll(NAMED)].at(-1);
  if (!match || match.index === 0 || !BOUNDARY.test(text.slice(0, match.index))) return null;
  const parts = partsAt(text.slice(0, match.index), text.slice(match.index + match[0].length));
  const words = wordsOf(parts.credit);
  return words.length <= 6 && words.every((word) => /^[\p{Lu}\p{N}(]/u.test(word)) ? parts : null;
}

function partsAt(before: string, rest: string): CaptionParts {
  const next = NEXT_SENTENCE.exec(rest);
  const credit = next ? rest.slice(0, next.index) : rest;
  const after = next ? rest.slice(next.index + next[0].length) : '';
  const captions = [tidyCaption(before), after].filter((part) => part !== '');
  return { caption: captions.join('. '), credit: tidyCredit(credit) };
}

const wordsOf = (text: string): readonly string[] => text.split(/[\s/&,–-]+/u).filter((word) => word !== '');

function isNameLike(credit: string): boolean {
  const words = wordsOf(credit);
  const capitals = words.filter((word) => !/^\p{Ll}/u.test(word)).length;
  return words.length <= 2 || capitals * 2 >= words.length || new RegExp(`^${PHRASE}`, 'iu').test(credit);
}

/** Whether it is no title in quotation marks, and no bracket or quotation that opened before it closes in it. */
const isWhole = (credit: string): boolean =>
  credit !== '' && !/^(?:[“"]|[^“(]*[”)])/u.test(credit) && (credit.match(/"/g) ?? []).length % 2 === 0;

function tidyCaption(text: string): string {
  const open = text.trim().replace(/[\s,;:|/([–—-]+$/u, '');
  return /[^.]\.$/.test(open) ? open.slice(0, -1) : open;
}

/** The point of initials is theirs: "T.H.". */
const INITIAL_AT_END = /(?<![\p{L}\p{N}])\p{Lu}\.$/u;

function withoutPointBehind(credit: string): string {
  const open = credit.replace(/[.,;]$/u, '');
  const isEllipsis = open.endsWith('.') && !INITIAL_AT_END.test(open);
  return INITIAL_AT_END.test(credit) || isEllipsis ? credit : open.trim();
}

function tidyCredit(text: string): string {
  const tidy = withoutPointBehind(text.trim());
  return tidy.includes('(') || tidy.includes('[') ? tidy : tidy.replace(/[)\]]$/, '');
}
