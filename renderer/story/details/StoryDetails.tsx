import type { JSX } from 'react';
import { langSchema, type DraftId } from '../../../shared/story';
import { slug } from '../../../shared/text';
import { useText } from '../../i18n';
import { Field } from '../../ui';
import { DateField, useIsWrongTime } from '../fields/DateField';
import { STORY_FIELDS } from '../history/fields';
import type { StoryFields } from '../openStory';
import { People } from './People';
import { RelatedLinks } from './RelatedLinks';
import { TagsField } from './TagsField';
import './StoryDetails.css';

/** The fields of the story; `onChange` is called with only those that changed. */
export interface StoryDetailsProps {
  readonly draft: DraftId;
  readonly story: StoryFields;
  readonly readOnly: boolean;
  readonly onChange: (fields: Partial<StoryFields>) => void;
}

/** The inspector's Story tab: every field of the story that is not on the paper. */
export function StoryDetails({ draft, story, readOnly, onChange }: StoryDetailsProps): JSX.Element {
  const text = useText();
  return (
    <div className="story-details" {...STORY_FIELDS}>
      <section aria-label={text('inspector.people')}>
        <h3>{text('inspector.people')}</h3>
        <People bylines={story.bylines} readOnly={readOnly} onChange={(bylines) => onChange({ bylines })} />
      </section>
      <Field label={text('inspector.dateline')}>
        {(ids) => (
          <input
            {...ids}
            data-place="dateline"
            className="ui-input"
            placeholder={text('inspector.datelineHint')}
            readOnly={readOnly}
            value={story.dateline}
            onChange={(event) => onChange({ dateline: event.target.value })}
          />
        )}
      </Field>
      <Field label={text('inspector.tags')}>
        {({ id }) => (
          <TagsField
            id={id}
            tags={story.tags}
            placeholder={text('inspector.tagsHint')}
            readOnly={readOnly}
            onChange={(tags) => onChange({ tags })}
          />
        )}
      </Field>
      <EmbargoField {...{ draft, story, readOnly, onChange }} />
      <LanguageField {...{ story, readOnly, onChange }} />
      <Field
        label={text('inspector.slug')}
        hint={text(story.slug === null ? 'inspector.slugPreview' : 'inspector.slugFrozen')}
      >
        {(ids) => <input {...ids} className="ui-input" readOnly value={story.slug ?? slug(story.headline)} />}
      </Field>
      <RelatedLinks
        draft={draft}
        related={story.related}
        readOnly={readOnly}
        onChange={(related) => onChange({ related })}
      />
      <Field label={text('inspector.note')}>
        {(ids) => (
          <textarea
            {...ids}
            data-place="noteToDesk"
            className="ui-input"
            rows={3}
            data-lines="many"
            placeholder={text('inspector.noteHint')}
            readOnly={readOnly}
            value={story.noteToDesk}
            onChange={(event) => onChange({ noteToDesk: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

function EmbargoField({ draft, story, readOnly, onChange }: StoryDetailsProps): JSX.Element {
  const text = useText();
  const isWrong = useIsWrongTime({ draft, field: 'embargoUntil', value: story.embargoUntil });
  return (
    <Field label={text('inspector.embargo')} hint={isWrong ? text('story.badDate') : undefined} isWrong={isWrong}>
      {(ids) => (
        <DateField
          id={ids.id}
          draft={draft}
          field="embargoUntil"
          place="embargoUntil"
          describedBy={ids['aria-describedby']}
          className="ui-input"
          placeholder={text('story.publishedHint')}
          readOnly={readOnly}
          value={story.embargoUntil}
          onChange={(embargoUntil) => onChange({ embargoUntil })}
        />
      )}
    </Field>
  );
}

function LanguageField({ story, readOnly, onChange }: Omit<StoryDetailsProps, 'draft'>): JSX.Element {
  const text = useText();
  return (
    <Field label={text('inspector.language')}>
      {(ids) => (
        <select
          {...ids}
          className="ui-input"
          disabled={readOnly}
          value={story.lang}
          onChange={(event) => onChange({ lang: langSchema.parse(event.target.value) })}
        >
          {langSchema.options.map((lang) => (
            <option key={lang} value={lang}>
              {text(`inspector.lang.${lang}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
