import type { BlockOf } from '../../../shared/story';
import { $createNoteNode, $createNotesNode, $isNoteNode, type NotesNode } from '../nodes/note/NotesNode';
import { $inlineToNodes, $nodesToInline } from './inline';

/** Footnotes as nodes. */
export const $notesToNode = ({ notes }: BlockOf<'notes'>): NotesNode =>
  $createNotesNode(notes.map(({ id, content }) => $createNoteNode(id, $inlineToNodes(content))));

/** Returns the footnotes that a node represents. */
export const $nodeToNotes = (node: NotesNode): BlockOf<'notes'> => ({
  kind: 'notes',
  notes: node
    .getChildren()
    .filter($isNoteNode)
    .map((note) => ({ id: note.getNote(), content: $nodesToInline(note.getChildren()) })),
});
