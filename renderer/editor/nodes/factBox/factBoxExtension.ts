import { $isListNode } from '@lexical/list';
import { $isAtEndOfNode, $isAtStartOfNode } from '@lexical/utils';
import {
  $createParagraphNode,
  $findMatchingParent,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  $isRootNode,
  defineExtension,
  mergeRegister,
  type ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical';
import { registerInsert } from '../insertAtCaret';
import { $isUnknownBlockNode } from '../unknownBlock/UnknownBlockNode';
import { $openParagraphBelow } from '../openParagraphBelow';
import { registerParts } from '../parts';
import { $becomeChildren, $becomeParagraph, $isBodyOnly, $isInline, $keepPlainLine, $liftBelow } from '../normalize';
import {
  $createFactBoxContentNode,
  $createFactBoxNode,
  $createFactBoxTitleNode,
  $isFactBoxContentNode,
  $isFactBoxNode,
  $isFactBoxTitleNode,
  FactBoxContentNode,
  FactBoxNode,
  FactBoxTitleNode,
} from './FactBoxNode';
import './FactBox.css';
import { INSERT_FACT_BOX_COMMAND } from './factBoxCommands';

/** Fact boxes: a title and a content that hold what the schema lets them, and the keys that lead through them. */
export const FactBoxExtension = defineExtension({
  name: 'stet/fact-box',
  nodes: () => [FactBoxNode, FactBoxTitleNode, FactBoxContentNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(FactBoxNode, $normalizeFactBox),
      editor.registerNodeTransform(FactBoxTitleNode, (title) => {
        if ($isFactBoxNode(title.getParent())) $keepPlainLine(title);
        else $becomeParagraph(title);
      }),
      editor.registerNodeTransform(FactBoxContentNode, (content) => {
        if ($isFactBoxNode(content.getParent())) $normalizeContent(content);
        else $becomeChildren(content);
      }),
      registerParts(editor, { $partOf, $handleEnter, $handleDelete, $isSingleLine: $isFactBoxTitleNode }),
      registerInsert(editor, INSERT_FACT_BOX_COMMAND, () => [$createFactBoxNode()]),
    ),
});

/** Makes a fact box its two parts again: a title, and everything else in its content, in order. */
function $normalizeFactBox(box: FactBoxNode): void {
  if (!$isRootNode(box.getParent())) $liftBelow([box]);
  const children = box.getChildren();
  const [first, second] = children;
  if (children.length === 2 && $isFactBoxTitleNode(first) && $isFactBoxContentNode(second)) return;
  const title = children.find($isFactBoxTitleNode) ?? $createFactBoxTitleNode();
  const content = children.find($isFactBoxContentNode) ?? $createFactBoxContentNode();
  const inside = children
    .filter((child) => !child.is(title))
    .flatMap((child) => ($isFactBoxContentNode(child) ? child.getChildren() : [child]));
  content.splice(0, content.getChildrenSize(), inside);
  box.splice(0, box.getChildrenSize(), [title, content]);
}

/** Leaves the content paragraphs, lists and kept blocks: other words become paragraphs, the rest goes below the box. */
function $normalizeContent(content: FactBoxContentNode): void {
  let open: ParagraphNode | null = null;
  for (const child of content.getChildren()) {
    if ($isInline(child)) {
      if (open === null) child.insertBefore((open = $createParagraphNode()));
      open.append(child);
    } else open = null;
  }
  const children = content.getChildren();
  $liftBelow(children.filter((child) => $isBodyOnly(child) && !$isKeptInside(child)));
  for (const child of content.getChildren()) {
    if ($isFactBoxContentNode(child)) $becomeChildren(child);
    else if ($isElementNode(child) && !$isParagraphNode(child) && !$isListNode(child)) $becomeParagraph(child);
  }
  const last = content.getLastChild();
  if (last === null || $isDecoratorNode(last)) content.append($createParagraphNode());
}

const $isKeptInside = (node: LexicalNode): boolean => $isUnknownBlockNode(node) && node.getBlock().kind === 'unknown';

const $partOf = (node: LexicalNode): FactBoxTitleNode | FactBoxContentNode | null =>
  $findMatchingParent(
    node,
    (above): above is FactBoxTitleNode | FactBoxContentNode =>
      $isFactBoxTitleNode(above) || $isFactBoxContentNode(above),
  );

/** From the title into the box; on an empty last paragraph out of it. */
function $handleEnter(selection: RangeSelection): boolean {
  const node = selection.anchor.getNode();
  const part = $partOf(node);
  if ($isFactBoxTitleNode(part)) {
    part.getNextSibling()?.selectStart();
    return true;
  }
  const last = part?.getLastChild();
  if (!part || !$isParagraphNode(node) || !node.isEmpty() || !node.is(last)) return false;
  $openParagraphBelow(part);
  if (part.getChildrenSize() > 1) node.remove();
  return true;
}

/** An empty fact box becomes a paragraph; the title never runs into the content or into what is around the box. */
function $handleDelete(selection: RangeSelection, isBackward: boolean): boolean {
  const { anchor } = selection;
  const part = $partOf(anchor.getNode());
  if ($isFactBoxTitleNode(part)) {
    if (!isBackward) return $isAtEndOfNode(anchor, part);
    if (!$isAtStartOfNode(anchor, part)) return false;
    const box = part.getParentOrThrow();
    if (box.getTextContent().trim() === '' && !hasKept(box)) {
      const paragraph = $createParagraphNode();
      box.replace(paragraph);
      paragraph.select();
    }
    return true;
  }
  const first = part?.getFirstChild();
  if (!isBackward || !part || !$isParagraphNode(first) || !$isAtStartOfNode(anchor, first)) return false;
  if (first.isEmpty() && part.getChildrenSize() > 1) first.remove();
  part.getPreviousSibling()?.selectEnd();
  return true;
}

const hasKept = (box: ElementNode): boolean => {
  const content = box.getLastChild();
  return $isElementNode(content) && content.getChildren().some((child) => $isDecoratorNode(child));
};
