import { $create, $getState, $setState, createState, ElementNode, type LexicalNode } from 'lexical';
import { noteIdSchema, type NoteId } from '../../../../shared/story';
import { $appendAll } from '../appendAll';
import { element } from '../element';
import { PartsNode, PartTextNode } from '../partNodes';

const nobody = noteIdSchema.parse('none');

const idState = createState('note', {
  parse: (json): NoteId => (json === undefined ? nobody : noteIdSchema.parse(json)),
});

/** The footnotes of a story, at its end. `noteExtension` keeps them there, and to one block. */
export class NotesNode extends PartsNode {
  override $config() {
    return this.config('notes', { extends: ElementNode });
  }
  override createDOM(): HTMLElement {
    return element('div', 'editor-notes', 'group');
  }
}

/** What one footnote contains: inline content. */
export class NoteNode extends PartTextNode {
  override $config() {
    return this.config('note', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: idState }] });
  }
  getNote(): NoteId {
    return $getState(this, idState);
  }
  setNote(note: NoteId): this {
    return $setState(this, idState, note);
  }
  override createDOM(): HTMLElement {
    const note = element('p', 'editor-note');
    note.dataset['note'] = this.getNote();
    return note;
  }
}

/** Returns a footnote around inline nodes. */
export const $createNoteNode = (note: NoteId, content: readonly LexicalNode[] = []): NoteNode =>
  $appendAll($create(NoteNode).setNote(note), content);
/** Creates the block of a story's footnotes. */
export const $createNotesNode = (notes: readonly NoteNode[]): NotesNode => $appendAll($create(NotesNode), notes);

/** Whether a node is the block of footnotes; false for null and undefined. */
export const $isNotesNode = (node: LexicalNode | null | undefined): node is NotesNode => node instanceof NotesNode;
/** Whether a node is one footnote in the block of them; false for null and undefined. */
export const $isNoteNode = (node: LexicalNode | null | undefined): node is NoteNode => node instanceof NoteNode;
