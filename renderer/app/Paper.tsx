import { FileText } from 'lucide-react';
import { useRef, type JSX } from 'react';
import { signOff } from '../../shared/story';
import { formatDate } from '../../shared/text';
import { sectionsOf, useDesk } from '../desk';
import { BodyEditor, EditorToolbar } from '../editor';
import { failureText, useText } from '../i18n';
import { editStory, forbidEditing, PaperHead, useOpenStory, type OpenStory } from '../story';
import { notify } from '../ui';
import './Paper.css';

/** The middle: the story set like the page it will become, or what to do while none is open. */
export function Paper(): JSX.Element {
  const { open, failure } = useOpenStory();
  const text = useText();
  if (!open) {
    return (
      <div className="paper-none" role="status">
        <FileText size={32} strokeWidth={1.25} aria-hidden />
        <h2>{text(failure ? 'story.openFailed' : 'story.none')}</h2>
        <p>{failure ? failureText(text, failure) : text('story.noneHint')}</p>
      </div>
    );
  }
  return <OpenPaper key={open.id} open={open} />;
}

function OpenPaper({ open }: { readonly open: OpenStory }): JSX.Element {
  const text = useText();
  const cards = useDesk((desk) => desk.cards);
  const paper = useRef<HTMLElement>(null);
  const isReadOnly = open.readOnly !== null;
  return (
    <div className="paper-room">
      {!isReadOnly && <EditorToolbar />}
      <div className="paper-scroll">
        <PaperNotice open={open} />
        <article ref={paper} className="paper">
          <PaperHead
            story={open.story}
            readOnly={isReadOnly}
            sections={sectionsOf(cards)}
            onChange={editStory}
            onLeave={() => paper.current?.querySelector<HTMLElement>('[contenteditable]')?.focus()}
          />
          <div className="paper__body" lang={open.story.lang}>
            <BodyEditor
              draftId={open.id}
              body={open.story.body}
              isReadOnly={isReadOnly}
              onChange={(body) => editStory({ body })}
              onUnfaithful={forbidEditing}
              onNotice={(message) => notify(message, { tone: 'fault' })}
            />
          </div>
          {open.story.bylines.length > 0 && (
            // Printed under the story and derived from the byline, so it is shown and not typed.
            <p className="paper__sign-off" aria-label={text('inspector.people')}>
              {signOff(open.story.bylines)}
            </p>
          )}
        </article>
      </div>
    </div>
  );
}

function PaperNotice({ open: { readOnly, recovered } }: { readonly open: OpenStory }): JSX.Element | null {
  const text = useText();
  if (readOnly) {
    const reason = readOnly.kind === 'newer' ? readOnly.reason : text('story.notEditable');
    return (
      <p className="paper-notice" role="alert">
        {text('story.readOnly', { reason })}
      </p>
    );
  }
  if (!recovered) return null;
  return (
    <p className="paper-notice" role="alert">
      {text('story.recovered', {
        reason: recovered.reason,
        time: formatDate(recovered.versionSavedAt),
        file: recovered.keptAs,
      })}
    </p>
  );
}
