import type { JSX, Ref } from 'react';
import type { trackStory } from '../../../shared/compare';
import type { DraftId, Lang, TrackedText } from '../../../shared/story';
import './tracked.css';
import { TrackedRow } from './TrackedRow';
import { NoteNumbers, Pieces } from './Words';

/** The two stories as one, and the draft that contains their photos. */
export interface TrackedArticleProps {
  readonly tracked: ReturnType<typeof trackStory>;
  readonly draft: DraftId;
  readonly lang: Lang;
  /** Read out. */
  readonly label: string;
  readonly place?: Ref<HTMLDivElement>;
}

/** A whole story to be read, with what came and what went in it. */
export function TrackedArticle({ tracked, draft, lang, label, place }: TrackedArticleProps): JSX.Element {
  return (
    // Scrolled by keyboard, too.
    <div ref={place} className="paper-scroll" tabIndex={0} role="region" aria-label={label}>
      <article className="paper tracked" lang={lang}>
        <Line className="tracked__section" text={tracked.section} />
        <Line className="tracked__kicker" text={tracked.kicker} />
        <h1 className="tracked__headline">
          <Pieces text={tracked.headline} />
        </h1>
        <Line className="tracked__byline" text={[...tracked.names, ...spaced(tracked.published)]} />
        <Line className="tracked__lead" text={tracked.lead} />
        <NoteNumbers value={tracked.noteNumbers}>
          {tracked.body.map((row, index) => (
            <TrackedRow key={index} row={row} draft={draft} />
          ))}
        </NoteNumbers>
        <Line className="tracked__sign-off" text={tracked.names} />
      </article>
    </div>
  );
}

const GAP: TrackedText = [{ content: [{ kind: 'text', text: ' · ', marks: [], comments: [] }], revision: null }];
const spaced = (text: TrackedText): TrackedText => (text.length === 0 ? [] : [...GAP, ...text]);

function Line({ className, text }: { readonly className: string; readonly text: TrackedText }): JSX.Element | null {
  if (text.length === 0) return null;
  return (
    <p className={className}>
      <Pieces text={text} />
    </p>
  );
}
