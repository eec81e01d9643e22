import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $setSelection, HISTORY_PUSH_TAG, type BaseSelection } from 'lexical';
import type { JSX } from 'react';
import { INSERT_EMBED_COMMAND } from './embedCommands';
import { EmbedDialog } from './EmbedDialog';

/** Where the embed is inserted; `onClose` is called before that, or when the dialog is cancelled. */
export interface EmbedInserterProps {
  /** What was selected when it was asked for, since the dialog takes the focus; null where nothing was. */
  readonly place: BaseSelection | null;
  readonly onClose: () => void;
}

/** Asks for an embed and puts it where the caret was. */
export function EmbedInserter({ place, onClose }: EmbedInserterProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  return (
    <EmbedDialog
      onClose={onClose}
      onInsert={(embed) => {
        onClose();
        editor.update(
          () => {
            if (place) $setSelection(place.clone());
            editor.dispatchCommand(INSERT_EMBED_COMMAND, embed);
          },
          { tag: HISTORY_PUSH_TAG },
        );
        editor.focus();
      }}
    />
  );
}
