import { z } from 'zod';

const LINK_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const WEB_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:']);
const MAX_URL_LENGTH = 2048;

function schemeOf(url: string): string | null {
  // Spaces and control characters are what browsers strip before they read the scheme ("java\nscript:"), so none may be there.
  if (url.length > MAX_URL_LENGTH || /[\s\p{Cc}\p{Cf}]/u.test(url)) return null;
  try {
    return new URL(url).protocol;
  } catch {
    return null; // Not an absolute URL: the answer is "no scheme", and callers refuse it.
  }
}

/** Whether a link may lead there: an absolute http, https, mailto or tel URL of at most 2,048 characters, without spaces or control characters. The one URL policy of Stet. */
export const isLinkUrl = (url: string): boolean => LINK_SCHEMES.has(schemeOf(url) ?? '');

/** As `isLinkUrl`, but only http and https: what an embed may show and what a page address may be. */
export const isWebUrl = (url: string): boolean => WEB_SCHEMES.has(schemeOf(url) ?? '');

/** An address that a link may have, by `isLinkUrl`. */
export const linkUrlSchema = z.string().refine(isLinkUrl, 'is not an http, https, mailto or tel address');
/** An address of a web page, by `isWebUrl`. */
export const webUrlSchema = z.string().refine(isWebUrl, 'is not an http or https address');
