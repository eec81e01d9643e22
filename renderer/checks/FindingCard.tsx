import { useEffect, useRef, type JSX } from 'react';
import { messageText, wordsAround, type Finding } from '../../shared/check';
import { useLanguage, useText } from '../i18n';
import { Button } from '../ui';
import './FindingCard.css';
import { useSuggestions } from './useSuggestions';

/** The finding that a card shows and what can be done with it; where a callback is absent, so is its button. */
export interface FindingCardProps {
  readonly finding: Finding;
  /** Called once fixes are there, with the button of the first: suggestions for a misspelt word come later than the card. */
  readonly onFixes?: (first: HTMLButtonElement) => void;
  /** Where it is; absent where the card is shown at the place itself. */
  readonly place?: string;
  /** Goes to the place; absent where the user is there. */
  readonly onShow?: () => void;
  /** Absent where the story cannot be changed. */
  readonly onFix?: ((fix: string) => void) | undefined;
  /** Takes a misspelt word into the personal dictionary. */
  readonly onLearn?: (() => void) | undefined;
  readonly onIgnore?: (() => void) | undefined;
  /** For one that was ignored: brings it back. */
  readonly onAskAgain?: (() => void) | undefined;
}

/** More suggestions than these are no help. */
const MOST_FIXES = 5;

/** One finding: what it is, the words it is about, and what can be done. */
export function FindingCard(props: FindingCardProps): JSX.Element {
  const { finding, place, onFixes, onShow, onFix, onLearn, onIgnore, onAskAgain } = props;
  const fixes = useSuggestions(finding, place === undefined);
  const text = useText();
  const language = useLanguage();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (first.current) onFixes?.(first.current);
  }, [fixes, onFixes]);
  const message = messageText(language, finding.message);
  const buttons = onFix && fixes !== null && fixes.length > 0 && (
    <>
      {fixes.slice(0, MOST_FIXES).map((fix, index) => (
        <Button
          key={fix}
          {...(index === 0 ? { ref: first } : {})}
          label={fix.trim() === '' ? text('checks.fixSpace') : fix}
          title={text('checks.fix', { fix })}
          onClick={() => onFix(fix)}
        />
      ))}
    </>
  );
  // In a row of their own, which is there before they are: what comes late moves nothing.
  const isSpelling = onFix !== undefined && place === undefined && finding.rule === 'spelling';
  return (
    <div className="finding" data-severity={finding.severity}>
      {onShow ? (
        <button type="button" className="finding__show" onClick={onShow}>
          <FindingWords finding={finding} message={message} place={place} />
        </button>
      ) : (
        <FindingWords finding={finding} message={message} place={place} />
      )}
      {isSpelling && <div className="finding__actions">{buttons || <Note isOver={fixes !== null} />}</div>}
      <div className="finding__actions">
        {!isSpelling && buttons}
        {onLearn && finding.rule === 'spelling' && (
          <Button look="quiet" label={text('spelling.learn')} onClick={onLearn} />
        )}
        {onIgnore && <Button look="quiet" label={text('checks.ignore')} onClick={onIgnore} />}
        {onAskAgain && <Button look="quiet" label={text('checks.askAgain')} onClick={onAskAgain} />}
      </div>
    </div>
  );
}

/** In place of suggestions, which are looked for, or of which there are none. */
function Note({ isOver }: { readonly isOver: boolean }): JSX.Element {
  const text = useText();
  return <p className="finding__note">{text(isOver ? 'spelling.noSuggestions' : 'spelling.looking')}</p>;
}

function FindingWords(props: {
  readonly finding: Finding;
  readonly message: string;
  readonly place: string | undefined;
}): JSX.Element {
  const { finding, message, place } = props;
  const { excerpt } = finding;
  const { before, after } = wordsAround(finding);
  return (
    <>
      {place !== undefined && <span className="finding__place">{place}</span>}
      <span className="finding__message">{message}</span>
      {place !== undefined && excerpt !== '' && (
        <span className="finding__words">
          {before}
          <mark>{excerpt}</mark>
          {after}
        </span>
      )}
    </>
  );
}
