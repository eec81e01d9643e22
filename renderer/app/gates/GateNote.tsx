import type { JSX } from 'react';
import type { Role } from '../../../shared/story';
import { useText } from '../../i18n';
import { Field } from '../../ui';

export interface GateNoteProps {
  readonly role: Role;
  readonly note: string;
  readonly onChange: (note: string) => void;
}

/** Whether somebody may go on: the desk, which decides, says why; others are told who decides, and are not held up. */
export const isNoteEnough = (role: Role, note: string): boolean => role !== 'desk' || note.trim() !== '';

/** What is kept of an export in spite of errors. */
export const noteOf = (told: string, note: string): string => (note.trim() === '' ? told : `${told}: ${note.trim()}`);

/** Asks why a story goes out although errors stand open. */
export function GateNote({ role, note, onChange }: GateNoteProps): JSX.Element {
  const text = useText();
  return (
    <>
      {role !== 'desk' && <p>{text('gate.deskDecides')}</p>}
      <Field label={text('gate.note')} hint={text(role === 'desk' ? 'gate.noteOwed' : 'gate.noteHint')}>
        {(ids) => (
          <textarea
            {...ids}
            className="ui-input"
            rows={2}
            maxLength={2000}
            required={role === 'desk'}
            value={note}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    </>
  );
}
