import { ChevronDown } from 'lucide-react';
import type { JSX } from 'react';
import { offeredSteps, REVIEW_STATUSES, type ReviewStatus, type Role } from '../../../shared/story';
import { useText } from '../../i18n';
import { Menu, StatusDot } from '../../ui';
import './StatusChip.css';

/** The status of the story, and the role that decides the order of the steps. */
export interface StatusChipProps {
  readonly status: ReviewStatus;
  readonly role: Role;
  readonly readOnly: boolean;
  readonly onStep: (status: ReviewStatus) => void;
}

/** The status of the open story, and the steps from it: first those that the role usually takes, then every other status. */
export function StatusChip({ status, role, readOnly, onStep }: StatusChipProps): JSX.Element {
  const text = useText();
  const offered = offeredSteps(status, role);
  const others = REVIEW_STATUSES.filter((other) => other !== status && !offered.includes(other));
  const name = text(`status.${status}`);
  return (
    <Menu
      items={() => [
        offered.map((step) => ({ label: text(`step.${step}`), onChoose: () => onStep(step) })),
        others.map((other) => ({
          label: text('step.other', { status: text(`status.${other}`) }),
          isQuiet: true,
          onChoose: () => onStep(other),
        })),
      ]}
    >
      <button
        type="button"
        className="status-chip"
        disabled={readOnly}
        aria-label={text('step.chip', { status: name })}
      >
        <StatusDot tone={status} />
        {name}
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </button>
    </Menu>
  );
}
