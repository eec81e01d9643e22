import type { JSX, KeyboardEvent, Ref } from 'react';
import './GrowingText.css';

export interface GrowingTextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  /** Whether Enter makes a new line. A field of one paragraph says no: there Enter goes on to `onEnter`. */
  readonly multiline?: boolean;
  readonly lang?: string;
  readonly className?: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** A text field as high as its text. Line ends that come by paste become spaces where there is one paragraph. */
export function GrowingText(props: GrowingTextProps): JSX.Element {
  const { label, value, multiline = false, className = '', onChange, onEnter, ref, ...rest } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || multiline || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter?.();
  };
  return (
    // The wrapper draws the same text unseen, which gives the height without measuring.
    <div className={`ui-growing ${className}`} data-text={`${value} `}>
      <textarea
        {...rest}
        ref={ref}
        rows={1}
        data-lines={multiline ? 'many' : undefined}
        aria-label={label}
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
