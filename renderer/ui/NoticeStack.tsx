import { X } from 'lucide-react';
import type { JSX, MouseEvent } from 'react';
import { Button } from './Button';
import { dismissNotice, type Notice } from './notices';
import './NoticeStack.css';

/** The notices that are shown, and the label of the button that closes one. */
export interface NoticeStackProps {
  readonly notices: readonly Notice[];
  readonly closeLabel: string;
}

/** A click on a button here leaves the focus with the text that is being written, since the button goes with its notice. */
const leaveFocus = (event: MouseEvent): void => {
  if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
};

/** The notices at the foot of the window; read out as they come. */
export function NoticeStack({ notices, closeLabel }: NoticeStackProps): JSX.Element {
  return (
    <div className="ui-notices" aria-live="polite" onMouseDown={leaveFocus}>
      {notices.map(({ id, message, tone, action }) => (
        <div key={id} className={`ui-notice ui-notice--${tone}`}>
          <span>{message}</span>
          {action && (
            <Button
              look="quiet"
              label={action.label}
              onClick={() => {
                dismissNotice(id);
                action.run();
              }}
            />
          )}
          <Button look="quiet" iconOnly icon={X} label={closeLabel} onClick={() => dismissNotice(id)} />
        </div>
      ))}
    </div>
  );
}
