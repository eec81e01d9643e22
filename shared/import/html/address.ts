import { isLinkUrl, isWebUrl } from '../../story';

/** Sites that send a reader on, by host and path, and the parameter that has the address they lead to. */
const REDIRECTS: readonly (readonly [host: RegExp, path: RegExp, parameters: readonly string[]])[] = [
  [/(?:^|\.)google\.[a-z.]+$/, /^\/url$/, ['q', 'url']],
  [/^(?:l|lm)\.(?:facebook|instagram|messenger)\.com$/, /^\/(?:l\.php)?$/, ['u']],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, ['url']],
  [/(?:^|\.)youtube\.com$/, /^\/redirect$/, ['q']],
  [/^slack-redir\.net$/, /^\/link$/, ['url']],
];
/** One redirect may lead to another; more than these are a trap. */
const MOST_REDIRECTS = 4;

/**
 * Returns where a link leads, as a browser reads it: without spaces and line ends around it, those inside it encoded, a
 * relative one read from `base`, and past the pages of search engines and mail programs that only send a reader on. Null
 * where no link of a story may lead there.
 */
export function linkAddress(href: string, base: string | null): string | null {
  const address = absoluteAddress(href, base);
  return address !== null && isLinkUrl(address) ? withoutRedirects(address) : null;
}

/** Returns the address of a page or picture on the web, read as `linkAddress` reads one; null for any other. */
export function webAddress(src: string, base: string | null): string | null {
  const address = absoluteAddress(src, base);
  return address !== null && isWebUrl(address) ? address : null;
}

/** Returns an address without line ends and control characters, and the spaces around it, which browsers leave out (URL Standard, 4.4). */
// eslint-disable-next-line no-control-regex -- control characters are what is left out
export const trimmedAddress = (address: string): string => address.replace(/[\0-\x1F\x7F]/g, '').trim();

function absoluteAddress(written: string, base: string | null): string | null {
  const trimmed = trimmedAddress(written).replace(/[\s\p{Cf}]/gu, encodeURIComponent);
  if (trimmed === '') return null;
  if (trimmed.startsWith('//')) return `https:${trimmed}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return trimmed;
  return base === null || trimmed.startsWith('#') ? null : resolved(trimmed, base);
}

function resolved(address: string, base: string): string | null {
  try {
    return new URL(address, base).href;
  } catch {
    return null; // A base that is none: the address leads nowhere.
  }
}

function withoutRedirects(address: string): string {
  let at = address;
  for (let step = 0; step < MOST_REDIRECTS; step += 1) {
    const next = redirectedTo(at);
    if (next === null) return at;
    at = next;
  }
  return at;
}

function redirectedTo(address: string): string | null {
  if (!isWebUrl(address)) return null;
  const { hostname, pathname, searchParams } = new URL(address);
  const found = REDIRECTS.find(([host, path]) => host.test(hostname) && path.test(pathname));
  const target = found?.[2].map((name) => searchParams.get(name)).find((value) => value !== null) ?? null;
  return target !== null && isWebUrl(target) ? target : null;
}
