import { Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState, type JSX, type KeyboardEvent } from 'react';
import type { DraftCard as Card } from '../../shared/bridge';
import { useLanguage, useText } from '../i18n';
import { Button, Menu } from '../ui';
import { savedTime } from './savedTime';

export interface DeskCardProps {
  readonly card: Card;
  readonly isOpen: boolean;
  readonly now: Date;
  readonly onOpen: () => void;
  readonly onRename: (headline: string) => void;
  readonly onDuplicate: () => void;
  readonly onTrash: () => void;
}

/** One draft on the desk: headline, section, byline and time, with its menu. F2 renames, Delete moves to the trash. */
export function DeskCard(props: DeskCardProps): JSX.Element {
  const { card, isOpen, now, onOpen, onTrash } = props;
  const text = useText();
  const language = useLanguage();
  const [isRenaming, setIsRenaming] = useState(false);
  const headline = card.headline || text('desk.untitled');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2') setIsRenaming(true);
    else if (event.key === 'Delete') onTrash();
    else return;
    event.preventDefault();
  };
  return (
    <li className="desk-card" aria-label={headline} data-open={isOpen}>
      {isRenaming ? (
        <RenameField
          headline={card.headline}
          onDone={(name) => {
            setIsRenaming(false);
            if (name !== null && name !== card.headline) props.onRename(name);
          }}
        />
      ) : (
        <>
          <button
            type="button"
            className="desk-card__open"
            aria-current={isOpen ? 'true' : undefined}
            onClick={onOpen}
            onKeyDown={onKeyDown}
          >
            <span className="desk-card__headline">{headline}</span>
            <span className="desk-card__meta">
              {[
                card.isReadable ? '' : text('desk.unreadable'),
                card.section,
                card.bylines,
                savedTime(card.savedAt, now, language),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </button>
          <Menu
            items={[
              { label: text('desk.rename'), icon: Pencil, onChoose: () => setIsRenaming(true) },
              { label: text('desk.duplicate'), icon: Copy, onChoose: props.onDuplicate },
              { label: text('desk.trash'), icon: Trash2, onChoose: onTrash },
            ]}
          >
            <Button look="quiet" iconOnly icon={Ellipsis} label={text('desk.actions', { headline })} />
          </Menu>
        </>
      )}
    </li>
  );
}

interface RenameFieldProps {
  readonly headline: string;
  /** Called once, with the new headline, or null when the user let it be. */
  readonly onDone: (headline: string | null) => void;
}

function RenameField({ headline, onDone }: RenameFieldProps): JSX.Element {
  const text = useText();
  const [name, setName] = useState(headline);
  return (
    <input
      className="ui-input"
      aria-label={text('desk.renameField')}
      // The field stands where the card was clicked, so the caret goes straight in. The menu that led here gives the
      // focus back to its button first; hence the next frame.
      ref={(input) => {
        const frame = requestAnimationFrame(() => input?.select());
        return () => cancelAnimationFrame(frame);
      }}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => onDone(name.trim())}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') onDone(name.trim());
        else if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}
