import { X } from 'lucide-react';
import type { JSX } from 'react';
import { Button } from './Button';
import { dismissNotice, type Notice } from './notices';
import './NoticeStack.css';

export interface NoticeStackProps {
  readonly notices: readonly Notice[];
  readonly closeLabel: string;
}

/** The notices at the foot of the window; read out as they come. */
export function NoticeStack({ notices, closeLabel }: NoticeStackProps): JSX.Element {
  return (
    <div className="ui-notices" aria-live="polite">
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
