import { useState, type JSX } from 'react';
import { formatDate, parseDate } from '../../../shared/text';

export interface DateFieldProps {
  readonly id?: string;
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly placeholder: string;
  /** Name of the field of the story that it holds. */
  readonly place?: string;
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
  // What is typed, as long as the story's time is the one that it left; another hand (undo, an import) wins over it.
  const [typed, setTyped] = useState<{ readonly text: string; readonly leaves: string | null } | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const isTyping = typed !== null && typed.leaves === value;
  const text = isTyping ? typed.text : value === null ? '' : formatDate(value);
  const tellFault = (wrong: boolean): void => {
    setIsWrong(wrong);
    onFault?.(wrong);
  };
  return (
    <input
      id={props.id}
      data-place={props.place}
      type="text"
      className={props.className}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={isWrong && isTyping}
      placeholder={props.placeholder}
      readOnly={props.readOnly}
      value={text}
      onChange={(event) => {
        const next = event.target.value;
        const time = parseDate(next);
        const isTime = time !== null || next.trim() === '';
        setTyped({ text: next, leaves: isTime ? time : value });
        if (!isTime) return;
        onChange(time);
        tellFault(false);
      }}
      onBlur={() => {
        const isTime = parseDate(text) !== null || text.trim() === '';
        if (isTime) setTyped(null);
        tellFault(!isTime);
      }}
    />
  );
}
