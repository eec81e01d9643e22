import type { Element, Nodes } from 'hast';
import { STORY_LIMITS, type BlockOf, type InlineContent } from '../../story';
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
  return { level: Math.min(Number(found[1]), STORY_LIMITS.listDepth), style: isNumbered ? 'numbered' : 'bulleted' };
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

/** A list that grows by Word's items. */
interface GrowingList extends List {
  readonly items: { content: InlineContent; lists: GrowingList[] }[];
}

/** The list that Word's paragraphs on end mean, at least one. */
export function wordListOf(paragraphs: readonly { readonly item: WordItem; readonly content: InlineContent }[]): List {
  const newList = (style: List['style']): GrowingList => ({ kind: 'list', style, items: [] });
  const whole = newList(paragraphs[0]?.item.style ?? 'bulleted');
  for (const { item, content } of paragraphs) {
    let list = whole;
    let last = list.items.at(-1);
    for (let depth = 1; last && item.level > depth; depth += 1) {
      const inner = last.lists.at(-1) ?? newList(item.style);
      if (last.lists.length === 0) last.lists.push(inner);
      list = inner;
      last = list.items.at(-1);
    }
    list.items.push({ content, lists: [] });
  }
  return whole;
}
