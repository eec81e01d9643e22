import type { Block, DraftId } from '../../shared/story';

/** What the body's editor is given. */
export interface BodyEditorProps {
  readonly draftId: DraftId;
  /** Read once, when the editor is made; another draft gets another editor (`key`). */
  readonly body: readonly Block[];
  readonly isReadOnly: boolean;
  /** Called with the body after every change of its content; blocks that did not change are the same objects. */
  readonly onChange: (body: readonly Block[]) => void;
  /** What the editor holds does not convert back to `body`. */
  readonly onUnfaithful: () => void;
  /** A sentence for the user, of a photo that could not be taken in. */
  readonly onNotice: (message: string) => void;
}
