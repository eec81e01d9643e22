import { newList, STORY_LIMITS, type Block, type BlockOf, type InlineContent } from '../../story';
import type { ListLabel } from './counting';
import type { FlowText } from './flow';
import { numbered } from './flowTable';

/** A list that grows. */
interface Growing extends BlockOf<'list'> {
  reversed: boolean;
  readonly items: { content: InlineContent; lists: Growing[] }[];
}
interface Open {
  readonly list: Growing;
  readonly label: ListLabel;
}

/**
 * Makes lists of numbered paragraphs on end, each of which starts at the number that Word counts for it. One whose number a
 * list of a story cannot hold ("Điều 7.", "1.2.") stays a paragraph with its number as words. A number that is one less than
 * that of a lone item before it is the second of a list that counts down.
 */
export function createLists(push: (block: Block) => void) {
  /** The lists that the next item can go on in, the outermost first. */
  let open: Open[] = [];
  const begin = (label: ListLabel, content: InlineContent): void => {
    const list: Growing = {
      ...newList(label.style, []),
      ...(label.style === 'numbered' ? { start: label.number, numbering: label.numbering ?? 'decimal' } : {}),
      items: [{ content, lists: [] }],
    };
    const parent = open.at(-1)?.list.items.at(-1);
    if (parent) parent.lists.push(list);
    else push(list);
    open.push({ list, label });
  };
  return {
    add(item: FlowText, label: ListLabel): void {
      // Deeper than a story has lists, items go on at the deepest level.
      while (open.length > 1 && (open.at(-1)?.label.level ?? 0) > label.level) open.pop();
      const last = open.at(-1);
      const isDeeper = last !== undefined && label.level > last.label.level && open.length < STORY_LIMITS.listDepth;
      if (!isDeeper && last && goesOn(last, label)) {
        if (isDown(last.list, label)) last.list.reversed = true;
        last.list.items.push({ content: item.content, lists: [] });
        open[open.length - 1] = { list: last.list, label: { ...label, level: last.label.level } };
        return;
      }
      if (label.style === 'numbered' && label.numbering === null) {
        open = [];
        push({ kind: 'paragraph', content: numbered(item) });
        return;
      }
      if (!isDeeper) open.pop();
      begin(label, item.content);
    },
    /** Something else comes. */
    end: (): void => void (open = []),
  };
}

function goesOn({ list }: Open, label: ListLabel): boolean {
  if (list.style !== label.style) return false;
  if (label.style === 'bulleted') return true;
  const isNext = !list.reversed && label.number === list.start + list.items.length;
  return label.numbering === list.numbering && (isNext || isDown(list, label));
}

const isDown = (list: Growing, { style, number }: ListLabel): boolean =>
  style === 'numbered' && (list.reversed || list.items.length === 1) && number === list.start - list.items.length;
