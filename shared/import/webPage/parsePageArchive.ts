import { isWebUrl } from '../../story';
import { decodeArticle } from '../article/decodeArticle';
import type { ArticlePage } from '../article/articlePage';
import type { ArticleOptions } from '../article/parseArticleText';
import { refuse, type ArticleRefusal } from '../article/refusal';
import type { PartAt } from '../html/pictures';
import { readMime, type MimePart } from '../mime/readMime';
import { parseWebPage } from './parseWebPage';

const DAMAGED = refuse(
  'saved-page-damaged',
  'It is a web page saved as one file (MHTML) that is cut off or damaged, or holds no page: save it once more.',
);

/**
 * Reads a web page that a browser or Word saved as one file (MHTML, RFC 2557) as `parseWebPage` reads a page, with the
 * pictures that are in it. Refuses one whose page is not whole, with code "saved-page-damaged".
 */
export function parsePageArchive(bytes: Uint8Array, options: ArticleOptions = {}): ArticlePage | ArticleRefusal {
  const archive = readMime(bytes);
  const page = archive && (pageIn(archive) ?? flat(archive).find(isPage));
  const html = page?.isWhole === true ? page.bytes() : null;
  if (!archive || !page || !html) return DAMAGED;
  const text = decodeArticle(html, 'html', page.type.parameters.get('charset') ?? null);
  if (!text.ok) return text;
  const location = locationOf(page) || addressOf(archive.fields.get('snapshot-content-location') ?? '');
  const url = isWebUrl(location) ? location : null;
  return parseWebPage(withFrameAddresses(text.text, archive), options, { url, partAt: partsOf(archive, location) });
}

/**
 * Restores the web addresses of frames, in place of the names that their pages have in the archive: a film is known by
 * its address.
 */
function withFrameAddresses(html: string, archive: MimePart): string {
  const frames = new Map(
    flat(archive)
      .filter((part) => isPage(part) && isWebUrl(locationOf(part)))
      .map((part) => [contentId(part.fields.get('content-id') ?? ''), locationOf(part)]),
  );
  return html.replace(/(\bsrc=["']?cid:)([^"'\s<>]{1,200})/gi, (written, start: string, id: string) => {
    const address = frames.get(decoded(id));
    return address === undefined
      ? written
      : `${start.slice(0, -'cid:'.length)}${address.replace(/["'<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}`;
  });
}

const isPage = ({ type }: MimePart): boolean => type.value === 'text/html' || type.value === 'application/xhtml+xml';

const flat = (part: MimePart): readonly MimePart[] => [part, ...part.parts.flatMap(flat)];

/** Returns the page that a message shows first: the root of related parts (RFC 2387, 3.2), the last of alternatives that is one. */
function pageIn(part: MimePart): MimePart | null {
  const { type, parts } = part;
  if (isPage(part)) return part;
  if (type.value === 'multipart/related') {
    const start = contentId(type.parameters.get('start') ?? '');
    const root =
      (start !== '' && parts.find((one) => contentId(one.fields.get('content-id') ?? '') === start)) || parts[0];
    return root ? pageIn(root) : null;
  }
  const pages = parts.flatMap((one) => pageIn(one) ?? []);
  return (type.value === 'multipart/alternative' ? pages.at(-1) : pages[0]) ?? null;
}

const contentId = (field: string): string => field.trim().replace(/^<|>$/g, '');

/** An address may have been folded, and has no spaces (RFC 2557, 4.4.1). */
const addressOf = (field: string): string => field.replace(/\s+/g, '');
const locationOf = ({ fields }: MimePart): string => addressOf(fields.get('content-location') ?? '');

/** Addresses in an archive whose page has none are read from this one (RFC 2557, 5). */
const NOWHERE = 'thismessage:/';

/** Finds the pictures of an archive by their `cid:` or their address, which may be relative to the page's. */
function partsOf(archive: MimePart, pageLocation: string): PartAt {
  const base = isAbsolute(pageLocation) ? pageLocation : NOWHERE;
  const found = new Map<string, MimePart>();
  const add = (key: string, part: MimePart): void => {
    if (!found.has(key)) found.set(key, part);
  };
  for (const part of flat(archive)) {
    if (!isPicture(part) || !part.isWhole) continue;
    const id = contentId(part.fields.get('content-id') ?? '');
    const location = locationOf(part);
    if (id !== '') add(`cid:${id}`, part);
    if (location !== '') add(addressKey(location, base), part);
  }
  return (url) => {
    const part = found.get(/^cid:/i.test(url) ? `cid:${decoded(url.slice(4))}` : addressKey(url, base));
    const bytes = part?.bytes() ?? null;
    return bytes && bytes.length > 0 ? bytes : null;
  };
}

/** Drawings in SVG are no photos; all else is known by its bytes later. */
const isPicture = ({ type }: MimePart): boolean =>
  (type.value.startsWith('image/') && !type.value.startsWith('image/svg')) || type.value === 'application/octet-stream';

const isAbsolute = (address: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(address);

/** The absolute form of an address with its codes decoded: programs encode the page's and the part's differently. */
function addressKey(address: string, base: string): string {
  // A long `data:` address is no key.
  if (/^data:/i.test(address)) return '';
  try {
    return decoded(new URL(address.replace(/\\/g, '/'), base).href);
  } catch {
    return decoded(address); // An address that is none is the same only as itself.
  }
}

function decoded(address: string): string {
  try {
    return decodeURI(address).normalize('NFC');
  } catch {
    return address; // A per cent sign that begins no code.
  }
}
