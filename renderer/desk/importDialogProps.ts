import type { ImportMoves, ImportPreview } from '../../shared/bridge';
import type { OldFont } from '../../shared/text';

/** What the dialogs of import are given. */
export interface ImportDialogProps {
  readonly preview: ImportPreview;
  /** Files that are shown after this one. */
  readonly more: number;
  /** Whether it is being made into a draft or read again: its buttons wait for that. */
  readonly isBusy: boolean;
  /** Shows none of them. */
  readonly onSkipRest: () => void;
  /** Called with the roles that were given to pieces of a text. */
  readonly onAccept: (moves: ImportMoves) => void;
  /** Called to have the text read as one for an old Vietnamese font, or as it is (null). */
  readonly onReadAs: (oldFont: OldFont | null) => void;
  readonly onDiscard: () => void;
}
