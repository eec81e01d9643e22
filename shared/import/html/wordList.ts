import type { Element, Nodes } from 'hast';
import { newList, STORY_LIMITS, tidyInline, type Block, type BlockOf, type InlineContent } from '../../story';
import { readNumberLabel, type NumberLabel, type NumberReading } from './numberLabel';
import { styleOf } from './styleOf';

type List = BlockOf<'list'>;

/** A paragraph that Word means as a list item: how deep (1 is the outermost), and what it wrote before the words. */
export interface WordItem {
  readonly level: number;
  readonly label: NumberLabel;
}

/** Reads Word's `mso-list:l0 level2 lfo1`; null for any other paragraph. What Word drew before it shows the kind and number. */
export function wordItemOf(element: Element, style: ReadonlyMap<string, string>): WordItem | null {
  const found = /\blevel(\d+)\b/.exec(style.get('mso-list') ?? '');
  if (!found) return null;
  const level = Math.min(Number(found[1]), STORY_LIMITS.listDepth);
  return { level, label: readNumberLabel(drawnBullet(element)) };
}

/**
 * Reads an item of Word on the web, which has each item in a list of its own with its level and number in attributes;
 * null for any other item.
 */
export function webWordItemOf(item: Element, list: Element): WordItem | null {
  const [level, number] = ['dataAriaLevel', 'dataAriaPosinset'].map((name) => Number(item.properties[name]));
  if (item.tagName !== 'li' || item.properties['dataListid'] === undefined || !Number.isInteger(level)) return null;
  const label: NumberLabel =
    list.tagName === 'ol' && Number.isInteger(number)
      ? { kind: 'number', readings: [{ numbering: 'decimal', number: number ?? 1 }] }
      : { kind: 'bullet' };
  return { level: Math.min(Math.max(1, level ?? 1), STORY_LIMITS.listDepth), label };
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

/** Words with those that a program wrote before them, which look like the first of them. */
export function withLabel(text: string, content: InlineContent): InlineContent {
  const [first] = content;
  const marks = first?.kind === 'text' ? first.marks : [];
  return tidyInline([{ kind: 'text', text: `${text} `, marks, comments: [] }, ...content]);
}

/** A list that grows by Word's items. */
interface GrowingList extends List {
  readonly items: { content: InlineContent; lists: GrowingList[] }[];
}

/**
 * Returns the blocks that Word's paragraphs on end mean: lists, and paragraphs that begin with words which no list
 * writes.
 */
export function wordBlocksOf(
  paragraphs: readonly { readonly item: WordItem; readonly content: InlineContent }[],
): readonly Block[] {
  const blocks: Block[] = [];
  /** The lists that the next item can go on in, the outermost first. */
  let open: GrowingList[] = [];
  for (const { item, content } of paragraphs) {
    if (item.label.kind === 'words') {
      open = [];
      blocks.push({ kind: 'paragraph', content: withLabel(item.label.text, content) });
      continue;
    }
    open = open.slice(0, item.level);
    const last = open.length === item.level ? open.at(-1) : undefined;
    if (last && goesOn(last, item.label)) {
      last.items.push({ content, lists: [] });
      continue;
    }
    if (last) open.pop();
    const list = beginList(item.label, content);
    const parent = open.at(-1)?.items.at(-1);
    if (parent) parent.lists.push(list);
    else blocks.push(list);
    open.push(list);
  }
  return blocks;
}

function goesOn(list: GrowingList, label: NumberLabel): boolean {
  if (list.style === 'bulleted' || label.kind !== 'number') return list.style === 'bulleted' && label.kind === 'bullet';
  const next = list.start + list.items.length;
  return label.readings.some(({ numbering, number }) => numbering === list.numbering && number === next);
}

function beginList(label: NumberLabel, content: InlineContent): GrowingList {
  const items = [{ content, lists: [] }];
  const [reading]: readonly (NumberReading | undefined)[] = label.kind === 'number' ? label.readings : [];
  if (!reading) return { ...newList('bulleted', []), items };
  return { ...newList('numbered', []), start: reading.number, numbering: reading.numbering, items };
}
