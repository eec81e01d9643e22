import type { JSX } from 'react';
import { useText } from '../i18n';
import { Button } from '../ui';
import type { ImportDialogProps } from './importDialogProps';

/** How many files come after the one that is shown. */
export function MoreFiles({ more }: Pick<ImportDialogProps, 'more'>): JSX.Element | null {
  const text = useText();
  return more === 0 ? null : <p className="import-dialog__more">{text('drop.more', { count: more })}</p>;
}

/** The way past the files that come after: among the buttons, so that the dialog begins with the one that accepts. */
export function SkipFiles({
  more,
  isBusy,
  onSkipRest,
}: Pick<ImportDialogProps, 'more' | 'isBusy' | 'onSkipRest'>): JSX.Element | null {
  const text = useText();
  return more === 0 ? null : (
    <Button look="quiet" label={text('drop.skipRest')} disabled={isBusy} onClick={onSkipRest} />
  );
}
