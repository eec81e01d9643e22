import type { JSX } from 'react';
import type { TrashedCard } from '../../../shared/bridge';
import { useText } from '../../i18n';
import { Button, Dialog } from '../../ui';
import { draftName } from '../draftName';

/** The drafts that the question is about, and what the two answers do. */
export interface DeleteDialogProps {
  /** What is to be deleted: at least one draft. */
  readonly cards: readonly TrashedCard[];
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asks whether drafts in the trash are deleted for ever. Enter alone deletes nothing: the dialog begins with its text. */
export function DeleteDialog({ cards, onDelete, onClose }: DeleteDialogProps): JSX.Element {
  const text = useText();
  const [one] = cards;
  const isOne = cards.length === 1 && one;
  return (
    <Dialog
      title={text(isOne ? 'trash.askOneTitle' : 'trash.askAllTitle')}
      closeLabel={text('common.close')}
      onClose={onClose}
      isText
      actions={
        <>
          <Button label={text('common.cancel')} onClick={onClose} />
          <Button look="primary" label={text('trash.delete')} onClick={onDelete} />
        </>
      }
    >
      <p>
        {isOne
          ? text('trash.askOne', { headline: draftName(one, text) })
          : text('trash.askAll', { count: cards.length })}
      </p>
    </Dialog>
  );
}
