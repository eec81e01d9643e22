import type { Element } from 'hast';
import { trimmedAddress, webAddress } from './address';
import { attributeOf, findElement, findElements, hasClass, sourceTextOf } from './elements';

/** A film, post, map or the like that is in a page: its address, empty where that is not known, and its title. */
export interface FoundEmbed {
  readonly url: string;
  readonly title: string;
}

const FRAMES: ReadonlySet<string> = new Set(['iframe', 'amp-iframe', 'embed', 'object', 'frame']);
const FILMS: ReadonlySet<string> = new Set(['video', 'audio', 'amp-video', 'amp-audio']);

/** Components of AMP that name what they show by an attribute (amp.dev/documentation/components). */
const AMP: Readonly<Record<string, readonly [attribute: string, address: (id: string) => string]>> = {
  'amp-youtube': ['data-videoid', (id) => `https://www.youtube.com/watch?v=${id}`],
  'amp-vimeo': ['data-videoid', (id) => `https://vimeo.com/${id}`],
  'amp-dailymotion': ['data-videoid', (id) => `https://www.dailymotion.com/video/${id}`],
  'amp-twitter': ['data-tweetid', (id) => `https://twitter.com/i/status/${id}`],
  'amp-instagram': ['data-shortcode', (id) => `https://www.instagram.com/p/${id}/`],
  'amp-tiktok': ['data-src', (id) => (/^\d+$/.test(id) ? `https://www.tiktok.com/embed/v2/${id}` : id)],
  'amp-facebook': ['data-href', (url) => url],
  'amp-soundcloud': ['data-trackid', (id) => `https://api.soundcloud.com/tracks/${id}`],
  'amp-brightcove': ['data-video-id', () => ''],
};

/** Frames that show nothing of the text: advertisements, counters, buttons. */
const NOT_OF_THE_TEXT =
  /^https?:\/\/(?:[\w.-]+\.)?(?:doubleclick\.net|googletagmanager\.com|googlesyndication\.com|google-analytics\.com|adnxs\.com|admicro\.vn|eclick\.vn|taboola\.com|outbrain\.com)\/|facebook\.com\/(?:tr|plugins\/(?:like|share|page|comments))|\/recaptcha\//i;

/** Addresses of players, and of the pages of what they play. */
const PLAYERS: readonly (readonly [player: RegExp, page: (id: string) => string])[] = [
  [
    /^https?:\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})(?:[?#].*)?$/,
    (id) => (id === 'videoseries' ? '' : `https://www.youtube.com/watch?v=${id}`),
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+)(?:[?#].*)?$/, (id) => `https://vimeo.com/${id}`],
  [
    /^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+)(?:[?#].*)?$/,
    (id) => `https://www.dailymotion.com/video/${id}`,
  ],
];

/** Whether an element shows something from elsewhere, or a film or sound. */
export const isEmbed = ({ tagName }: Element): boolean =>
  FRAMES.has(tagName) || FILMS.has(tagName) || Object.hasOwn(AMP, tagName);

/** Returns the address of the film that a site plays in a box of its own (`data-vid`), whose caption is in the box; null for any other element. */
export const boxedFilm = (element: Element, base: string | null): string | null =>
  element.tagName === 'div' && /^video/i.test(attributeOf(element, 'type'))
    ? webAddress(attributeOf(element, 'data-vid'), base)
    : null;

/** Returns what such an element shows; null where it is none of the text, such as an advertisement, or shows nothing that is known. */
export function embedOf(element: Element, base: string | null): FoundEmbed | null {
  const title = titleOf(element);
  const amp = Object.hasOwn(AMP, element.tagName) ? AMP[element.tagName] : undefined;
  if (amp) {
    const id = attributeOf(element, amp[0]);
    return { url: id === '' ? '' : (webAddress(amp[1](id), base) ?? ''), title };
  }
  const isFilm = FILMS.has(element.tagName);
  if (!isFilm && isTiny(element)) return null;
  const address = sourcesOf(element)
    .map((source) => webAddress(source, base))
    .find((url) => url !== null);
  if (address === undefined) return isFilm || title !== '' ? { url: '', title } : null;
  return NOT_OF_THE_TEXT.test(address) ? null : { url: pageOf(address), title };
}

/** Longest address that a report shows, in characters. */
const LONGEST_SHOWN = 80;

/**
 * Returns what identifies an element of this kind from which nothing was taken in, for the report: its tag and the site or file
 * that it shows. Empty for what no reader sees, such as a counter.
 */
export function leftEmbed(element: Element, base: string | null): string {
  if (isTiny(element)) return '';
  const [source = ''] = sourcesOf(element);
  const url = webAddress(source, base);
  const from = url ? new URL(url).hostname : trimmedAddress(source).replace(/\s+/g, ' ');
  return `${element.tagName} ${from.slice(0, LONGEST_SHOWN)}`.trim();
}

/** Whether an element is a drawing with words in it, such as a chart; an icon has none. */
export const isDrawing = (element: Element): boolean =>
  element.tagName === 'canvas' ||
  (element.tagName === 'svg' && findElement(element, ({ tagName }) => tagName === 'text') !== null);

/** Returns what identifies a drawing from which nothing was taken in, for the report: its tag and its first words. */
export function drawingWords(element: Element): string {
  const words = sourceTextOf(element).replace(/\s+/g, ' ').trim();
  return `${element.tagName} ${words.slice(0, LONGEST_SHOWN)}`.trim();
}

function sourcesOf(element: Element): readonly string[] {
  const own = ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src', 'data-vid', 'data'].map((name) =>
    attributeOf(element, name),
  );
  const inner = findElements(element, ({ tagName }) => tagName === 'source').map((source) =>
    attributeOf(source, 'src'),
  );
  return [...own, ...inner].filter((source) => source !== '');
}

const titleOf = (element: Element): string =>
  ['title', 'aria-label', 'data-title', 'data-caption']
    .map((name) => attributeOf(element, name).replace(/\s+/g, ' ').trim())
    .find((title) => title !== '') ?? '';

const isTiny = (element: Element): boolean =>
  ['width', 'height'].some((name) => /^[0-2](?:px)?$/.test(attributeOf(element, name).trim()));

/** The page of a film, where the address of its player shows it. */
function pageOf(address: string): string {
  for (const [player, page] of PLAYERS) {
    const id = player.exec(address)?.[1];
    if (id !== undefined) return page(id) || address;
  }
  if (/^https?:\/\/(?:www\.)?facebook\.com\/plugins\/(?:video|post)\.php/.test(address)) {
    return webAddress(new URL(address).searchParams.get('href') ?? '', null) ?? address;
  }
  return address;
}

const POST =
  /^(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|bluesky-embed|reddit-embed-bq)$/;

/** Returns the address of a post of a social network that a page shows in an element of that network; null for any other element. */
export function postAddress(element: Element, base: string | null): string | null {
  if (!hasClass(element, POST)) return null;
  const named = ['data-instgrm-permalink', 'cite', 'data-href', 'data-bluesky-uri'].map((name) =>
    attributeOf(element, name),
  );
  const links = findElements(element, ({ tagName }) => tagName === 'a').map((link) => attributeOf(link, 'href'));
  const found = [...named, ...links.reverse()].map((address) => webAddress(address, base)).find((url) => url !== null);
  return found ?? null;
}
