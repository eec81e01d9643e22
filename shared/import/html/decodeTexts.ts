import type { Element, Nodes } from 'hast';
import { decodeOldFont, hasVietnameseLetter, oldEncodingOf, type OldFont } from '../../text';
import { attributeOf, sourceTextOf } from './elements';

/** Elements whose words belong together: with letters that only Unicode has in them, none was written for an old font. */
const BLOCK = /^(?:p|h[1-6]|li|dt|dd|td|th|caption|figcaption|title|pre|address)$/;
/** Properties whose words are read to somebody; a `content` may be an address, which is left as it is. */
const WORDS = ['alt', 'title', 'label', 'content'] as const;

/**
 * Decodes in place the words of a page that names no font for them as written for an old Vietnamese font, and returns the
 * text nodes that it has changed. A block with letters that only Unicode has stays as it is, and so does what an element
 * names a font of its own for, which is read by that.
 */
export function decodeTexts(page: Nodes, oldFont: OldFont): WeakSet<Nodes> {
  const decoded = new WeakSet<Nodes>();
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      const words = decodeOldFont(node.value, oldFont);
      if (words === node.value) return;
      node.value = words;
      decoded.add(node);
    } else if (node.type === 'element') {
      if (namesOldFont(node) || (BLOCK.test(node.tagName) && hasVietnameseLetter(sourceTextOf(node)))) return;
      for (const name of WORDS) {
        const value = node.properties[name];
        if (typeof value === 'string' && !/^[a-z]+:/i.test(value))
          node.properties[name] = decodeOldFont(value, oldFont);
      }
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(page);
  return decoded;
}

const namesOldFont = (element: Element): boolean => {
  const family = /font-family\s*:\s*([^;,]+)/i.exec(attributeOf(element, 'style'))?.[1];
  return oldEncodingOf(family ?? attributeOf(element, 'face').split(',', 1)[0] ?? '') !== null;
};
