import type { JSX } from 'react';
import { useText } from '../i18n';
import { Button } from '../ui';
import type { ImportDialogProps } from './importDialogProps';

/** How many files come after the one that is shown, and a way past them. */
export function MoreFiles({ more, onSkipRest }: Pick<ImportDialogProps, 'more' | 'onSkipRest'>): JSX.Element | null {
  const text = useText();
  if (more === 0) return null;
  return (
    <div className="import-dialog__more">
      <span>{text('drop.more', { count: more })}</span>
      <Button look="quiet" label={text('drop.skipRest')} onClick={onSkipRest} />
    </div>
  );
}
