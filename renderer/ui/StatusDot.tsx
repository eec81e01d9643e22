import type { JSX } from 'react';
import './StatusDot.css';

/** The dot before a status, in its colour; the status itself is beside it in words. */
export const StatusDot = ({ tone }: { readonly tone: string }): JSX.Element => (
  <span className="ui-status-dot" data-tone={tone} aria-hidden />
);
