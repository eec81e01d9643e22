import { useState, type JSX } from 'react';
import { messageText } from '../../../shared/check';
import type { Role } from '../../../shared/story';
import { draftLabels, useDesk } from '../../desk';
import { useLanguage, useText } from '../../i18n';
import { Button, Dialog } from '../../ui';
import './FaultyDialog.css';
import { GateNote, isNoteEnough } from './GateNote';
import type { Faulty } from './manyErrors';

/** The drafts with errors, and the answers: export all of them with a note, leave those with errors out, or none. */
export interface FaultyDialogProps {
  readonly faulty: readonly Faulty[];
  /** How many drafts are to be exported. */
  readonly total: number;
  readonly role: Role;
  readonly onGoOn: (note: string) => void;
  readonly onLeaveOut: () => void;
  readonly onClose: () => void;
}

/** The drafts of an export that have open errors, each with what is wrong, and how to go on. */
export function FaultyDialog(props: FaultyDialogProps): JSX.Element {
  const { faulty, total, role, onGoOn, onLeaveOut, onClose } = props;
  const text = useText();
  const language = useLanguage();
  const [note, setNote] = useState('');
  const [labels] = useState(() => draftLabels(faulty, useDesk.getState().cards, new Date(), language));
  return (
    <Dialog
      title={text('export.manyTitle', { count: total })}
      closeLabel={text('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button label={text('common.cancel')} onClick={onClose} />
          {faulty.length < total && <Button label={text('gate.leaveOut')} onClick={onLeaveOut} />}
          <Button
            look="primary"
            label={text('gate.goOn')}
            disabled={!isNoteEnough(note)}
            onClick={() => onGoOn(note)}
          />
        </>
      }
    >
      <p className="ui-field__fault">{text('gate.many', { count: faulty.length, total })}</p>
      <ul className="faulty" aria-label={text('gate.exportTitle')} tabIndex={0}>
        {faulty.map(({ id, errors }) => (
          <li key={id}>
            <b>{labels.get(id)}</b>
            <ul>
              {errors.map(({ message }, index) => (
                <li key={index}>{messageText(language, message)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <GateNote role={role} note={note} onChange={setNote} />
    </Dialog>
  );
}
