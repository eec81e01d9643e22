import { STORY_LIMITS, type Block, type BlockOf, type InlineContent } from '../../story';
import type { ListLabel } from './counting';
import type { FlowText } from './flow';
import { numbered } from './flowTable';

/** A list that grows. */
interface Growing extends BlockOf<'list'> {
  readonly items: { content: InlineContent; lists: Growing[] }[];
}
interface Open {
  readonly list: Growing;
  readonly label: ListLabel;
}

/**
 * Makes lists of numbered paragraphs on end. One whose number a list of a story cannot say (it counts on from a list
 * before, or is "Điều 7.") stays a paragraph with its number as words.
 */
export function createLists(push: (block: Block) => void) {
  /** The lists that the next item can go on in, the outermost first. */
  let open: Open[] = [];
  const begin = (label: ListLabel, content: InlineContent): void => {
    const list: Growing = { kind: 'list', style: label.style, items: [{ content, lists: [] }] };
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
        last.list.items.push({ content: item.content, lists: [] });
        open[open.length - 1] = { list: last.list, label: { ...label, level: last.label.level } };
        return;
      }
      if (label.style === 'numbered' && (label.number !== 1 || !label.isPlain)) {
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

function goesOn({ list, label: before }: Open, label: ListLabel): boolean {
  if (list.style !== label.style) return false;
  if (label.style === 'bulleted') return true;
  return label.isPlain && label.number === list.items.length + 1 && before.family === label.family;
}
