import type { JSX } from 'react';
import type { Story } from '../../../shared/story';
import { useText } from '../../i18n';
import { wordCounter } from '../counts';
import './FieldLimit.css';

/** The text that is counted, its language and its limit. */
export interface FieldLimitProps {
  /** What the field is described by. */
  readonly id: string;
  readonly value: string;
  readonly lang: Story['lang'];
  /** Most words that the house wants; 0 is no limit. */
  readonly limit: number;
}

/** How much of its limit a field has used: a quiet line that turns amber, and shows its numbers, once it is over. */
export function FieldLimit({ id, value, lang, limit }: FieldLimitProps): JSX.Element | null {
  const text = useText();
  const count = wordCounter(lang)(value);
  if (limit === 0 || count === 0) return null;
  const isOver = count > limit;
  return (
    <div className="field-limit" data-over={isOver}>
      <div className="field-limit__line" aria-hidden>
        <div style={{ width: `${Math.min(100, (count / limit) * 100)}%` }} />
      </div>
      <span id={id} className={isOver ? 'field-limit__words' : 'visually-hidden'}>
        {text(lang === 'vi' ? 'counts.ofSyllables' : 'counts.ofWords', { count, limit })}
      </span>
    </div>
  );
}
