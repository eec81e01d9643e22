import { $toggleLink } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createTextNode, $getSelection, $isRangeSelection, $setSelection, type BaseSelection } from 'lexical';
import { useEffect, type JSX } from 'react';
import { useText } from '../../i18n';
import { $linkAtCaret } from './linkAtCaret';
import { openLink } from './linkCommands';
import { LinkDialog } from './LinkDialog';
import { $trimSelection } from './trimSelection';

/** What was selected when a link was asked for, since its dialog takes the focus, and the address of the link there. */
export interface LinkPlace {
  readonly selection: BaseSelection | null;
  /** Empty where the selection begins in no link. */
  readonly url: string;
}

/**
 * Returns the place of the caret for the link dialog; for use in an update of the editor, which sees changes that are
 * not committed yet.
 */
export const $linkPlace = (): LinkPlace => ({
  selection: $getSelection()?.clone() ?? null,
  url: $linkAtCaret()?.getURL() ?? '',
});

/** The place that the link dialog is open for. */
export interface LinkEditorProps {
  /** Null while no dialog is open. */
  readonly place: LinkPlace | null;
  readonly onClose: () => void;
}

/** Edits the link at the caret or makes one of the selected words; without a selection the address itself becomes the words. */
export function LinkEditor({ place, onClose }: LinkEditorProps): JSX.Element | null {
  const [editor] = useLexicalComposerContext();
  const text = useText();
  useEffect(() => {
    /** A click on a link sets the caret; with Ctrl or Cmd it opens the link in the browser. */
    const openOnModClick = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link) return;
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) void openLink(link.href, text);
    };
    return editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('click', openOnModClick);
      root?.addEventListener('click', openOnModClick);
    });
  }, [editor, text]);
  if (!place) return null;

  const change = (url: string | null): void => {
    onClose();
    editor.update(() => {
      const { selection } = place;
      if (!selection) return;
      $setSelection(selection.clone());
      const current = $getSelection();
      if (url !== null && $isRangeSelection(current) && current.isCollapsed() && place.url === '') {
        const words = $createTextNode(url);
        current.insertNodes([words]);
        words.select(0, url.length);
      }
      // A double click selects the space after a word too, which is no part of a link.
      if (url !== null && $isRangeSelection(current)) $trimSelection(current);
      $toggleLink(url);
    });
    editor.focus();
  };
  return <LinkDialog url={place.url} onApply={change} onRemove={() => change(null)} onClose={onClose} />;
}
