import { $dfsIterator, $isAtEndOfNode, $isAtStartOfNode } from '@lexical/utils';
import {
  $addUpdateTag,
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_EDITOR,
  defineExtension,
  HISTORY_PUSH_TAG,
  mergeRegister,
  RootNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { noteIdSchema, type NoteId } from '../../../../shared/story';
import { $isFactBoxTitleNode } from '../factBox/FactBoxNode';
import { registerParts } from '../parts';
import { $isPullQuoteAttributionNode } from '../pullQuote/PullQuoteNode';
import { $asBlocks, $becomeParagraph, $isBodyOnly, $keepInline, $liftBelow } from '../normalize';
import { INSERT_NOTE_COMMAND } from './noteCommands';
import { $createNoteMarkNode, $isNoteMarkNode, NoteMarkNode } from './NoteMarkNode';
import { registerNoteNumbers } from './noteNumbers';
import { $createNoteNode, $createNotesNode, $isNoteNode, $isNotesNode, NoteNode, NotesNode } from './NotesNode';
import './Notes.css';

/** Footnotes: their marks in the text, and one block of them at the end of the story, in the order of the marks. */
export const NoteExtension = defineExtension({
  name: 'stet/note',
  nodes: () => [NoteMarkNode, NotesNode, NoteNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(NoteMarkNode, (mark) => {
        if (!$noteOf(mark.getNote())) $addNote($createNoteNode(mark.getNote()));
      }),
      editor.registerNodeTransform(NotesNode, $normalizeNotes),
      editor.registerNodeTransform(NoteNode, (note) => {
        if ($isNotesNode(note.getParent())) $keepInline(note);
        else $becomeParagraph(note);
      }),
      editor.registerNodeTransform(RootNode, () => $sortNotes()),
      editor.registerNodeTransform(NoteMarkNode, () => $sortNotes()),
      registerParts(editor, { $partOf, $handleEnter, $handleDelete, $isSingleLine: () => false }),
      registerNoteNumbers(editor),
      editor.registerCommand(INSERT_NOTE_COMMAND, $insertNote, COMMAND_PRIORITY_EDITOR),
    ),
});

const $allNotes = (): readonly NotesNode[] => $getRoot().getChildren().filter($isNotesNode);
const $noteOf = (id: NoteId): NoteNode | undefined =>
  $allNotes()
    .flatMap((notes) => notes.getChildren().filter($isNoteNode))
    .find((note) => note.getNote() === id);

/** The marks of the text in their order, then those inside footnotes. */
function $marks(): readonly NoteMarkNode[] {
  const marks: NoteMarkNode[] = [];
  const blocks = $getRoot().getChildren();
  for (const block of [...blocks.filter((one) => !$isNotesNode(one)), ...blocks.filter($isNotesNode)]) {
    for (const { node } of $dfsIterator(block)) if ($isNoteMarkNode(node)) marks.push(node);
  }
  return marks;
}

function $addNote(note: NoteNode): void {
  const [notes] = $allNotes();
  if (notes) notes.append(note);
  else $getRoot().append($createNotesNode([note]));
}

/** Leaves the body one block of footnotes, behind everything but with a place to write before it; none where it has no notes. */
function $normalizeNotes(notes: NotesNode): void {
  if (!$isRootNode(notes.getParent())) {
    $getRoot().append(notes);
    return;
  }
  const [first, ...others] = $allNotes();
  if (!first) return;
  for (const other of others) {
    for (const child of other.getChildren()) first.append(child);
    other.remove();
  }
  $liftBelow($asBlocks(first.getChildren().filter((child) => !$isNoteNode(child))));
  const known = new Map<NoteId, NoteNode>();
  for (const note of first.getChildren().filter($isNoteNode)) {
    const same = known.get(note.getNote());
    // A mark that came before its note had an empty one made for it.
    if (same?.isEmpty()) same.remove();
    else if (same && note.isEmpty()) {
      note.remove();
      continue;
    }
    known.set(note.getNote(), note);
  }
  if (first.isEmpty()) first.remove();
  else if (first.getNextSibling()) $getRoot().append(first);
  const before = first.getPreviousSibling();
  if (first.isAttached() && (!before || $isBodyOnly(before))) first.insertBefore($createParagraphNode());
}

/** Puts the footnotes in the order of their marks; those without a mark come after the others. */
function $sortNotes(): void {
  const [notes] = $allNotes();
  if (!notes) return;
  const order = new Map<NoteId, number>();
  for (const mark of $marks()) if (!order.has(mark.getNote())) order.set(mark.getNote(), order.size);
  const children = notes.getChildren().filter($isNoteNode);
  const rank = (note: NoteNode): number => order.get(note.getNote()) ?? order.size;
  const sorted = [...children].sort((a, b) => rank(a) - rank(b));
  if (sorted.some((note, at) => note !== children[at])) for (const note of sorted) notes.append(note);
}

/** Whether a footnote can have its mark where the caret is: in text, but not in a line of plain text or in a footnote. */
export function $canInsertNote(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const node = selection.focus.getNode();
  return !$isRootNode(node) && $findMatchingParent(node, $holdsNoNote) === null;
}
const $holdsNoNote = (node: LexicalNode): boolean =>
  $isNoteNode(node) || $isNotesNode(node) || $isFactBoxTitleNode(node) || $isPullQuoteAttributionNode(node);

function $insertNote(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$canInsertNote()) return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  // What is selected stays: its footnote is marked behind it.
  if (!selection.isCollapsed()) {
    const end = selection.isBackward() ? selection.anchor : selection.focus;
    const { key, offset, type } = end;
    selection.anchor.set(key, offset, type);
    selection.focus.set(key, offset, type);
  }
  const id = noteIdSchema.parse(crypto.randomUUID());
  selection.insertNodes([$createNoteMarkNode(id)]);
  const note = $createNoteNode(id);
  $addNote(note);
  note.selectStart();
  return true;
}

const $partOf = (node: LexicalNode): NoteNode | null => $findMatchingParent(node, $isNoteNode);

/** From a footnote back to behind its mark; from one without a mark to the next, or nowhere. */
function $handleEnter(selection: RangeSelection): boolean {
  const note = $partOf(selection.anchor.getNode());
  if (!note) return false;
  if (!$selectBehindMark(note.getNote())) {
    const next = note.getNextSibling();
    if ($isElementNode(next)) next.selectStart();
  }
  return true;
}

function $selectBehindMark(id: NoteId): boolean {
  const mark = $marks().find((one) => one.getNote() === id);
  mark?.selectNext(0, 0);
  return mark !== undefined;
}

/** An empty footnote goes with its marks; footnotes never run into each other. */
function $handleDelete(selection: RangeSelection, isBackward: boolean): boolean {
  const note = $partOf(selection.anchor.getNode());
  if (!note) return false;
  if (!isBackward) return $isAtEndOfNode(selection.anchor, note);
  if (!$isAtStartOfNode(selection.anchor, note)) return false;
  if (note.getTextContent().trim() === '') $removeNote(note);
  return true;
}

function $removeNote(note: NoteNode): void {
  const id = note.getNote();
  const beside = note.getPreviousSibling() ?? note.getNextSibling();
  const text = note.getParent()?.getPreviousSibling();
  if (!$selectBehindMark(id)) {
    if ($isElementNode(beside)) beside.selectEnd();
    else if ($isElementNode(text)) text.selectEnd();
  }
  for (const mark of $marks()) if (mark.getNote() === id) mark.remove();
  const notes = note.getParent();
  note.remove();
  if ($isNotesNode(notes) && notes.isEmpty()) notes.remove();
}
