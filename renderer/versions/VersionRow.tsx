import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState, type JSX } from 'react';
import type { VersionCard } from '../../shared/bridge';
import { clockTime, useText } from '../i18n';
import { useOpenStory } from '../story';
import { Avatar } from '../ui';
import { VersionChanges } from './VersionChanges';

/** The version that a row shows, and whether its details are open. */
export interface VersionRowProps {
  readonly card: VersionCard;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One version: when, by whom, why; and, where it is open, how the text differs from it. */
export function VersionRow({ card, isOpen, onToggle }: VersionRowProps): JSX.Element {
  const text = useText();
  const [now] = useState(() => new Date());
  const baseline = useOpenStory(({ open }) => open?.review.baseline ?? null);
  const { revision, savedAt, by, name, step, isBeforePackage } = card;
  const isBaseline = baseline?.revision === revision && baseline.savedAt === savedAt;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <li className="version">
      <button type="button" className="version__show" aria-expanded={isOpen} onClick={onToggle}>
        <Avatar name={by} />
        <span className="version__told">
          {name !== '' && <b className="version__name">{name}</b>}
          <span className="version__when">
            <b>{clockTime(savedAt, now)}</b>
            {by !== '' && <span> · {by}</span>}
          </span>
          {step && (
            <span className="version__why">
              {[step.isNote ? '' : text(`versions.step.${step.status}`), step.reason]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          )}
          {isBeforePackage && <span className="version__why">{text('versions.beforePackage')}</span>}
          {isBaseline && <span className="version__why">{text('versions.baseline')}</span>}
        </span>
        <Chevron size={16} strokeWidth={1.75} aria-hidden />
      </button>
      {isOpen && <VersionChanges card={card} />}
    </li>
  );
}
