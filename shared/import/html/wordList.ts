import type { Element, Nodes } from 'hast';
import type { BlockOf, InlineContent } from '../../story';
import { styleOf } from './styleOf';

type List = BlockOf<'list'>;

/** A paragraph that Word means as a list item: how deep (1 is the outermost), and which kind of list. */
export interface WordItem {
  readonly level: number;
  readonly style: List['style'];
}

/** Reads Word's `mso-list:l0 level2 lfo1`; null for any other paragraph. The bullet that Word drew tells the kind. */
export function wordItemOf(element: Element, style: ReadonlyMap<string, string>): WordItem | null {
  const found = /\blevel(\d+)\b/.exec(style.get('mso-list') ?? '');
  if (!found) return null;
  const isNumbered = /^\s*(?:\d+|[a-z]{1,4})[.)]/i.test(drawnBullet(element));
  return { level: Number(found[1]), style: isNumbered ? 'numbered' : 'bulleted' };
}

function drawnBullet(element: Element): string {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (styleOf(child).get('mso-list') === 'ignore') return textOf(child);
    const inside = drawnBullet(child);
    if (inside !== '') return inside;
  }
  return '';
}

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** Puts an item into a list that Word's items before it made; gives the list anew. */
export function withWordItem(list: List | null, item: WordItem, content: InlineContent, depth = 1): List {
  const last = list?.items.at(-1);
  if (list && last && item.level > depth) {
    const inner = last.lists.at(-1) ?? null;
    const grown = withWordItem(inner, item, content, depth + 1);
    const lists = [...last.lists.slice(0, inner ? -1 : undefined), grown];
    return { ...list, items: [...list.items.slice(0, -1), { ...last, lists }] };
  }
  const style = list?.style ?? item.style;
  return { kind: 'list', style, items: [...(list?.items ?? []), { content, lists: [] }] };
}
