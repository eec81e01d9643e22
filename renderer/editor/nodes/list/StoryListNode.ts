import { $isListItemNode, $isListNode, ListNode, type ListType, type SerializedListNode } from '@lexical/list';
import {
  $create,
  $getState,
  $setState,
  createState,
  ElementNode,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
  type LexicalParseJSON,
} from 'lexical';
import { LIST_NUMBERINGS, type BlockOf, type ListNumbering } from '../../../../shared/story';

/** How a list is numbered, besides its first number. */
export type ListLook = Pick<BlockOf<'list'>, 'numbering' | 'reversed'>;

const numberingState = createState('numbering', {
  parse: (json): ListNumbering => {
    const found = json === undefined ? 'decimal' : LIST_NUMBERINGS.find((one) => one === json);
    if (!found) throw new RangeError(`Not a numbering of lists: ${String(json)}`);
    return found;
  },
});
const reversedState = createState('reversed', { parse: (json): boolean => json === true });

/** HTML's `type` of each numbering (HTML, 4.4.5). */
const TYPES: Readonly<Record<ListNumbering, string>> = {
  decimal: '1',
  lowerAlpha: 'a',
  upperAlpha: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

/**
 * Lexical's list with a numbering and a direction. Lists that touch become one only where no item changes its number by it;
 * Lexical's own transform, which joins all of one type, is left out by extending its element and not its list.
 */
export class StoryListNode extends ListNode {
  // The type of Lexical's own config names its own JSON, which this node writes by itself.
  override $config(): ReturnType<ListNode['$config']> {
    return this.config('story-list', {
      extends: ElementNode,
      $transform: $normalizeList,
      stateConfigs: [
        { flat: true, stateConfig: numberingState },
        { flat: true, stateConfig: reversedState },
      ],
    }) as unknown as ReturnType<ListNode['$config']>;
  }
  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before);
    this.__listType = before.__listType;
    this.__tag = before.__tag;
    this.__start = before.__start;
  }
  override exportJSON(): SerializedListNode {
    return { ...super.exportJSON(), listType: this.getListType(), start: this.getStart(), tag: this.getTag() };
  }
  override updateFromJSON(json: LexicalParseJSON<SerializedListNode>): this {
    const { listType, start } = json;
    return super
      .updateFromJSON(json)
      .setListType(listType === 'bullet' ? 'bullet' : 'number')
      .setStart(typeof start === 'number' ? start : 1);
  }
  getLook(): ListLook {
    return { numbering: $getState(this, numberingState), reversed: $getState(this, reversedState) };
  }
  setLook({ numbering, reversed }: ListLook): this {
    return $setState($setState(this, numberingState, numbering), reversedState, reversed);
  }
  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const dom = super.createDOM(config, editor);
    this.drawLook(dom);
    return dom;
  }
  override updateDOM(before: this, dom: HTMLElement, config: EditorConfig): boolean {
    const isOther = super.updateDOM(before, dom, config);
    this.drawLook(dom);
    return isOther;
  }
  private drawLook(dom: HTMLElement): void {
    const { numbering, reversed } = this.getLook();
    if (this.__listType !== 'number') return;
    dom.setAttribute('type', TYPES[numbering]);
    dom.toggleAttribute('reversed', reversed);
  }
}

/** Returns a list of a style, from a number on. */
export const $createStoryListNode = (type: ListType, start: number, look: ListLook): StoryListNode =>
  $create(StoryListNode).setListType(type).setStart(start).setLook(look);

/** Whether a node is a list of a story; false for null, undefined and Lexical's own list. */
export const $isStoryListNode = (node: LexicalNode | null | undefined): node is StoryListNode =>
  node instanceof StoryListNode;

/** The items of a list that have a number: not those that only hold a list below the item before. */
const $numbered = (list: ListNode): readonly LexicalNode[] =>
  list.getChildren().filter((child) => $isListItemNode(child) && !$isListNode(child.getFirstChild()));

function $normalizeList(node: ElementNode): void {
  if (!$isStoryListNode(node)) return;
  const next = node.getNextSibling();
  if ($isStoryListNode(next) && $goesOn(node, next)) {
    for (const child of next.getChildren()) node.append(child);
    next.remove();
  }
  const step = node.getLook().reversed ? -1 : 1;
  let value = node.getStart();
  for (const child of node.getChildren()) {
    if (!$isListItemNode(child)) continue;
    if (child.getValue() !== value) child.setValue(value);
    if (!$isListNode(child.getFirstChild())) value += step;
  }
}

/** Whether the items of the next list have the numbers that they would have in this one. */
function $goesOn(list: StoryListNode, next: StoryListNode): boolean {
  if (list.getListType() !== next.getListType()) return false;
  if (list.getListType() !== 'number') return true;
  const [look, other] = [list.getLook(), next.getLook()];
  if (look.numbering !== other.numbering || look.reversed !== other.reversed) return false;
  return next.getStart() === list.getStart() + $numbered(list).length * (look.reversed ? -1 : 1);
}
