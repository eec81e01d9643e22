import type { Byline } from './story';

/** What stands between two names, typed or imported: a dash with spaces around it, a comma, a semicolon. */
const BETWEEN_NAMES = /\s+[-–—]\s+|\s*[,;]\s*/;

/**
 * The bylines that a text names, such as "Minh Anh - Quốc Bảo". A name that was there before keeps its role; others
 * take the role of the byline in their place, so that correcting a letter of a name keeps it, and else are reporters.
 */
export function bylinesFromText(text: string, before: readonly Byline[]): readonly Byline[] {
  const names = text.split(BETWEEN_NAMES).map((name) => name.trim());
  return names
    .filter((name) => name !== '')
    .map((name, index) => {
      const known = before.find((byline) => byline.name === name) ?? before[index];
      return { name, role: known?.role ?? 'reporter' };
    });
}
