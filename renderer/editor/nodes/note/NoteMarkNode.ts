import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import { noteIdSchema, type NoteId } from '../../../../shared/story';

const nobody = noteIdSchema.parse('none');

const noteState = createState('note', {
  parse: (json): NoteId => (json === undefined ? nobody : noteIdSchema.parse(json)),
});

/** The mark of a footnote in a text. Its number is drawn by `noteNumbers`, since it depends on the marks before it. */
export class NoteMarkNode extends DecoratorNode<null> {
  override $config() {
    return this.config('note-mark', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: noteState }],
    });
  }
  getNote(): NoteId {
    return $getState(this, noteState);
  }
  setNote(note: NoteId): this {
    return $setState(this, noteState, note);
  }
  override createDOM(): HTMLElement {
    const mark = document.createElement('sup');
    mark.className = 'editor-note-mark';
    mark.dataset['note'] = this.getNote();
    return mark;
  }
  override updateDOM(before: this): boolean {
    return before.getNote() !== this.getNote();
  }
  override isInline(): true {
    return true;
  }
  override decorate(): null {
    return null;
  }
}

/** Creates a mark of that footnote. */
export const $createNoteMarkNode = (note: NoteId): NoteMarkNode => $create(NoteMarkNode).setNote(note);
/** Whether a node is the mark of a footnote; false for null and undefined. */
export const $isNoteMarkNode = (node: LexicalNode | null | undefined): node is NoteMarkNode =>
  node instanceof NoteMarkNode;
