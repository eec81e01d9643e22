import { FolderOpen, X } from 'lucide-react';
import { useEffect, useState, type JSX } from 'react';
import type { SpellingState } from '../../shared/bridge';
import { call } from '../bridge';
import { failureText, useText } from '../i18n';
import { Button } from '../ui';
import { forgetWord } from './actions';
import { checkNow, useSpellingFault } from './checksStore';
import { takeDictionaries } from './spelling';
import './SpellingSection.css';

/** The words that the user added, each with a button that removes it. */
function OwnWords(): JSX.Element | null {
  const text = useText();
  const [words, setWords] = useState<readonly string[]>([]);
  const read = (): void => void call('spelling:words', {}).then((answer) => setWords(answer.words));
  useEffect(read, []);
  if (words.length === 0) return null;
  return (
    <section className="own-words">
      <h3>{text('spelling.ownWords')}</h3>
      <ul aria-label={text('spelling.ownWords')}>
        {words.map((word) => (
          <li key={word}>
            <span>{word}</span>
            <Button
              look="quiet"
              iconOnly
              icon={X}
              label={text('common.remove', { name: word })}
              onClick={() => void forgetWord(word).then(read)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The settings of spelling: off, or the dictionaries of a folder that the user names. Nothing is downloaded. */
export function SpellingSection(): JSX.Element {
  const text = useText();
  const [state, setState] = useState<SpellingState | null>(null);
  const [fault, setFault] = useState('');
  useEffect(() => {
    void call('spelling:state', {}).then(setState);
  }, []);
  const take = (next: SpellingState): void => {
    setState(next);
    setFault('');
    takeDictionaries(next);
    useSpellingFault.setState({ fault: null });
    checkNow();
  };
  const pick = async (): Promise<void> => {
    const picked = await call('spelling:pick', {});
    if (!picked.ok) setFault(failureText(text, picked));
    else if (picked.value) take(picked.value);
  };
  const isOn = state !== null && state.folder !== '';
  return (
    <>
      <p>
        {isOn
          ? text('spelling.on', { folder: state.folder, names: state.dictionaries.join(', ') })
          : text('spelling.off')}
      </p>
      <p className="ui-field__hint">{text('spelling.hint')}</p>
      {fault !== '' && (
        <p className="ui-field__fault" role="alert">
          {fault}
        </p>
      )}
      <div>
        <Button label={text('spelling.pick')} icon={FolderOpen} onClick={() => void pick()} />{' '}
        {isOn && (
          <Button
            label={text('spelling.turnOff')}
            look="quiet"
            onClick={() => void call('spelling:off', {}).then(take)}
          />
        )}
      </div>
      <OwnWords />
    </>
  );
}
