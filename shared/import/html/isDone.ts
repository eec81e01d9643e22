import type { Element } from 'hast';
import { attributeOf, findElement, hasClass } from './elements';

/** Returns whether an element is an item of a checklist that is done. Google Docs, GitHub and Notion each mark it differently. */
export function isDone(item: Element): boolean {
  if (item.tagName !== 'li') return false;
  if (attributeOf(item, 'aria-checked') === 'true' || attributeOf(item, 'data-checked') === 'true') return true;
  return item.children.some(
    (child) => child.type === 'element' && !/^[uo]l$/.test(child.tagName) && findElement(child, isCheckedBox) !== null,
  );
}

const isCheckedBox = (element: Element): boolean =>
  hasClass(element, /^checkbox-on$/) ||
  (element.tagName === 'input' && element.properties['type'] === 'checkbox' && element.properties['checked'] === true);
