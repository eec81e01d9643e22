import { useId, useRef, type JSX } from 'react';
import type { DraftId } from '../../../shared/story';
import type { StoryFields } from '../openStory';
import { useText } from '../../i18n';
import { GrowingText } from '../../ui';
import { BylineField } from './BylineField';
import { useHouse } from '../house';
import { FieldLimit } from './FieldLimit';
import { PublishedField } from './PublishedField';
import { SectionField } from './SectionField';
import './PaperHead.css';

/** The fields of the story; `onChange` is called with only those that changed. */
export interface PaperHeadProps {
  readonly draft: DraftId;
  readonly story: StoryFields;
  readonly readOnly: boolean;
  readonly onChange: (fields: Partial<StoryFields>) => void;
  /** The lead is finished: the caret goes on to the body. */
  readonly onLeave: () => void;
}

/** The fields above the body, set like the page they will become. Enter goes from one to the next. */
export function PaperHead({ draft, story, readOnly, onChange, onLeave }: PaperHeadProps): JSX.Element {
  const text = useText();
  const listId = useId();
  const house = useHouse((state) => state.house);
  const headline = useRef<HTMLTextAreaElement>(null);
  const lead = useRef<HTMLTextAreaElement>(null);
  return (
    <header className="paper-head" lang={story.lang}>
      <SectionField value={story.section} readOnly={readOnly} onChange={(section) => onChange({ section })} />
      <GrowingText
        className="paper-head__kicker"
        place="kicker"
        label={text('story.kicker')}
        placeholder={text('story.kickerHint')}
        readOnly={readOnly}
        value={story.kicker}
        onChange={(kicker) => onChange({ kicker })}
        onEnter={() => headline.current?.focus()}
      />
      <GrowingText
        ref={headline}
        className="paper-head__headline"
        place="headline"
        describedBy={`${listId}-headline`}
        label={text('story.headline')}
        placeholder={text('story.headlineHint')}
        readOnly={readOnly}
        value={story.headline}
        onChange={(value) => onChange({ headline: value })}
        onEnter={() => lead.current?.focus()}
      />
      <FieldLimit id={`${listId}-headline`} value={story.headline} lang={story.lang} limit={house.headlineLimit} />
      <div className="paper-head__byline">
        <BylineField
          label={text('story.byline')}
          placeholder={text('story.bylineHint')}
          bylines={story.bylines}
          readOnly={readOnly}
          onChange={(bylines) => onChange({ bylines })}
        />
        <PublishedField
          draft={draft}
          readOnly={readOnly}
          value={story.publishedAt}
          onChange={(publishedAt) => onChange({ publishedAt })}
        />
      </div>
      {/* Typed in the Story tab. */}
      {story.dateline !== '' && <p className="paper-head__dateline on-print">{story.dateline}</p>}
      <GrowingText
        ref={lead}
        className="paper-head__lead"
        place="lead"
        describedBy={`${listId}-lead`}
        label={text('story.lead')}
        placeholder={text('story.leadHint')}
        readOnly={readOnly}
        value={story.lead}
        onChange={(value) => onChange({ lead: value })}
        onEnter={onLeave}
      />
      <FieldLimit id={`${listId}-lead`} value={story.lead} lang={story.lang} limit={house.leadLimit} />
    </header>
  );
}
