import { ArrowDown, ArrowUp, CaseSensitive, createLucideIcon, WholeWord, X, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, type JSX, type KeyboardEvent } from 'react';
import { hasAccents } from '../../shared/text';
import { useText, type TextKey } from '../i18n';
import { jumpTo, notifyStep, useOpenStory } from '../story';
import { Button, rememberCaret } from '../ui';
import './FindBar.css';
import { changeQuery, closeFind, replaceAll, replaceOne, step, useFind } from './findStore';
import { useFindSubscription } from './useFindSubscription';

/** The letter á. */
const AccentIcon = createLucideIcon('accent', [
  ['circle', { cx: '11', cy: '15', r: '4', key: 'bowl' }],
  ['path', { d: 'M15 11v8', key: 'stem' }],
  ['path', { d: 'm11 7 3-4', key: 'accent' }],
]);

const OPTIONS: readonly (readonly ['accents' | 'matchCase' | 'wholeWords', TextKey, LucideIcon])[] = [
  ['accents', 'find.accents', AccentIcon],
  ['matchCase', 'find.matchCase', CaseSensitive],
  ['wholeWords', 'find.wholeWords', WholeWord],
];

/** Find and replace over the paper, while it is asked for. */
export function FindBar(): JSX.Element | null {
  useFindSubscription();
  const mode = useFind((find) => find.mode);
  const isReadOnly = useOpenStory((state) => state.open?.readOnly !== null);
  if (mode === 'closed') return null;
  return <OpenBar canReplace={mode === 'replace' && !isReadOnly} />;
}

function OpenBar({ canReplace }: { readonly canReplace: boolean }): JSX.Element {
  const text = useText();
  const { query, options, places, current, asked } = useFind();
  const bar = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const giveBack = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (!bar.current?.contains(document.activeElement)) giveBack.current = rememberCaret();
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  useEffect(() => {
    // A button that can do no more lets go of the focus, and Escape would not be heard.
    if (places.length === 0 && document.activeElement?.matches('body, .find-bar :disabled')) field.current?.focus();
  }, [places.length]);
  // Also from the text, where a step that was taken back has put the caret.
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const isInText = event.target instanceof Element && event.target.closest('.paper') !== null;
      if (event.key === 'Escape' && isInText && !event.defaultPrevented && !event.isComposing) closeFind();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  /** Leaves the bar for the place that was found, else for where one was before. */
  const leave = (): void => {
    const place = places[current];
    closeFind();
    if (place) jumpTo(place);
    else giveBack.current();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={bar} className="find-bar" role="search" aria-label={text('find.label')} onKeyDown={onKeyDown}>
      <div className="find-bar__row">
        <input
          ref={field}
          className="ui-input"
          aria-label={text('find.query')}
          placeholder={text('find.query')}
          spellCheck={false}
          value={query}
          onChange={(event) => changeQuery({ query: event.target.value })}
        />
        <span className="find-bar__count" role="status">
          {query === '' ? '' : places.length === 0 ? text('find.none') : `${current + 1} / ${places.length}`}
        </span>
        {OPTIONS.map(([option, label, icon]) => (
          <Button
            key={option}
            look="quiet"
            iconOnly
            icon={icon}
            label={text(label)}
            aria-pressed={options[option] || (option === 'accents' && hasAccents(query))}
            disabled={option === 'accents' && hasAccents(query)}
            onClick={() => changeQuery({ options: { ...options, [option]: !options[option] } })}
          />
        ))}
        <Button look="quiet" iconOnly icon={ArrowUp} label={text('command.findPrevious')} onClick={() => step(-1)} />
        <Button look="quiet" iconOnly icon={ArrowDown} label={text('command.findNext')} onClick={() => step(1)} />
        <Button look="quiet" iconOnly icon={X} label={text('common.close')} onClick={leave} />
      </div>
      {canReplace && <ReplaceRow isNothingFound={places.length === 0} />}
    </div>
  );
}

function ReplaceRow({ isNothingFound }: { readonly isNothingFound: boolean }): JSX.Element {
  const text = useText();
  const replacement = useFind((find) => find.replacement);
  return (
    <form
      className="find-bar__row"
      onSubmit={(event) => {
        event.preventDefault();
        replaceOne();
      }}
    >
      <input
        className="ui-input"
        aria-label={text('find.replacement')}
        placeholder={text('find.replacement')}
        spellCheck={false}
        value={replacement}
        onChange={(event) => useFind.setState({ replacement: event.target.value })}
      />
      <Button submits label={text('find.replaceOne')} disabled={isNothingFound} />
      <Button
        label={text('find.replaceAll')}
        disabled={isNothingFound}
        onClick={() =>
          void replaceAll().then((count) => notifyStep(text('find.replaced', { count }), text('common.undo')))
        }
      />
    </form>
  );
}
