import { useId, type JSX } from 'react';
import { useText } from '../i18n';
import { changeSettings, useSettings } from './settingsStore';
import './TrashRule.css';

/** The setting that deletes what has been in the trash for 30 days. */
export function TrashRule(): JSX.Element {
  const text = useText();
  const hint = useId();
  const isOn = useSettings((state) => state.loaded?.settings.emptiesTrash ?? false);
  return (
    <div className="trash-rule">
      <label>
        <input
          type="checkbox"
          aria-describedby={hint}
          checked={isOn}
          onChange={(event) => changeSettings({ emptiesTrash: event.target.checked })}
        />
        {text('settings.emptiesTrash')}
      </label>
      <p id={hint} className="ui-field__hint">
        {text(isOn ? 'settings.emptiesTrashOn' : 'settings.emptiesTrashOff')}
      </p>
    </div>
  );
}
