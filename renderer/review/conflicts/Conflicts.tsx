import { useMemo, useState, type JSX } from 'react';
import { useText } from '../../i18n';
import { useOpenStory } from '../../story';
import { conflictsOf, decide, showConflict } from './conflictActions';
import { ConflictCard } from './ConflictCard';
import './Conflicts.css';

/** Above the changes: what a package has differently where both copies had changed the same part. */
export function Conflicts(): JSX.Element | null {
  const text = useText();
  const other = useOpenStory(({ open }) => open?.review.baseline?.otherCopy ?? null);
  const isReadOnly = useOpenStory(({ open }) => open?.readOnly != null);
  const conflicts = useMemo(() => conflictsOf(other), [other]);
  const [now] = useState(() => new Date());
  if (!other || conflicts.length === 0) return null;
  return (
    <section className="conflicts" aria-label={text('conflict.list')}>
      <h3>{text('conflict.count', { count: conflicts.length })}</h3>
      <ul>
        {conflicts.map((conflict) => (
          <ConflictCard
            key={conflict.id}
            conflict={conflict}
            other={other}
            now={now}
            isReadOnly={isReadOnly}
            onShow={() => showConflict(conflict)}
            onMine={() => decide(conflict, false)}
            onTheirs={() => decide(conflict, true)}
          />
        ))}
      </ul>
    </section>
  );
}
