import { inlineText, type InlineContent } from '../story';

/** The properties of blocks and their parts that hold words. */
const TOLD = new Set(['caption', 'credit', 'altText', 'title', 'attribution', 'name', 'fileName', 'url']);

/**
 * Returns the words of a part of a story, one text after the other; empty where it has none. A missing photo counts
 * with its file name.
 */
export function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  const words: string[] = [];
  const walk = (part: unknown, name: string): void => {
    if (typeof part === 'string') {
      if (TOLD.has(name) && part !== '') words.push(part);
    } else if (isContent(part)) words.push(inlineText(part));
    else if (Array.isArray(part)) part.forEach((inner) => walk(inner, ''));
    else if (typeof part === 'object' && part !== null)
      for (const [inner, held] of Object.entries(part)) if (!isHeldPhoto(part)) walk(held, inner);
  };
  walk(value, '');
  return words.filter((text) => text !== '').join(' ');
}

/**
 * Returns a part of a story in words that can be shown: its own; where it has none, what it is ("rule", "subhead level
 * 2", "photo"), or a number or yes or no. Empty for what is not there.
 */
export const valueText = (value: unknown): string => wordsIn(value) || nameOf(value);

function nameOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ');
  if (typeof value !== 'object' || value === null) return '';
  if (isHeldPhoto(value)) return 'photo';
  const { kind, ...rest } = value as Readonly<Record<string, unknown>>; // Read by name: any part of a story.
  const parts = Object.entries(rest).flatMap(([name, part]) => {
    const words = typeof part === 'object' ? nameOf(part) : `${name} ${nameOf(part)}`;
    return part === null || part === '' || words === '' ? [] : [words];
  });
  return [...(typeof kind === 'string' ? [kind] : []), ...parts].join(' ');
}

/** Its name is made of the hash of its bytes, which means nothing to a reader. */
const isHeldPhoto = (part: object): boolean => 'kind' in part && part.kind === 'held';

const INLINE: ReadonlySet<unknown> = new Set(['text', 'link', 'lineBreak', 'noteMark']);
const isContent = (part: unknown): part is InlineContent =>
  Array.isArray(part) &&
  part.length > 0 &&
  part.every(
    (piece: unknown) => typeof piece === 'object' && piece !== null && 'kind' in piece && INLINE.has(piece.kind),
  );
