import { useId, type JSX } from 'react';
import type { DraftId } from '../../../shared/story';
import { useText } from '../../i18n';
import { Button } from '../../ui';
import { DateField, useIsWrongTime } from './DateField';
import { publishNow } from './publishNow';
import './PublishedField.css';

/** The time of publication; `onChange` is called with a valid time (ISO 8601 with offset), or null for none. */
export interface PublishedFieldProps {
  readonly draft: DraftId;
  /** ISO 8601 with offset, or a day; null for none. */
  readonly value: string | null;
  readonly readOnly: boolean;
  readonly onChange: (value: string | null) => void;
}

/** The time of publication on the paper, a button that sets it to the minute it is, and below both what is wrong with what was typed. */
export function PublishedField(props: PublishedFieldProps): JSX.Element {
  const { draft, value, readOnly, onChange } = props;
  const text = useText();
  const faultId = useId();
  const time = { draft, field: 'publishedAt', value } as const;
  const isWrong = useIsWrongTime(time);
  return (
    <>
      <DateField
        {...time}
        className="paper-head__time"
        label={text('story.published')}
        describedBy={isWrong ? faultId : undefined}
        placeholder={text('story.publishedHint')}
        readOnly={readOnly}
        onChange={onChange}
      />
      {!readOnly && (
        <span className="published-field__now">
          <Button look="quiet" label={text('story.now')} title={text('story.nowHint')} onClick={publishNow} />
        </span>
      )}
      {isWrong && (
        <p id={faultId} role="alert" className="ui-field__fault published-field__fault">
          {text('story.badDate')}
        </p>
      )}
    </>
  );
}
