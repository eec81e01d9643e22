import type { ImportMoves, ImportPreview } from '../../shared/bridge';

/** What the dialogs of import are given. */
export interface ImportDialogProps {
  readonly preview: ImportPreview;
  /** Files that are shown after this one. */
  readonly more: number;
  /** Shows none of them. */
  readonly onSkipRest: () => void;
  /** Called with the roles that were given to pieces of a text. */
  readonly onAccept: (moves: ImportMoves) => void;
  readonly onDiscard: () => void;
}
