import type { JSX } from 'react';
import type { Role } from '../../../shared/story';
import { useText } from '../../i18n';
import { Field } from '../../ui';

/** The note as typed so far, and the role of the user, which decides whether the desk is mentioned. */
export interface GateNoteProps {
  readonly role: Role;
  readonly note: string;
  readonly onChange: (note: string) => void;
}

/** Whether somebody may go on: whoever exports a story with errors writes down why, in whatever role. */
export const isNoteEnough = (note: string): boolean => note.trim() !== '';

/** Returns what the history keeps of an export in spite of errors. */
export const noteOf = (told: string, note: string): string => `${told}: ${note.trim()}`;

/** Asks why a story goes out although errors are open; who is not of the desk also reads who decides that. */
export function GateNote({ role, note, onChange }: GateNoteProps): JSX.Element {
  const text = useText();
  return (
    <>
      {role !== 'desk' && <p>{text('gate.deskDecides')}</p>}
      <Field label={text('gate.note')} hint={text('gate.noteOwed')}>
        {(ids) => (
          <textarea
            {...ids}
            className="ui-input"
            rows={2}
            maxLength={2000}
            required
            value={note}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    </>
  );
}
