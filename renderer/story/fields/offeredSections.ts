import { nameKey } from '../../../shared/text';

/** Returns the sections that a story is offered: those of the house in its order, then the others that stories use. */
export function offeredSections(house: readonly string[], used: readonly string[]): readonly string[] {
  const keys = new Set(house.map(nameKey));
  return [...house, ...used.filter((section) => !keys.has(nameKey(section)))];
}
