import type { JSX } from 'react';
import { loggedSteps, type ReviewStep } from '../../../shared/story';
import { clockTime, useText } from '../../i18n';
import { StatusDot } from '../../ui';
import './StatusLog.css';

/** Every step of the open story so far, newest first: what, who, when, and why. A note has no status of its own. */
export function StatusLog({ log }: { readonly log: readonly ReviewStep[] }): JSX.Element | null {
  const text = useText();
  if (log.length === 0) return null;
  const now = new Date();
  return (
    <section className="status-log" aria-label={text('step.log')}>
      <h3>{text('step.log')}</h3>
      <ol>
        {[...loggedSteps(log)].reverse().map((step, index) => (
          <li key={log.length - index}>
            <StatusDot tone={step.status} />
            <div>
              {!step.isNote && <strong>{text(`status.${step.status}`)}</strong>}
              <span>{[step.by, clockTime(step.at, now)].filter((part) => part !== '').join(' · ')}</span>
              {step.reason !== '' && <p>{step.reason}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
