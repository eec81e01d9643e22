import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Toolbar } from 'radix-ui';
import type { JSX, ReactPortal } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../i18n';
import { floatRoot, useFloatingAt, type Anchor } from '../../ui';
import { focusBody } from '../toolbar/focusBody';
import { ToolButton } from '../toolbar/ToolButton';
import './FormatBar.css';
import { useSelectedText } from './useSelectedText';

const GROUPS: readonly (readonly string[])[] = [
  ['format.bold', 'format.italic', 'format.underline', 'format.link', 'format.highlight'],
  ['format.superscript', 'format.subscript'],
  ['block.subhead2', 'block.quote', 'review.comment'],
];

/** Room above the paper that belongs to the bars of the window, in px. */
const BARS = 104;

/** The toolbar over selected text. It takes the focus only when asked to (Alt+F10), and returns it with Escape. */
export function FormatBar(): ReactPortal | null {
  const [editor] = useLexicalComposerContext();
  const { selected, dismiss } = useSelectedText(editor);
  // In the page, since the area around the paper cuts off what extends beyond it.
  return selected ? createPortal(<Bar selected={selected} onDismiss={dismiss} />, floatRoot()) : null;
}

interface BarProps {
  readonly selected: Anchor;
  readonly onDismiss: () => void;
}

function Bar({ selected, onDismiss }: BarProps): JSX.Element {
  const text = useText();
  const { ref, style } = useFloatingAt({ anchor: selected, placement: 'top', gap: 8, top: BARS });
  return (
    <Toolbar.Root
      ref={ref}
      style={style}
      className="format-bar"
      aria-label={text('editor.formatBar')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        focusBody();
        onDismiss();
      }}
    >
      {GROUPS.map((ids) => (
        <div key={ids.join()} className="format-bar__group">
          {ids.map((id) => (
            <ToolButton key={id} id={id} />
          ))}
        </div>
      ))}
    </Toolbar.Root>
  );
}
