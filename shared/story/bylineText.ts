import type { Byline } from './story';

/** What separates two names, typed or imported: a dash with spaces around it, a comma, a semicolon. */
const BETWEEN_NAMES = /\s+[-–—]\s+|\s*[,;]\s*/;

/** Returns where the name at an offset of a byline's text ("Minh Anh - Quốc Bảo") begins and ends, without the spaces around it. */
export function nameAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  const gaps = [...text.matchAll(new RegExp(BETWEEN_NAMES, 'g'))];
  const before = gaps.filter((gap) => gap.index + gap[0].length <= offset).at(-1);
  const start = before ? before.index + before[0].length : 0;
  const end = gaps.find((gap) => gap.index >= Math.max(start, offset))?.index ?? text.length;
  const word = text.slice(start, end);
  const lead = word.length - word.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, word.trimEnd().length) };
}

/**
 * Returns the bylines that a text names, such as "Minh Anh - Quốc Bảo". A name that was there before keeps its role;
 * others take the role of the byline in their place, so that correcting a letter of a name keeps it, and else are
 * reporters.
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
