import type { JSX } from 'react';
import { BYLINE_ROLES, type Byline } from '../../../shared/story';
import { useText } from '../../i18n';
import { Avatar } from '../../ui';

/** The bylines of the story; `onChange` is called with all of them after each change of a role. */
export interface PeopleProps {
  readonly bylines: readonly Byline[];
  readonly readOnly: boolean;
  readonly onChange: (bylines: readonly Byline[]) => void;
}

/** What each person of the byline did. The names themselves are typed in the byline, once. */
export function People({ bylines, readOnly, onChange }: PeopleProps): JSX.Element {
  const text = useText();
  if (bylines.length === 0) return <p className="story-details__quiet">{text('inspector.noPeople')}</p>;
  return (
    <ul className="story-details__people">
      {bylines.map((byline, at) => (
        <li key={at}>
          <Avatar name={byline.name} />
          <span>{byline.name}</span>
          <select
            className="ui-input"
            aria-label={text('inspector.role', { name: byline.name })}
            disabled={readOnly}
            value={byline.role}
            onChange={(event) => {
              const role = BYLINE_ROLES.find((known) => known === event.target.value) ?? byline.role;
              onChange(bylines.map((other, index) => (index === at ? { ...other, role } : other)));
            }}
          >
            {BYLINE_ROLES.map((role) => (
              <option key={role} value={role}>
                {text(`role.${role}`)}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}
