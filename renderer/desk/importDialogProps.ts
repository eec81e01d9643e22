import type { ImportPreview } from '../../shared/bridge';

/** What the dialogs of import are given. */
export interface ImportDialogProps {
  readonly preview: ImportPreview;
  /** Files that are shown after this one. */
  readonly more: number;
  /** Shows none of them. */
  readonly onSkipRest: () => void;
  readonly onAccept: () => void;
  readonly onDiscard: () => void;
}
