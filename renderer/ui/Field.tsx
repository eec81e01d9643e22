import { useId, type JSX, type ReactNode } from 'react';
import './Field.css';

/** The label and hint of a control, and the function that draws it. */
export interface FieldProps {
  readonly label: string;
  /** A sentence under the field; drawn as a fault where `isWrong`. */
  readonly hint?: string | undefined;
  readonly isWrong?: boolean;
  /** Draws the control with the id that the label points to and the id of the hint. */
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby': string | undefined }) => ReactNode;
}

/** A labelled control of a panel or dialog. */
export function Field({ label, hint, isWrong = false, children }: FieldProps): JSX.Element {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="ui-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': hint === undefined ? undefined : hintId })}
      {hint !== undefined && (
        <p id={hintId} className={isWrong ? 'ui-field__fault' : 'ui-field__hint'}>
          {hint}
        </p>
      )}
    </div>
  );
}
