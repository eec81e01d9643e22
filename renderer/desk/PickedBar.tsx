import { FileOutput, Trash2, X } from 'lucide-react';
import type { JSX } from 'react';
import { useText } from '../i18n';
import { Button } from '../ui';

export interface PickedBarProps {
  readonly count: number;
  readonly onExport: () => void;
  readonly onTrash: () => void;
  readonly onClear: () => void;
}

/** What can be done with the drafts that are picked. */
export function PickedBar({ count, onExport, onTrash, onClear }: PickedBarProps): JSX.Element {
  const text = useText();
  return (
    <div className="picked-bar" role="group" aria-label={text('desk.picked', { count })}>
      <span role="status">{text('desk.picked', { count })}</span>
      <Button icon={FileOutput} iconOnly label={text('desk.exportPicked')} onClick={onExport} />
      <Button icon={Trash2} iconOnly label={text('desk.trashPicked')} onClick={onTrash} />
      <Button look="quiet" icon={X} iconOnly label={text('desk.letGo')} onClick={onClear} />
    </div>
  );
}
