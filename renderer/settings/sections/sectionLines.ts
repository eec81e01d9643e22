import { MAX_SECTION, MOST_SECTIONS } from '../../../shared/bridge';
import { nameKey, normalizeText } from '../../../shared/text';

/** Returns the sections that lines of text name, in their order and each once; what is beyond the limits of the settings is cut. */
export function sectionsFromLines(lines: string): readonly string[] {
  const sections = new Map<string, string>();
  for (const line of lines.split(/\r\n?|\n/)) {
    const section = normalizeText(line).trim().slice(0, MAX_SECTION);
    if (section !== '' && !sections.has(nameKey(section))) sections.set(nameKey(section), section);
  }
  return [...sections.values()].slice(0, MOST_SECTIONS);
}
