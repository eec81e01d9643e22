import type { JSX, KeyboardEvent, Ref } from 'react';
import './GrowingText.css';
import type { FieldAssist } from './suggest/useSuggestions';

/** The text of the field, what it is called, and what its keys do; `onChange` is called at each change. */
export interface GrowingTextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  /** Whether Enter makes a new line. Not in a field of one paragraph: there Enter calls `onEnter`. */
  readonly multiline?: boolean;
  readonly lang?: string;
  readonly className?: string;
  /** Name of the field or part of a block that it holds (`data-place`): what is marked in the text is drawn by it. */
  readonly place?: string;
  readonly describedBy?: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  /** Of a field with suggestions, whose keys come first. */
  readonly assist?: FieldAssist;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** A text field as high as its text. Line ends that come by paste become spaces where there is one paragraph. */
export function GrowingText(props: GrowingTextProps): JSX.Element {
  const {
    label,
    value,
    multiline = false,
    className = '',
    place,
    describedBy,
    onChange,
    onEnter,
    assist,
    ref,
    ...rest
  } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    assist?.onKeyDown?.(event);
    if (event.defaultPrevented || event.key !== 'Enter' || multiline || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter?.();
  };
  return (
    <div className={`ui-growing ${className}`}>
      {/* A copy of the text, or hint, behind the field: it sets the height unmeasured, and carries the marks. */}
      <div className="ui-growing__mirror" aria-hidden>
        {`${value || (rest.placeholder ?? '')} `}
      </div>
      <textarea
        {...rest}
        {...assist}
        ref={ref}
        rows={1}
        data-lines={multiline ? 'many' : undefined}
        aria-label={label}
        aria-describedby={describedBy}
        data-place={place}
        value={value}
        spellCheck={false}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          const text = event.target.value;
          onChange(multiline ? text : text.replace(/\s*[\r\n]+\s*/g, ' '));
        }}
      />
    </div>
  );
}
