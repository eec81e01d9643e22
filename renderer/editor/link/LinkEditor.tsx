import { $toggleLink } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createTextNode, $getSelection, $isRangeSelection, $setSelection } from 'lexical';
import { useEffect, type JSX } from 'react';
import { useText } from '../../i18n';
import { openLink } from './linkCommands';
import { LinkDialog } from './LinkDialog';
import type { LinkPlace } from './linkPlace';
import { $trimSelection } from './trimSelection';

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
