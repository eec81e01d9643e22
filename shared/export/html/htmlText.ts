import type { ElementContent, Nodes } from 'hast';

/**
 * Returns the words of elements, one below the other, an empty line between two; an element without words leaves none.
 */
export const wordsIn = (elements: readonly Nodes[]): string =>
  elements
    .map((element) => wordsOf(element).trim())
    .filter((text) => text !== '')
    .join('\n\n');

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const words = node.children.map((child: ElementContent) => wordsOf(child)).join('');
  return node.tagName === 'br' || /^(?:li|tr|p|td|th|figcaption)$/.test(node.tagName) ? `${words}\n` : words;
}
