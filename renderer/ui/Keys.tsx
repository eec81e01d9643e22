import type { JSX } from 'react';
import './Keys.css';

/** The keys of a shortcut, as written for a reader. */
export function Keys({ keys }: { readonly keys: string }): JSX.Element {
  return <kbd className="ui-keys">{keys}</kbd>;
}
