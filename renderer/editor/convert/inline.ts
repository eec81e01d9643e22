import { $createLinkNode, $isLinkNode } from '@lexical/link';
import { $createMarkNode, $isMarkNode } from '@lexical/mark';
import {
  $createLineBreakNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  TEXT_TYPE_TO_FORMAT,
  type LexicalNode,
} from 'lexical';
import {
  isLinkUrl,
  MARKS,
  textRun,
  threadIdSchema,
  tidyInline,
  type Inline,
  type InlineContent,
  type Link,
  type TextRun,
  type ThreadId,
} from '../../../shared/story';
import { $appendAll } from '../nodes/appendAll';
import { $createNoteMarkNode, $isNoteMarkNode } from '../nodes/note/NoteMarkNode';

/** Inline content as Lexical nodes. A run with comment anchors is in a `MarkNode` that names them. */
export const $inlineToNodes = (content: InlineContent): LexicalNode[] =>
  content.map((piece) => {
    if (piece.kind === 'lineBreak') return $createLineBreakNode();
    if (piece.kind === 'text') return $runToNode(piece);
    if (piece.kind === 'noteMark') return $createNoteMarkNode(piece.note);
    return $appendAll($createLinkNode(piece.url), $inlineToNodes(piece.content));
  });

function $runToNode({ text, marks, comments }: TextRun): LexicalNode {
  const node = $createTextNode(text);
  node.setFormat(marks.reduce((format, mark) => format | (TEXT_TYPE_TO_FORMAT[mark] ?? 0), 0));
  return comments.length > 0 ? $createMarkNode(comments).append(node) : node;
}

/** Returns the children of an element as inline content, in its canonical form. */
export const $nodesToInline = (nodes: readonly LexicalNode[]): InlineContent => tidyInline($piecesOf(nodes, []));

function $piecesOf(nodes: readonly LexicalNode[], comments: readonly ThreadId[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if ($isTextNode(node)) {
      const marks = MARKS.filter((mark) => node.hasFormat(mark));
      return [textRun(node.getTextContent(), marks, comments)];
    }
    if ($isLineBreakNode(node)) return [{ kind: 'lineBreak' }];
    if ($isNoteMarkNode(node)) return [{ kind: 'noteMark', note: node.getNote() }];
    if ($isMarkNode(node)) {
      const ids = node.getIDs().map((id) => threadIdSchema.parse(id));
      return $piecesOf(node.getChildren(), [...comments, ...ids]);
    }
    if ($isLinkNode(node)) {
      const inside = $piecesOf(node.getChildren(), comments);
      const url = node.getURL();
      return isLinkUrl(url) ? inside.map((piece) => linked(piece, url)) : inside;
    }
    if ($isElementNode(node)) return $piecesOf(node.getChildren(), comments);
    throw new RangeError(`Not an inline node of Stet: ${node.getType()}`);
  });
}

/** A piece of a link; what cannot be in one, such as the mark of a footnote, is between two. */
const linked = (piece: Inline, url: Link['url']): Inline =>
  piece.kind === 'link' || piece.kind === 'noteMark' ? piece : { kind: 'link', url, content: [piece] };
