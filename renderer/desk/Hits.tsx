import type { JSX } from 'react';
import { hitsIn } from './hitsIn';

/** A text with every hit of a query marked, as the search finds them: without regard to accents and case. */
export function Hits({ text, query }: { readonly text: string; readonly query: string }): JSX.Element {
  return <>{hitsIn(text, query).map(({ part, isHit }, index) => (isHit ? <mark key={index}>{part}</mark> : part))}</>;
}
