import { isWebUrl } from '../../../../shared/story';
import { urlFromText } from '../../link/linkText';

/** Returns the web address that somebody meant, with https where none was written; null for what is no web address. */
export function webUrlFromText(typed: string): string | null {
  const url = urlFromText(typed);
  return url !== null && isWebUrl(url) ? url : null;
}
