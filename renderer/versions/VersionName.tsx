import { useState, type JSX } from 'react';
import { MAX_VERSION_NAME, type VersionCard } from '../../shared/bridge';
import { useText } from '../i18n';
import { Field } from '../ui';
import { nameVersion } from './versionsStore';

/** The field for the name of a version; it is kept at Enter and when the field is left. */
export function VersionName({ card }: { readonly card: VersionCard }): JSX.Element {
  const text = useText();
  const [typed, setTyped] = useState(card.name);
  const keep = (): void => {
    const name = typed.trim();
    if (name !== card.name) void nameVersion(card, name, text);
  };
  return (
    <Field label={text('versions.name')}>
      {(ids) => (
        <input
          {...ids}
          className="ui-input"
          maxLength={MAX_VERSION_NAME}
          placeholder={text('versions.nameHint')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
          }}
        />
      )}
    </Field>
  );
}
