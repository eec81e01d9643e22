import type { Tally } from './tally';
import { isElement, type XmlElement } from './xml';

/**
 * Returns the one form of several that is read: the first that Stet understands, else the one for programs that do not.
 * The others show the same thing again (ECMA-376 Part 3, 9).
 */
export function pickForm(alternatives: XmlElement, tally: Tally): XmlElement | null {
  const forms = alternatives.children.filter(isElement);
  const picked =
    forms.find(({ name, attributes }) => name === 'mc:Choice' && attributes['isUnderstood'] !== undefined) ??
    forms.find(({ name }) => name === 'mc:Fallback') ??
    null;
  for (const form of forms) if (form !== picked) tally.repeat(form);
  return picked;
}
