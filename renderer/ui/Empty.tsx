import type { LucideIcon } from 'lucide-react';
import type { JSX, ReactNode } from 'react';
import './Empty.css';

/** The icon and the sentence that are shown in place of content. */
export interface EmptyProps {
  readonly icon?: LucideIcon;
  /** Whether nothing here is good news. */
  readonly isGood?: boolean;
  readonly says: string;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** A panel with nothing to show: why, and what can be done. */
export function Empty({ icon: Icon, isGood = false, says, children }: EmptyProps): JSX.Element {
  return (
    <div className="ui-empty" data-good={isGood}>
      {Icon && <Icon size={28} strokeWidth={1.5} aria-hidden />}
      <p>{says}</p>
      {children}
    </div>
  );
}
