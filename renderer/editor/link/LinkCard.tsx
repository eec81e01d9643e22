import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ExternalLink, Pencil, Unlink, type LucideIcon } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { useEffect, type JSX, type ReactPortal } from 'react';
import { createPortal } from 'react-dom';
import { runCommand } from '../../commands';
import { useText } from '../../i18n';
import { floatRoot, useFloatingAt } from '../../ui';
import { focusBody } from '../toolbar/focusBody';
import './LinkCard.css';
import { openLink } from './linkCommands';
import { useLinkAtCaret, type ShownLink } from './useLinkAtCaret';

/** Room above the paper that belongs to the bars of the window, in px. */
const BARS = 104;

/** The card below the link at the caret: its address, and what can be done with it. Alt+F10 goes to it, Escape hides it. */
export function LinkCard(): ReactPortal | null {
  const [editor] = useLexicalComposerContext();
  const { shown, dismiss } = useLinkAtCaret(editor);
  return shown && createPortal(<Card link={shown} onDismiss={dismiss} />, floatRoot());
}

interface CardProps {
  readonly link: ShownLink;
  readonly onDismiss: () => void;
}

function Card({ link: { key, url, element }, onDismiss }: CardProps): JSX.Element {
  const text = useText();
  const { ref, style } = useFloatingAt({ anchor: element, placement: 'bottom-start', gap: 6, top: BARS });
  useEffect(() => {
    // A link that is scrolled away takes its card with it.
    let wasInView = false;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (wasInView && entry?.isIntersecting === false) onDismiss();
        wasInView ||= entry?.isIntersecting === true;
      },
      { root: element.closest('.paper-scroll') },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, onDismiss]);
  return (
    <Toolbar.Root
      ref={ref}
      style={style}
      className="link-card"
      aria-label={text('editor.linkCard')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        focusBody();
        onDismiss();
      }}
    >
      <span className="link-card__address" title={url}>
        {url}
      </span>
      <CardButton label={text('editor.openLink')} icon={ExternalLink} onClick={() => void openLink(url, text)} />
      {key !== null && (
        <>
          <CardButton label={text('editor.editLink')} icon={Pencil} onClick={() => runCommand('format.link')} />
          <CardButton
            label={text('editor.removeLink')}
            icon={Unlink}
            onClick={() => {
              runCommand('link.remove');
              focusBody();
            }}
          />
        </>
      )}
    </Toolbar.Root>
  );
}

interface CardButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onClick: () => void;
}

function CardButton({ label, icon: Icon, onClick }: CardButtonProps): JSX.Element {
  return (
    <Toolbar.Button
      className="editor-toolbar__button"
      aria-label={label}
      title={label}
      // The caret stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </Toolbar.Button>
  );
}
