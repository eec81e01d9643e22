import type { Element } from 'hast';
import { trimmedAddress, webAddress } from './address';
import { attributeOf } from './elements';

/** Where pages keep the address of a picture that they load later, the largest first. */
const LATER = [
  'data-orig-file',
  'data-original',
  'data-full-src',
  'data-large-file',
  'data-src',
  'data-lazy-src',
  'data-lazy',
  'data-img-src',
  'data-image-src',
  'data-echo',
  'data-defer-src',
  'data-actualsrc',
  'data-hi-res-src',
];
const SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** What is in the place of a picture until it is loaded. */
const PLACEHOLDER =
  /(?:placeholder|blank|spacer|pixel|transparent|lazy|loading|loader|1x1|no-?image|grey|gray)[\w.-]*\.(?:gif|png|svg|jpe?g|webp)(?:$|[?#])/i;
/** Kinds of pictures that Stet, or a Word file that is exported, cannot show. */
const UNSHOWN = /\.(?:avif|jxl|heic)(?:$|[?#])/i;
/** A GIF of one pixel, by its first bytes. */
const ONE_PIXEL = /^data:image\/gif;base64,R0lGODlhAQABA/i;

/**
 * Returns the address of the picture that a reader sees in the end: of one that a page loads later, or offers in several
 * sizes, the largest; `sets` are the `srcset` of the `<source>` beside it. One that came with the page, as `isHeld` knows,
 * goes before the others. Empty where it has none but a placeholder.
 */
export function pictureAddress(
  element: Element,
  sets: readonly string[],
  { base, isHeld }: { readonly base: string | null; readonly isHeld: (address: string) => boolean },
): string {
  const src = trimmedAddress(attributeOf(element, 'src'));
  const later = LATER.map((name) => attributeOf(element, name)).filter((address) => isPicture(address, base));
  const offered = [...SETS.map((name) => attributeOf(element, name)), ...sets]
    .map((set) => largestOf(set))
    .filter((address) => isPicture(address, base));
  const shown = offered.find((address) => !UNSHOWN.test(address));
  const isSrcShown = src !== '' && !PLACEHOLDER.test(src) && !/^data:/i.test(src);
  // A page that offers AVIF has the picture itself in a kind that Word shows, too.
  const best = later[0] ?? shown ?? (isSrcShown ? undefined : offered[0]);
  const held = [...later, ...offered, PLACEHOLDER.test(src) ? '' : src].find((one) => isHeld(address(one, base)));
  if (held !== undefined) return address(held, base);
  // A picture that was saved beside the page is there; the page's other addresses are not.
  const isLocal = src !== '' && webAddress(src, base) === null && !/^(?:data|blob):/i.test(src);
  const isStandIn = src === '' || PLACEHOLDER.test(src) || (best !== undefined && /^data:/i.test(src));
  if (isStandIn || (best !== undefined && !isLocal)) return address(best ?? '', base);
  return ONE_PIXEL.test(src) ? '' : address(src, base);
}

const isPicture = (written: string, base: string | null): boolean =>
  written !== '' && !/^data:/i.test(written) && !PLACEHOLDER.test(written) && address(written, base) !== '';

const address = (written: string, base: string | null): string => webAddress(written, base) ?? trimmedAddress(written);

/** The largest picture of a `srcset` (HTML, 4.8.4.2.1): an address may have commas in it, but none at its ends. */
function largestOf(set: string): string {
  let largest = { url: '', size: -1 };
  let url = '';
  const take = (size: number): void => {
    if (url !== '' && size > largest.size) largest = { url, size };
    url = '';
  };
  for (const token of set.split(/\s+/)) {
    const [, size, next = ''] = /^([\d.]+)[wxh](?:,(.*))?$/s.exec(token) ?? [];
    if (size !== undefined && url !== '') take(Number(size));
    else take(1);
    if (size === undefined || next !== '') url = withoutCommas(size === undefined ? token : next);
  }
  take(1);
  return largest.url;
}

function withoutCommas(token: string): string {
  let [start, end] = [0, token.length];
  while (token[start] === ',') start += 1;
  while (end > start && token[end - 1] === ',') end -= 1;
  return token.slice(start, end);
}
