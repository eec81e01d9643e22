import { isLinkUrl } from '../../../shared/story';

/**
 * Returns the address that a person means by what they typed: "baohue.vn/tin" is a web address, "a@b.vn" a mail
 * address. Null where it can lead nowhere.
 */
export function urlFromText(typed: string): string | null {
  const text = typed.trim();
  if (isLinkUrl(text)) return text;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return asLink(`mailto:${text}`);
  return /^[^\s/:@]+\.[^\s/:@.]{2,}(?:[/?#:]\S*)?$/.test(text) ? asLink(`https://${text}`) : null;
}

const asLink = (url: string): string | null => (isLinkUrl(url) ? url : null);
