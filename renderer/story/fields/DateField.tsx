import { useEffect, useState, type JSX } from 'react';
import { formatDate, parseDate } from '../../../shared/text';

export interface DateFieldProps {
  readonly id?: string;
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly placeholder: string;
  /** ISO 8601 with offset, or null for none. */
  readonly value: string | null;
  readonly className: string;
  readonly readOnly: boolean;
  readonly onChange: (value: string | null) => void;
  /** Told on leaving the field whether what stands in it is no time. */
  readonly onFault?: (isWrong: boolean) => void;
}

/** A time typed as dd/mm/yyyy hh:mm. What is not yet a time stays in the field as typed, and the story keeps its old one. */
export function DateField(props: DateFieldProps): JSX.Element {
  const { value, onChange, onFault } = props;
  const printed = value === null ? '' : formatDate(value);
  const [typed, setTyped] = useState(printed);
  const [isWrong, setIsWrong] = useState(false);
  useEffect(() => {
    // Another hand (undo, "Now", an import) changed the time: show that. What was typed here already means the same.
    setTyped((text) => (parseDate(text) === value || (text.trim() === '' && value === null) ? text : printed));
    setIsWrong(false);
  }, [value, printed]);
  const tellFault = (wrong: boolean): void => {
    setIsWrong(wrong);
    onFault?.(wrong);
  };
  return (
    <input
      id={props.id}
      type="text"
      inputMode="numeric"
      className={props.className}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={isWrong}
      placeholder={props.placeholder}
      readOnly={props.readOnly}
      value={typed}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        const time = parseDate(text);
        if (time !== null || text.trim() === '') {
          onChange(time);
          tellFault(false);
        }
      }}
      onBlur={() => {
        const time = parseDate(typed);
        if (time !== null) setTyped(formatDate(time));
        tellFault(time === null && typed.trim() !== '');
      }}
    />
  );
}
