import type { Element, Nodes } from 'hast';

/** The values of an element's attributes by their names without hyphens, in lower case. */
const attributes = new WeakMap<Element, ReadonlyMap<string, string>>();

function attributesOf(element: Element): ReadonlyMap<string, string> {
  const known = attributes.get(element);
  if (known) return known;
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(element.properties)) {
    if (Array.isArray(value)) found.set(key.toLowerCase(), value.join(' '));
    else if (typeof value === 'string' || typeof value === 'number') found.set(key.toLowerCase(), String(value));
  }
  attributes.set(element, found);
  return found;
}

/** Returns the value of an attribute by its name in HTML, such as "data-src"; empty where the element has none. */
export const attributeOf = (element: Element, name: string): string =>
  attributesOf(element).get(name.replaceAll('-', '')) ?? '';

/** Returns the class names of an element. */
export function classesOf(element: Element): readonly string[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** Returns whether one of the class names of an element matches a pattern. */
export const hasClass = (element: Element, pattern: RegExp): boolean =>
  classesOf(element).some((name) => pattern.test(name));

/** Returns all text in a node as it is in the source, that of scripts too. */
export const sourceTextOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(sourceTextOf).join('') : '';

/** Returns the first element in a node, itself included, that fulfils a condition, in the order of the source; null for none. */
export function findElement(node: Nodes, isWanted: (element: Element) => boolean): Element | null {
  if (node.type === 'element' && isWanted(node)) return node;
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = findElement(child, isWanted);
    if (found) return found;
  }
  return null;
}

/** Returns every element in a node, itself included, that fulfils a condition, in the order of the source. */
export function findElements(node: Nodes, isWanted: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  const visit = (inside: Nodes): void => {
    if (inside.type === 'element' && isWanted(inside)) found.push(inside);
    if ('children' in inside) for (const child of inside.children) visit(child);
  };
  visit(node);
  return found;
}

/** Returns a node without the elements that fulfil a condition; what holds none of them is the same node, and no node is changed. */
export function withoutElements<N extends Nodes>(node: N, isUnwanted: (element: Element) => boolean): N {
  if (!('children' in node)) return node;
  const kept = node.children.filter((child) => child.type !== 'element' || !isUnwanted(child));
  const children = kept.map((child) => withoutElements(child, isUnwanted));
  const isSame = children.length === node.children.length && children.every((child, at) => child === node.children[at]);
  return isSame ? node : { ...node, children };
}
