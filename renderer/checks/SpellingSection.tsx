import { FolderOpen } from 'lucide-react';
import { useEffect, useState, type JSX } from 'react';
import type { SpellingState } from '../../shared/bridge';
import { call } from '../bridge';
import { failureText, useText } from '../i18n';
import { Button } from '../ui';
import { checkNow, useSpellingFault } from './checksStore';
import { takeDictionaries } from './spelling';

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
    </>
  );
}
