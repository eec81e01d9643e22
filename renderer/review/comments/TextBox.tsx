import { useEffect, useRef, type JSX, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { Button } from '../../ui';

/**
 * The text as typed so far, and what its keys and buttons do; `onSend` is called with it trimmed, never with an empty
 * one.
 */
export interface TextBoxProps {
  readonly label: string;
  readonly sendLabel: string;
  readonly value: string;
  /** Goes up when the field is to have the focus; it has it when it comes. */
  readonly turn?: number;
  readonly onChange: (text: string) => void;
  readonly onSend: (text: string) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** A field for a comment or reply. Ctrl+Enter sends, Escape leaves. */
export function TextBox(props: TextBoxProps): JSX.Element {
  const { label, sendLabel, value, turn = 0, onChange, onSend, onCancel, children } = props;
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), [turn]);
  const send = (): void => {
    if (value.trim() !== '') onSend(value.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isSend && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isSend) send();
    else onCancel();
  };
  return (
    <div className="text-box">
      {children}
      <textarea
        ref={field}
        className="ui-input"
        aria-label={label}
        placeholder={label}
        rows={3}
        maxLength={5000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="text-box__acts">
        <Button
          look="primary"
          label={sendLabel}
          title={text('comment.sendHint')}
          disabled={value.trim() === ''}
          onClick={send}
        />
        <Button label={text('common.cancel')} onClick={onCancel} />
      </span>
    </div>
  );
}
