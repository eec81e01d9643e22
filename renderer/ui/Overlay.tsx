import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import { openModal } from './openModal';
import './Overlay.css';

/** What a sheet contains and how it is closed. */
export interface OverlayProps {
  /** Read out; not shown. */
  readonly label: string;
  /** Called when the user leaves it, by Escape or a click beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal sheet without a head or buttons, near the top of the window; focus and caret are given back afterwards. */
export function Overlay({ label, onClose, children }: OverlayProps): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    const close = openModal(dialog);
    // The browser would focus the first thing that can be, which need not be the field.
    dialog.querySelector('input')?.focus();
    return close;
  }, []);
  return (
    <dialog
      ref={element}
      className="ui-overlay"
      aria-label={label}
      onMouseDown={(event) => {
        // The content fills the sheet, so only the ground beside it is the dialog itself.
        if (event.target === event.currentTarget) onClose();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
