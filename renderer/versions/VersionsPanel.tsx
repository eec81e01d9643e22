import { History } from 'lucide-react';
import { useEffect, useState, type JSX } from 'react';
import { useText } from '../i18n';
import { useOpenStory } from '../story';
import { Empty } from '../ui';
import { keyOf, listVersions, useVersions } from './versionsStore';
import { VersionRow } from './VersionRow';
import './VersionsPanel.css';

/** The Versions tab: what was kept of the open story, newest first; one at a time is compared with the text as it is now. */
export function VersionsPanel(): JSX.Element | null {
  const text = useText();
  const openId = useOpenStory(({ open }) => open?.id ?? null);
  const { id, cards } = useVersions();
  const [chosen, setChosen] = useState<string | null>(null);
  const savedAt = useOpenStory(({ open }) => (open?.saveState.kind === 'saved' ? open.saveState.at : null));
  // A save may have kept a version.
  useEffect(() => {
    if (savedAt !== null) void listVersions();
  }, [openId, savedAt]);
  if (openId === null || id !== openId) return null;
  if (cards.length === 0) return <Empty icon={History} says={text('versions.none')} />;
  return (
    <div className="versions">
      <p className="versions__hint">{text('versions.hint')}</p>
      <ol className="versions__list" aria-label={text('inspector.versions')}>
        {cards.map((card) => (
          <VersionRow
            key={keyOf(card)}
            card={card}
            isOpen={chosen === keyOf(card)}
            onToggle={() => setChosen((before) => (before === keyOf(card) ? null : keyOf(card)))}
          />
        ))}
      </ol>
    </div>
  );
}
