import type { Element } from 'hast';
import { MAX_LIST_START, type BlockOf, type ListNumbering } from '../../story';
import { styleOf } from './styleOf';

/** How the items of a list are numbered. */
export type ListForm = Pick<BlockOf<'list'>, 'style' | 'start' | 'numbering' | 'reversed'>;

const TYPES: Readonly<Record<string, ListNumbering>> = {
  a: 'lowerAlpha',
  A: 'upperAlpha',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const STYLES: Readonly<Record<string, ListNumbering>> = {
  'lower-alpha': 'lowerAlpha',
  'lower-latin': 'lowerAlpha',
  'upper-alpha': 'upperAlpha',
  'upper-latin': 'upperAlpha',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
};

/** Returns a number that a list can start with; null for anything else. */
export function listStart(value: unknown): number | null {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isInteger(number) && Math.abs(number) <= MAX_LIST_START ? number : null;
}

/** How an `ol` or `ul` numbers its items, by its attributes and style, or by the style of its first item. */
export function listFormOf(list: Element): ListForm {
  const items = list.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li');
  const reversed = list.properties['reversed'] === true || list.properties['reversed'] === '';
  const [first] = items;
  const { type } = list.properties;
  const look = styleOf(list).get('list-style-type') ?? (first && styleOf(first).get('list-style-type')) ?? '';
  if (list.tagName !== 'ol') return { style: 'bulleted', start: 1, numbering: 'decimal', reversed: false };
  return {
    style: 'numbered',
    start: listStart(list.properties['start']) ?? (reversed ? items.length : 1),
    numbering: STYLES[look] ?? (typeof type === 'string' ? TYPES[type] : undefined) ?? 'decimal',
    reversed,
  };
}

/** Returns the form of a list that goes on with a number behind another one. */
export const goingOn = (form: ListForm, count: number): ListForm => ({
  ...form,
  start: form.style === 'bulleted' ? 1 : form.reversed ? form.start - count : form.start + count,
});

/** Whether the items of a list would have the numbers that they have if they went on in the list before. */
export const goesOnIn = (before: BlockOf<'list'>, after: ListForm): boolean =>
  before.style === after.style &&
  (before.style === 'bulleted' ||
    (before.numbering === after.numbering &&
      before.reversed === after.reversed &&
      after.start === goingOn(before, before.items.length).start));
