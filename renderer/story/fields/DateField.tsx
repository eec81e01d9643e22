import type { JSX } from 'react';
import { create } from 'zustand';
import type { DraftId } from '../../../shared/story';
import { formatDate, parseDate, parseDayOrTime } from '../../../shared/text';

/** A field of the story that holds a time: ISO 8601 with offset, a day for the publication, or null for none. */
interface TimeOfStory {
  readonly draft: DraftId;
  readonly field: 'publishedAt' | 'embargoUntil';
  readonly value: string | null;
}

/**
 * The time that the field edits; `onChange` is called with a valid time (ISO 8601 with offset, or a day), or null for
 * the empty text.
 */
export interface DateFieldProps extends TimeOfStory {
  readonly id?: string;
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly placeholder: string;
  /** Name of the field as a place of the story. */
  readonly place?: string;
  readonly className: string;
  readonly readOnly: boolean;
  readonly onChange: (value: string | null) => void;
}

/** What is typed, as long as the story's time is the one that it leaves; another hand (undo, an import) wins over it. */
interface Typed {
  readonly text: string;
  readonly leaves: string | null;
  /** Whether the field was left since. */
  readonly isLeft: boolean;
}

/** By draft and field, so that what is no time yet is still there after another tab or draft. */
const useTypedTimes = create<{ readonly byField: ReadonlyMap<string, Typed> }>(() => ({ byField: new Map() }));

const keyOf = ({ draft, field }: TimeOfStory): string => `${draft} ${field}`;

function keep(key: string, typed: Typed | null): void {
  useTypedTimes.setState(({ byField }) => {
    const kept = new Map(byField);
    if (typed) kept.set(key, typed);
    else kept.delete(key);
    return { byField: kept };
  });
}

function useTyped(time: TimeOfStory): Typed | null {
  const typed = useTypedTimes(({ byField }) => byField.get(keyOf(time)));
  return typed?.leaves === time.value ? typed : null;
}

/** Drops what is typed and is no time, so that the field shows the story's time. */
export const forgetTyped = (time: TimeOfStory): void => keep(keyOf(time), null);

/** Whether the field was left with what is no time. */
export const useIsWrongTime = (time: TimeOfStory): boolean => useTyped(time)?.isLeft === true;

const isTime = (text: string): boolean => parseDate(text) !== null || text.trim() === '';

/** A day without a time is enough for the publication; an embargo ends when that day begins. */
const timeIn = (field: TimeOfStory['field'], text: string): string | null =>
  field === 'embargoUntil' ? parseDate(text) : parseDayOrTime(text);

/** A time typed as dd/mm/yyyy hh:mm. What is not yet a time stays in the field as typed, and the story keeps its old one. */
export function DateField(props: DateFieldProps): JSX.Element {
  const { value, onChange } = props;
  const typed = useTyped(props);
  const text = typed?.text ?? (value === null ? '' : formatDate(value));
  return (
    <input
      id={props.id}
      data-place={props.place}
      type="text"
      className={props.className}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={typed?.isLeft === true}
      placeholder={props.placeholder}
      readOnly={props.readOnly}
      value={text}
      onChange={(event) => {
        const next = event.target.value;
        const time = timeIn(props.field, next);
        keep(keyOf(props), { text: next, leaves: isTime(next) ? time : value, isLeft: false });
        if (isTime(next)) onChange(time);
      }}
      onBlur={() => keep(keyOf(props), typed && !isTime(text) ? { ...typed, isLeft: true } : null)}
    />
  );
}
