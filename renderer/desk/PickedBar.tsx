import { FileOutput, ListChecks, Trash2, X } from 'lucide-react';
import type { JSX } from 'react';
import type { ReviewStatus } from '../../shared/story';
import { useText } from '../i18n';
import { Button, Menu } from '../ui';

/** How many drafts are selected, and what the buttons do with them; `onClear` ends the selection. */
export interface PickedBarProps {
  readonly count: number;
  /** The steps of the review that some of them can take, and how many. */
  readonly steps: readonly { readonly status: ReviewStatus; readonly count: number }[];
  readonly onStep: (status: ReviewStatus) => void;
  readonly onExport: () => void;
  readonly onTrash: () => void;
  readonly onClear: () => void;
}

/** What can be done with the drafts that are picked. */
export function PickedBar({ count, steps, onStep, onExport, onTrash, onClear }: PickedBarProps): JSX.Element {
  const text = useText();
  return (
    <div className="picked-bar" role="group" aria-label={text('desk.picked', { count })}>
      <span role="status">{text('desk.picked', { count })}</span>
      <Button icon={FileOutput} iconOnly label={text('desk.exportPicked')} onClick={onExport} />
      <Menu
        items={steps.map((step) => ({
          label: text('desk.stepItem', { step: text(`step.${step.status}`), count: step.count }),
          onChoose: () => onStep(step.status),
        }))}
      >
        <Button icon={ListChecks} iconOnly label={text('desk.stepPicked')} disabled={steps.length === 0} />
      </Menu>
      <Button icon={Trash2} iconOnly label={text('desk.trashPicked')} onClick={onTrash} />
      <Button look="quiet" icon={X} iconOnly label={text('desk.clearSelection')} onClick={onClear} />
    </div>
  );
}
