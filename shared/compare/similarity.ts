import { inlineText, type InlineContent } from '../story';
import { bareFlow, contentToFlow, formattingOf } from './flow';
import { fieldsOf, isTextBlock, itemForm, itemsOf, partOf, type Form } from './forms';

const keys = new WeakMap<object, string>();
const bags = new WeakMap<object, Bag>();

/** The hashes of a value's words, sorted. */
type Bag = Int32Array;

/**
 * Returns a key of a value among those of its form: equal for values of equal content, whatever their Unicode form and
 * comment anchors. Kept for each object, since blocks are never changed in place.
 */
export function keyOf(form: Form, value: unknown): string {
  return kept(keys, form, value, () => JSON.stringify(canonical(form, value)));
}

function kept<T>(cache: WeakMap<object, T>, form: Form, value: unknown, make: () => T): T {
  // A text run or row could be read by two forms; a block has one.
  if (form.is !== 'block' || typeof value !== 'object' || value === null) return make();
  const found = cache.get(value);
  if (found !== undefined) return found;
  const made = make();
  cache.set(value, made);
  return made;
}

function canonical(form: Form, value: unknown): unknown {
  switch (form.is) {
    case 'text':
      return String(value).normalize('NFC');
    case 'rich':
      return bareFlow(contentToFlow(asContent(value))).map((atom) => [
        atom.kind,
        atom.kind === 'noteMark' ? atom.note : atom.text,
        formattingOf(atom),
      ]);
    case 'value':
      return JSON.stringify(value).normalize('NFC');
    case 'items':
    case 'rows':
    case 'row':
      return itemsOf(value).map((item) => canonical(itemForm(form), item));
    case 'record':
    case 'block':
      return [
        partOf(value, 'kind') ?? null,
        ...Object.entries(fieldsOf(form, value)).map(([name, field]) => canonical(field, partOf(value, name))),
      ];
  }
}

/** Inline content by its form; the schema has checked it. */
export const asContent = (value: unknown): InlineContent => value as InlineContent;

/** Whether one of two things of a form can have become the other. */
export function canBecome(form: Form, before: unknown, after: unknown): boolean {
  if (form.is === 'value' || form.is === 'rich') return false;
  if (form.is === 'record' && form.identity !== undefined)
    return partOf(before, form.identity) === partOf(after, form.identity);
  if (form.is !== 'block') return true;
  return partOf(before, 'kind') === partOf(after, 'kind') || (isTextBlock(before) && isTextBlock(after));
}

/** How alike two values are by their words: 0 to 1 (Dice's coefficient), 1 where neither has a word. */
export function similarity(form: Form, before: unknown, after: unknown): number {
  const [a, b] = [bagOf(form, before), bagOf(form, after)];
  return a.length + b.length === 0 ? 1 : (2 * inCommon(a, b)) / (a.length + b.length);
}

/** How many words a value has. */
export const sizeOf = (form: Form, value: unknown): number => bagOf(form, value).length;

/** How many words of `part` are among those of `whole`. */
export const wordsWithin = (form: Form, part: unknown, whole: unknown): number =>
  inCommon(bagOf(form, part), bagOf(form, whole));

function inCommon(a: Bag, b: Bag): number {
  let [i, j, count] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return count;
}

function bagOf(form: Form, value: unknown): Bag {
  return kept(bags, form, value, () => {
    const words = textsOf(form, value).flatMap((text) => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
    return Int32Array.from(words, hashOf).sort();
  });
}

function textsOf(form: Form, value: unknown): readonly string[] {
  switch (form.is) {
    case 'text':
      return [String(value)];
    case 'rich':
      return [inlineText(asContent(value))];
    case 'value':
      return form.tells ? [JSON.stringify(value)] : [];
    case 'items':
    case 'rows':
    case 'row':
      return itemsOf(value).flatMap((item) => textsOf(itemForm(form), item));
    case 'record':
    case 'block':
      return Object.entries(fieldsOf(form, value)).flatMap(([name, field]) => textsOf(field, partOf(value, name)));
  }
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
