import type { JSX } from 'react';
import { ROLES } from '../../../shared/story';
import { useText } from '../../i18n';
import { Field } from '../../ui';
import { Choice } from './Choice';
import type { SectionProps } from './section';

/** Who the user is: the name that saves and stories are signed with, and the role. */
export function YouSection({ settings, onChange }: SectionProps): JSX.Element {
  const text = useText();
  return (
    <>
      <Field label={text('settings.author')} hint={text('settings.authorHint')}>
        {(ids) => (
          <input
            {...ids}
            className="ui-input"
            maxLength={200}
            spellCheck={false}
            value={settings.authorName}
            onChange={(event) => onChange({ authorName: event.target.value })}
          />
        )}
      </Field>
      <Choice
        label={text('settings.role')}
        hint={text('settings.roleHint')}
        options={ROLES.map((role) => ({ value: role, label: text(`settings.role.${role}`) }))}
        value={settings.role}
        onChange={(role) => onChange({ role })}
      />
    </>
  );
}
