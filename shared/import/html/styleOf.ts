import type { Element } from 'hast';
import type { Mark } from '../../story';

/** The declarations of an element's `style` attribute, names and values in lower case. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const { style } = element.properties;
  if (typeof style !== 'string') return new Map();
  return new Map(
    style.split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      if (colon < 1) return [];
      return [
        [
          declaration.slice(0, colon).trim().toLowerCase(),
          declaration
            .slice(colon + 1)
            .trim()
            .toLowerCase(),
        ],
      ];
    }),
  );
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
 * The marks inside an element: those around it, with what its tag and its style add or take away. Google Docs says
 * everything by style, and wraps all it copies in a `<b>` of normal weight.
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
  if (tagMark) marks.add(tagMark);
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
