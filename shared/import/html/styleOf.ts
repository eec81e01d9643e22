import type { Element } from 'hast';
import type { Mark } from '../../story';
import { classesOf } from './elements';
import { isTrackedByWord } from './leftOut';
import { declarationsIn, NO_RULES, type StyleRules } from './styleRules';

/** Returns the declarations that count for an element, names and values in lower case: those of the rules, then of its own `style`. */
export function styleOf(element: Element, rules: StyleRules = NO_RULES): ReadonlyMap<string, string> {
  const { style } = element.properties;
  const own = typeof style === 'string' ? declarationsIn(style) : [];
  if (rules.size === 0) return new Map(own);
  const { tagName } = element;
  const names = [tagName, ...classesOf(element).flatMap((name) => [`.${name}`, `${tagName}.${name}`])];
  return new Map([...names.flatMap((name) => [...(rules.get(name.toLowerCase()) ?? [])]), ...own]);
}

const MARK_OF_TAG: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  sup: 'superscript',
  sub: 'subscript',
  mark: 'highlight',
};

/**
 * Returns the marks inside an element: those around it, with what its tag and its style add or take away. Google Docs
 * marks everything by style, and wraps all it copies in a `<b>` of normal weight.
 */
export function marksIn(
  element: Element,
  style: ReadonlyMap<string, string>,
  around: ReadonlySet<Mark>,
): ReadonlySet<Mark> {
  const marks = new Set(around);
  const set = (mark: Mark, isOn: boolean | null): void => {
    if (isOn === true) marks.add(mark);
    else if (isOn === false) marks.delete(mark);
  };
  const tagMark = MARK_OF_TAG[element.tagName];
  if (tagMark && !(element.tagName === 'ins' && isTrackedByWord(element))) marks.add(tagMark);
  set('bold', isBold(style.get('font-weight')));
  const slope = style.get('font-style');
  set('italic', slope === undefined ? null : /^(italic|oblique)/.test(slope));
  const line = style.get('text-decoration') ?? style.get('text-decoration-line');
  if (line !== undefined && element.tagName !== 'a') {
    if (line.includes('underline')) marks.add('underline');
    if (line.includes('line-through')) marks.add('strikethrough');
  }
  const height = style.get('vertical-align');
  if (height === 'super') marks.add('superscript');
  if (height === 'sub') marks.add('subscript');
  return marks;
}

function isBold(weight: string | undefined): boolean | null {
  if (weight === undefined) return null;
  if (weight === 'bold' || weight === 'bolder') return true;
  if (weight === 'normal' || weight === 'lighter') return false;
  return Number.isFinite(Number(weight)) ? Number(weight) >= 600 : null;
}
