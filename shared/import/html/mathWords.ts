import type { Element, ElementContent } from 'hast';

/** What of a formula is no part of how it looks. */
const UNSEEN = /^(?:annotation|annotation-xml|mphantom|none|mprescripts)$/;

/**
 * Returns a formula in MathML (https://www.w3.org/TR/mathml-core/) as words on one line: raised and lowered parts as such, a
 * fraction with a stroke, and brackets around what would else read as part of its neighbours.
 */
export const mathWords = (math: Element): Element => ({
  type: 'element',
  tagName: 'span',
  properties: {},
  children: partsOf(math),
});

const text = (value: string): ElementContent => ({ type: 'text', value });

const partsOf = (element: Element): ElementContent[] =>
  element.children.flatMap((child): ElementContent[] => {
    // Space in MathML is only how its source is set.
    if (child.type === 'text') return [text(child.value.replace(/\s+/g, ' ').trim())];
    return child.type === 'element' && !UNSEEN.test(child.tagName) ? wordsOf(child) : [];
  });

function wordsOf(element: Element): ElementContent[] {
  const [first = [], second = [], third = []] = element.children.flatMap((child) =>
    child.type === 'element' && !UNSEEN.test(child.tagName) ? [wordsOf(child)] : [],
  );
  switch (element.tagName) {
    case 'msup':
    case 'mover':
      return [...first, set('sup', second)];
    case 'msub':
    case 'munder':
      return [...first, set('sub', second)];
    case 'msubsup':
    case 'munderover':
      return [...first, set('sub', second), set('sup', third)];
    case 'mfrac':
      return [...bracketed(first), text('/'), ...bracketed(second)];
    case 'msqrt':
      return [text('√'), ...bracketed(partsOf(element))];
    case 'mroot':
      return [set('sup', second), text('√'), ...bracketed(first)];
    case 'mtr':
    case 'mtd':
      return [...partsOf(element), text(' ')];
    default:
      return partsOf(element);
  }
}

const set = (tagName: 'sub' | 'sup', children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/** Parts in brackets, where there is more than one. */
const bracketed = (parts: ElementContent[]): ElementContent[] =>
  parts.length > 1 ? [text('('), ...parts, text(')')] : parts;
