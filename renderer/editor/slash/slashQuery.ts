import { $isListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';

/** A `/query` that is being typed. */
export interface SlashQuery {
  readonly key: NodeKey;
  /** Offset (UTF-16) of the slash in the text of its node. */
  readonly start: number;
  readonly end: number;
  /** What follows the slash. */
  readonly words: string;
}

/** What the text up to the caret asks for: a slash at its start or after a space, and letters. Null for "và/hoặc" and "17/11". */
export function slashIn(before: string): Pick<SlashQuery, 'start' | 'words'> | null {
  const match = /(?:^|\s)\/((?:[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ]{0,30})?)$/u.exec(before);
  if (!match) return null;
  const words = match[1] ?? '';
  return { start: before.length - words.length - 1, words };
}

/** The blocks that a slash turns or puts something after; boxes and tables keep theirs as text. */
const $isOpenToSlash = (node: LexicalNode | null): boolean =>
  $isParagraphNode(node) || $isHeadingNode(node) || $isQuoteNode(node) || $isListNode(node);

/** Returns the `/query` right before the caret; null where there is none. */
export function $slashQuery(): SlashQuery | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !$isOpenToSlash(node.getTopLevelElement())) return null;
  const end = selection.anchor.offset;
  const found = slashIn(node.getTextContent().slice(0, end));
  // A slash at the start of a node that is not the first is inside a word: "và" in bold, "/hoặc" plain.
  if (!found || (found.start === 0 && node.getPreviousSibling() !== null)) return null;
  return { key: node.getKey(), end, ...found };
}

/**
 * Calls `onQuery` with a `/query` from the moment its slash is typed until it is none any more, then with null. A slash
 * that was there before the caret came to it is only text.
 */
export function registerSlash(editor: LexicalEditor, onQuery: (query: SlashQuery | null) => void): () => void {
  let open: SlashQuery | null = null;
  return editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves }) => {
    const mayOpen = dirtyLeaves.size > 0 && !editor.isComposing();
    if (!open && !mayOpen) return;
    const query = editorState.read($slashQuery);
    const goesOn = open !== null && query !== null && query.key === open.key && query.start === open.start;
    // Another slash than the one that was open has to be typed like any.
    const opens = query !== null && mayOpen && isTyped(editorState, prevEditorState, query);
    if (!open && !opens) return;
    open = goesOn || opens ? query : null;
    onQuery(open);
  });
}

/** Keys that come while the page is busy arrive in one update; a paste is longer. */
const FEW_KEYS = 4;

/** Whether the slash came into the text with the last keys: what is new ends at the caret and holds it. */
function isTyped(now: EditorState, before: EditorState, { key, start, end }: SlashQuery): boolean {
  const textIn = (state: EditorState): string =>
    state.read(() => {
      const node = state._nodeMap.get(key);
      return $isTextNode(node) ? node.getTextContent() : '';
    });
  const [text, old] = [textIn(now), textIn(before)];
  const from = end - (text.length - old.length);
  return from <= start && end - from <= FEW_KEYS && text.slice(0, from) + text.slice(end) === old;
}
