import { $toggleLink } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createTextNode, $getSelection, $isRangeSelection, $setSelection, type BaseSelection } from 'lexical';
import { useEffect, useState, type JSX } from 'react';
import { useText } from '../../i18n';
import { $linkAtCaret } from './linkAtCaret';
import { openLink } from './linkCommands';
import { LinkDialog } from './LinkDialog';

export interface LinkEditorProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Edits the link at the caret or makes one of the selected words; without a selection the address itself becomes the words. */
export function LinkEditor({ isOpen, onClose }: LinkEditorProps): JSX.Element | null {
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
  // The dialog takes the focus, so where the caret stood is kept from the moment it opens.
  const [place, setPlace] = useState<{ readonly selection: BaseSelection | null; readonly url: string } | null>(null);
  if (isOpen && place === null)
    setPlace(editor.read(() => ({ selection: $getSelection()?.clone() ?? null, url: $linkAtCaret()?.getURL() ?? '' })));
  if (!isOpen && place !== null) setPlace(null);
  if (!isOpen || place === null) return null;

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
      $toggleLink(url);
    });
    editor.focus();
  };
  return <LinkDialog url={place.url} onApply={change} onRemove={() => change(null)} onClose={onClose} />;
}
