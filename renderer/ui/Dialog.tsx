import { X } from 'lucide-react';
import { useEffect, useId, useRef, type JSX, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from './Button';
import { openModal } from './openModal';
import './Dialog.css';

/** What a dialog contains, how large it is, and what its keys do. */
export interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  /** Called when the user asks to close, by button or Escape. */
  readonly onClose: () => void;
  /** Called at Enter in a field of one line. */
  readonly onConfirm?: () => void;
  /** Called at Ctrl+Z or Cmd+Z; for a dialog without a field, whose own undo it would take. */
  readonly onUndo?: () => void;
  readonly children: ReactNode;
  /** How much room it takes: a column of text, two columns, or the whole window. */
  readonly size?: 'normal' | 'wide' | 'full';
  /** Whether there is only text in it, which is then itself a stop of the Tab key, to be scrolled by keyboard. */
  readonly isText?: boolean;
  /** The row of buttons at the end. */
  readonly actions?: ReactNode;
}

/** Where a dialog begins: with what is marked for it, with what it asks or shows, else with what its last button does. */
const FIRST_STOPS = [
  '[data-first-stop]',
  '.ui-dialog__body[tabindex], .ui-dialog__body [role="tab"][aria-selected="true"]',
  // Of a choice of one, the one that is chosen.
  '.ui-dialog__body :is(input[type="radio"]:checked, input:not([type="radio"]), textarea, select, button):not(:disabled, [tabindex="-1"])',
  '.ui-dialog__actions > :last-child',
];

function focusFirst(dialog: HTMLElement): void {
  const first = FIRST_STOPS.map((stop) => dialog.querySelector<HTMLElement>(stop)).find((found) => found);
  first?.focus();
}

const isUndo = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey;

/** A modal dialog while it is mounted; the browser keeps the focus inside; focus and caret are given back afterwards. */
export function Dialog(props: DialogProps): JSX.Element {
  const { title, closeLabel, onClose, onConfirm, onUndo, children, actions, size = 'normal', isText = false } = props;
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    const close = openModal(dialog);
    // The browser would begin with the button that closes it, which comes first.
    focusFirst(dialog);
    return close;
  }, []);
  const focused = useRef<Element>(null);
  // At every drawing: a button that goes once it was pressed would leave the focus nowhere.
  useEffect(() => {
    if (focused.current === null || focused.current.isConnected || document.activeElement !== document.body) return;
    if (element.current) focusFirst(element.current);
  });
  return (
    <dialog
      ref={element}
      className={`ui-dialog ui-dialog--${size}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onFocus={({ target }) => {
        focused.current = target;
      }}
      onKeyDown={(event) => {
        if (onUndo && isUndo(event)) {
          event.preventDefault();
          onUndo();
        }
        if (!onConfirm || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        if (!(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        onConfirm();
      }}
    >
      <header className="ui-dialog__head">
        <h2 id={titleId}>{title}</h2>
        <Button label={closeLabel} icon={X} iconOnly look="quiet" onClick={onClose} />
      </header>
      <div className="ui-dialog__body" {...(isText ? { tabIndex: 0, role: 'region', 'aria-labelledby': titleId } : {})}>
        {children}
      </div>
      {actions && <footer className="ui-dialog__actions">{actions}</footer>}
    </dialog>
  );
}
