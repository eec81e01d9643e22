import { Trash2, Undo2 } from 'lucide-react';
import type { JSX } from 'react';
import type { TrashedCard } from '../../../shared/bridge';
import { clockTime, useLanguage, useText } from '../../i18n';
import { Button, StatusDot } from '../../ui';
import { draftName } from '../draftName';
import { savedTime } from '../savedTime';

/** The draft that a row shows and its position in the list; while `isBusy` its buttons are disabled. */
export interface TrashRowProps {
  readonly card: TrashedCard;
  readonly now: Date;
  /** Position in the list, from 1, and the length of the list: not all of it is drawn. */
  readonly at: number;
  readonly of: number;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
}

/** One draft in the trash: headline, status, section and byline, when it went there, and the ways out. */
export function TrashRow({ card, now, isBusy, onRestore, onDelete, ...place }: TrashRowProps): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const headline = draftName(card, text);
  const { isReadable, status, section, bylines } = card;
  const about = [text(isReadable ? `status.${status}` : 'desk.unreadable'), section, bylines.join(' - ')];
  return (
    <li
      className="trash-row"
      aria-label={headline}
      aria-setsize={place.of}
      aria-posinset={place.at}
      style={{ transform: `translateY(${place.top}px)` }}
    >
      <div className="trash-row__what">
        <span className="trash-row__headline">{headline}</span>
        <span className="trash-row__meta">
          <StatusDot tone={isReadable ? status : 'changesRequested'} />
          <span>{about.filter((part) => part !== '').join(' · ')}</span>
        </span>
        <span className="trash-row__meta" title={clockTime(card.trashedAt, now)}>
          {text('trash.since', { time: savedTime(card.trashedAt, now, language) })}
        </span>
      </div>
      <Button icon={Undo2} label={text('trash.restore')} disabled={isBusy} onClick={onRestore} />
      <Button
        icon={Trash2}
        iconOnly
        look="quiet"
        label={text('trash.deleteOne', { headline })}
        title={text('trash.delete')}
        disabled={isBusy}
        onClick={onDelete}
      />
    </li>
  );
}
