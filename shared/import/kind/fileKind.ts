import { decodeText } from '../../text';
import { zipEntries } from '../../zip';
import { compoundKind } from './compoundKind';
import type { EndingKind, OtherKind, StoryKind } from './kinds';

/** How much of a file is looked at for the words it begins with, in bytes. */
const START = 4096;
const MOST_ENTRIES = 5000;

type Sign = readonly [OtherKind, number, string];
/** What files of other kinds hold at a place near their start, a character a byte. */
const SIGNS: readonly Sign[] = [
  ['pdf', 0, '%PDF-'],
  ['photo', 0, '\xff\xd8\xff'],
  ['photo', 0, '\x89PNG\r\n\x1a\n'],
  ['photo', 0, 'GIF8'],
  ['photo', 0, 'II*\0'],
  ['photo', 0, 'MM\0*'],
  ['photo', 0, '8BPS'],
  ['photo', 0, 'BM'],
  ['photo', 0, '\xff\x0a'],
  ['photo', 8, 'WEBP'],
  ['photo', 4, 'ftyphei'],
  ['photo', 4, 'ftypmif1'],
  ['photo', 4, 'ftypmsf1'],
  ['photo', 4, 'ftyphev'],
  ['photo', 4, 'ftypavi'],
  ['photo', 4, 'JXL '],
  ['photo', 4, 'jP  '],
  ['media', 4, 'ftyp'],
  ['media', 8, 'AVI '],
  ['media', 8, 'WAVE'],
  ['media', 0, 'ID3'],
  ['media', 0, '\xff\xfb'],
  ['media', 0, 'OggS'],
  ['media', 0, 'fLaC'],
  ['media', 0, '\x1aE\xdf\xa3'],
  ['archive', 0, 'Rar!\x1a\x07'],
  ['archive', 0, "7z\xbc\xaf'\x1c"],
  ['archive', 0, '\x1f\x8b'],
  ['archive', 0, 'BZh'],
  ['archive', 0, '\xfd7zXZ\0'],
  ['archive', 257, 'ustar'],
  ['program', 0, 'MZ'],
  ['program', 0, '\x7fELF'],
];

/** What texts of other kinds begin with. */
const FIRST_WORDS: readonly (readonly [OtherKind | StoryKind, RegExp])[] = [
  ['rtf', /^\{\\rtf/],
  ['pdf', /^%PDF-/],
  ['html', /^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b/is],
  ['mail', /^(?:received|return-path|delivered-to|message-id|from|mime-version):[^\r\n]+\r?\n(?:[\w-]+:|[ \t])/i],
  ['xml', /^<\?xml\b/],
  ['xml', /^<(?:nitf|newsItem|newsMessage|NewsML|rss|feed|svg)\b/],
];

/**
 * Returns what kind of file bytes are: by what they hold, and by the ending of the name only between kinds of text, which
 * look alike, and for files that are damaged.
 */
export function fileKind(bytes: Uint8Array, ending: EndingKind): StoryKind | OtherKind {
  const startsAt = (at: number, sign: string): boolean =>
    Array.from(sign).every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
  if (startsAt(0, 'PK\x03\x04') || startsAt(0, 'PK\x05\x06')) return zipKind(bytes, ending);
  const compound = compoundKind(bytes);
  if (compound) return compound;
  const sign = SIGNS.find(([, at, letters]) => startsAt(at, letters));
  // "MZ", "BM" and "BZh" may begin a text, too.
  if (sign && !isText(bytes)) return sign[0];
  return textKind(bytes, ending);
}

/** Files of bytes have control characters among their first ones, and texts have none but tabs and line ends. */
const isText = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, START).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));

function textKind(bytes: Uint8Array, ending: EndingKind): StoryKind | OtherKind {
  // An even number of bytes, for UTF-16; a letter of UTF-8 that is cut there is at the end alone.
  const start = (decodeText(bytes.subarray(0, START)) ?? latin(bytes.subarray(0, START))).trimStart();
  const message = messageKind(start, ending);
  if (message) return message;
  const found = FIRST_WORDS.find(([, words]) => words.test(start));
  if (found && !(found[0] === 'mail' && ending !== 'other')) return found[0];
  if (ending === 'docx' || ending === 'stet') return ending;
  if (/^\{\s*"/.test(start) && ending !== 'markdown' && ending !== 'html') return 'json';
  if (ending === 'table') return 'spreadsheet';
  return ending === 'other' ? 'text' : ending;
}

const HEADER = /^(?:[\w-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|$))+/;

/** Returns whether what begins with a header of MIME is a page saved as one file, or a mail with pictures; null for all else. */
function messageKind(start: string, ending: EndingKind): 'mhtml' | 'mail' | null {
  const header = HEADER.exec(start)?.[0] ?? '';
  const [, type] = /^content-type:\s*(multipart\/|text\/html|application\/xhtml)/im.exec(header) ?? [];
  if (type === undefined) return null;
  if (ending === 'mhtml' || /^from:\s*<saved by|^snapshot-content-location:/im.test(header)) return 'mhtml';
  if (!/^content-type:\s*multipart\/related/im.test(header)) return null;
  return /^(?:received|return-path|delivered-to|to):/im.test(header) ? 'mail' : 'mhtml';
}

const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** By a name that is in every zip of its kind. */
const IN_ZIP: readonly (readonly [StoryKind | OtherKind, RegExp])[] = [
  ['docx', /^word\/[^/]+\.xml$/i],
  ['spreadsheet', /^xl\//i],
  ['slides', /^ppt\//i],
  ['stet', /^manifest\.json$/],
  ['writer', /^Index\/|^index\.apxl$|^content\.xml$/],
  ['writer', /^META-INF\/container\.xml$/],
];

function zipKind(bytes: Uint8Array, ending: EndingKind): StoryKind | OtherKind {
  const zip = zipEntries(bytes, MOST_ENTRIES);
  // What is damaged or too odd to list is for the reader of its ending to refuse.
  if (!zip.ok) return ending === 'docx' || ending === 'stet' ? ending : 'archive';
  const found = IN_ZIP.find(([, name]) => zip.entries.some((entry) => name.test(entry.name.replace(/\\/g, '/'))));
  if (found?.[0] === 'writer') return openDocumentKind(bytes, zip.entries) ?? 'writer';
  if (found) return found[0];
  return ending === 'docx' || ending === 'stet' ? ending : 'archive';
}

/** Returns the kind that OpenDocument's first file names (OpenDocument 1.3, part 2, 3.3); null for other zips. */
function openDocumentKind(
  bytes: Uint8Array,
  entries: readonly { readonly name: string; readonly at: number; readonly packedSize: number }[],
): OtherKind | null {
  const mimetype = entries.find(({ name }) => name === 'mimetype');
  const type = mimetype ? latin(bytes.subarray(mimetype.at, mimetype.at + Math.min(mimetype.packedSize, 200))) : '';
  if (type.includes('spreadsheet')) return 'spreadsheet';
  if (/opendocument\.text(?:$|[^-])/.test(type)) return 'odt';
  return type.includes('presentation') ? 'slides' : null;
}
