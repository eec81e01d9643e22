import type { JSX } from 'react';
import { useText } from '../../i18n';

/** Longest quotation that is shown, in letters. */
const LONGEST = 160;

/** The words that a comment is about; that it is about the story as a whole. */
export function Quote({ quote, isOnStory }: { readonly quote: string; readonly isOnStory: boolean }): JSX.Element {
  const text = useText();
  if (isOnStory) return <span className="ui-card__about">{text('comment.onStory')}</span>;
  if (quote === '') return <span className="ui-card__about">{text('comment.onPhoto')}</span>;
  return <q className="thread-card__quote">{quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote}</q>;
}
