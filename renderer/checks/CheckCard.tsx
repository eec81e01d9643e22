import { flip, offset, shift, useFloating } from '@floating-ui/react';
import { useCallback, useEffect, useRef, useState, type JSX, type RefObject } from 'react';
import { messageText, type Finding } from '../../shared/check';
import { isMac, isShortcut, registerCommands } from '../commands';
import { useLanguage, useText } from '../i18n';
import { highlightAtCaret, highlightAtPoint, registerMisspellings, useOpenStory, type DrawnMark } from '../story';
import { fixFinding, ignoreFinding, learnFinding } from './actions';
import './CheckCard.css';
import { CHECK_HERE_KEYS, checkCommands } from './checkCommands';
import { FindingCard } from './FindingCard';
import { misspellingOf } from './misspellings';
import { useHover } from './useHover';

/** What the card is of, and whether the keyboard asked for it. */
interface Shown {
  readonly finding: Finding;
  readonly range: Range;
  readonly isByKey: boolean;
}

const shownOf = (mark: DrawnMark | null, isByKey: boolean): Shown | null =>
  // Only findings are in the group "check".
  mark && { finding: mark.marked.data as Finding, range: mark.range, isByKey };

/** Returns what identifies a finding after the checks have run once more. */
const nameOf = ({ rule, context }: Finding): string => `${rule} ${context}`;

/** The small card at a marked place: under the pointer after a moment, or at the caret by Alt+Enter. */
export function CheckCard(): JSX.Element | null {
  const text = useText();
  const [shown, setShown] = useState<Shown | null>(null);
  const isReadOnly = useOpenStory((state) => state.open?.readOnly !== null);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const openHere = (): boolean => {
      const found = shownOf(highlightAtCaret('check'), true);
      setShown(found);
      return found !== null;
    };
    // Before the editor, for which every Enter opens a paragraph.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isShortcut(event, CHECK_HERE_KEYS, isMac()) || !openHere()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    const dispose = registerCommands(checkCommands(() => void openHere()));
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      dispose();
    };
  }, []);
  useEffect(() => registerMisspellings((mark) => misspellingOf(mark, text)), [text]);
  useHover({
    at: (x, y) => shownOf(highlightAtPoint('check', x, y), false),
    isOver: (target) => card.current?.contains(target) ?? false,
    // The pointer often rests where the caret was put: a card that has the focus keeps it.
    onChange: (found) =>
      setShown((before) =>
        before?.isByKey && (!found || nameOf(found.finding) === nameOf(before.finding)) ? before : found,
      ),
  });
  if (!shown) return null;
  return (
    <OpenCard
      key={nameOf(shown.finding)}
      shown={shown}
      isReadOnly={isReadOnly}
      cardRef={card}
      onClose={() => setShown(null)}
    />
  );
}

interface OpenCardProps {
  readonly shown: Shown;
  readonly isReadOnly: boolean;
  readonly cardRef: RefObject<HTMLDivElement | null>;
  readonly onClose: () => void;
}

function OpenCard({ shown, isReadOnly, cardRef, onClose }: OpenCardProps): JSX.Element {
  const { finding, range, isByKey } = shown;
  const language = useLanguage();
  const text = useText();
  const firstFix = useRef<HTMLButtonElement>(null);
  const { refs, floatingStyles } = useFloating({
    placement: 'bottom-start',
    strategy: 'fixed',
    elements: { reference: { getBoundingClientRect: () => range.getBoundingClientRect() } as Element },
    middleware: [offset(6), flip({ padding: 8 }), shift({ padding: 8 })],
  });
  useEffect(() => {
    if (!isByKey) return;
    const before = document.activeElement;
    // The card, not its first button: an Enter that comes before the suggestions must not add the misspelling to the
    // dictionary. Placed before it is scrolled to, which would close it.
    (firstFix.current ?? cardRef.current)?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [isByKey, cardRef]);
  useEffect(() => {
    const close = (event: Event): void => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape' && cardRef.current?.contains(event.target as Node))
        return;
      onClose();
    };
    window.addEventListener('keydown', close);
    document.addEventListener('scroll', onClose, true);
    return () => {
      window.removeEventListener('keydown', close);
      document.removeEventListener('scroll', onClose, true);
    };
  }, [onClose, cardRef]);
  const onFixes = useCallback(
    (fix: HTMLButtonElement) => {
      firstFix.current = fix;
      if (document.activeElement === cardRef.current) fix.focus({ preventScroll: true });
    },
    [cardRef],
  );
  const done = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <div
      ref={(element) => {
        refs.setFloating(element);
        cardRef.current = element;
      }}
      className="check-card"
      style={floatingStyles}
      role="dialog"
      tabIndex={-1}
      aria-label={messageText(language, finding.message)}
    >
      <FindingCard
        finding={finding}
        onFixes={onFixes}
        onFix={isReadOnly ? undefined : (fix) => done(() => fixFinding(finding, fix))()}
        onLearn={done(() => void learnFinding(finding, text))}
        onIgnore={isReadOnly ? undefined : done(() => ignoreFinding(finding))}
      />
    </div>
  );
}
