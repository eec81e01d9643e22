import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, $setSelection, HISTORY_PUSH_TAG } from 'lexical';
import { useState, type JSX } from 'react';
import { INSERT_EMBED_COMMAND } from './embedCommands';
import { EmbedDialog } from './EmbedDialog';

/** Asks for an embed and puts it where the caret stood; the dialog takes the focus, so that place is kept from when it opens. */
export function EmbedInserter({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const [place] = useState(() => editor.read(() => $getSelection()?.clone() ?? null));
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
