import { FileText } from 'lucide-react';
import { useEffect, useRef, useState, type JSX } from 'react';
import type { ForeignEditOutcome } from '../../shared/bridge';
import { signOff, type DraftId } from '../../shared/story';
import { LibraryReading } from '../desk';
import { BodyEditor, EditorToolbar } from '../editor';
import { FindBar } from '../find';
import { clockTime, draftReasonText, failureText, textIn, useText } from '../i18n';
import {
  editStory,
  forbidEditing,
  forgetVersion,
  PaperHead,
  reopenDraft,
  STORY_FIELDS,
  takeBody,
  useIsShowingChanges,
  useVersionShown,
  useOpenStory,
  useStoryFields,
} from '../story';
import { runCommand } from '../commands';
import { RequestLine, TrackedPaper, VersionPaper } from '../review';
import { useSettings } from '../settings';
import { Button, notify } from '../ui';
import { useFocusMode } from './focusMode';
import { useInspector } from './inspectorTabs';
import { useLibraryOpening } from './libraryOpening';
import { isPanelShown, usePanels } from './panels';
import './Paper.css';
import './paperPrint.css';

/** The middle: the story set like the page it will become, or what to do while none is open. */
export function Paper(): JSX.Element {
  const id = useOpenStory(({ open }) => open?.id);
  const failure = useOpenStory((state) => state.failure);
  const isOpening = useLibraryOpening((library) => library.isOpening);
  const text = useText();
  if (id !== undefined) return <OpenPaper key={id} id={id} />;
  if (!failure && isOpening) {
    return (
      <div className="paper-none">
        <LibraryReading isQuiet />
      </div>
    );
  }
  return (
    <div className="paper-none" role="status">
      <FileText size={32} strokeWidth={1.25} aria-hidden />
      <h2>{text(failure ? 'story.openFailed' : 'story.none')}</h2>
      <p>{failure ? failureText(text, failure) : text('story.noneHint')}</p>
    </div>
  );
}

/** The paper of one draft. Each part of it takes from the open story what it shows, so that a key draws only its own part. */
function OpenPaper({ id }: { readonly id: DraftId }): JSX.Element {
  const paper = useRef<HTMLElement>(null);
  const isReadOnly = useOpenStory(({ open }) => open?.readOnly != null);
  const isShowingChanges = useIsShowingChanges();
  const version = useVersionShown();
  const isAside = isShowingChanges || version !== null;
  // It is not there when the user comes back to this draft.
  useEffect(() => forgetVersion, []);
  const author = useSettings((state) => state.loaded?.settings.authorName ?? '');
  return (
    <div className="paper-room" data-shows-changes={isAside}>
      {version ? <VersionPaper version={version} /> : isShowingChanges && <TrackedPaper author={author} />}
      {!isReadOnly && !isAside && <EditorToolbar />}
      <Request />
      <FindBar />
      {/* The editor stays, with its caret and its undo. */}
      <div className="paper-scroll" hidden={isAside}>
        <PaperNotice />
        <article ref={paper} className="paper" {...STORY_FIELDS}>
          <Head
            id={id}
            isReadOnly={isReadOnly}
            onLeave={() => paper.current?.querySelector<HTMLElement>('[contenteditable]')?.focus()}
          />
          <Body id={id} isReadOnly={isReadOnly} />
          <SignOff />
          <PrintedLinks />
        </article>
      </div>
    </div>
  );
}

/** What the editor asked for, unless the Review tab beside the paper has it in full. */
function Request(): JSX.Element | null {
  const isFocused = useFocusMode(({ isOn }) => isOn);
  const isInFront = useInspector(({ tab }) => tab === 'review');
  // Follows the width of the window and, with the second hook, the setting.
  const isShown = usePanels(() => isPanelShown('inspector'));
  useSettings(({ loaded }) => loaded?.settings.isInspectorShown);
  if (isInFront && isShown && !isFocused) return null;
  return <RequestLine onShowReview={() => runCommand('view.review')} />;
}

interface HeadProps {
  readonly id: DraftId;
  readonly isReadOnly: boolean;
  readonly onLeave: () => void;
}

function Head({ id, isReadOnly, onLeave }: HeadProps): JSX.Element | null {
  const fields = useStoryFields();
  return fields && <PaperHead draft={id} story={fields} readOnly={isReadOnly} onChange={editStory} onLeave={onLeave} />;
}

function Body({ id, isReadOnly }: { readonly id: DraftId; readonly isReadOnly: boolean }): JSX.Element {
  const lang = useOpenStory(({ open }) => open?.story.lang);
  // The editor reads its body once; from then on the story follows the editor.
  const [body] = useState(() => useOpenStory.getState().open?.story.body ?? []);
  return (
    <div className="paper__body" lang={lang}>
      <BodyEditor
        draftId={id}
        body={body}
        isReadOnly={isReadOnly}
        onChange={takeBody}
        onUnfaithful={forbidEditing}
        onNotice={(message) => notify(message, { tone: 'fault' })}
      />
    </div>
  );
}

/** Printed under the story and derived from the byline, so it is shown and not typed. */
function SignOff(): JSX.Element | null {
  const text = useText();
  const names = useOpenStory(({ open }) => signOff(open?.story.bylines ?? []));
  if (names === '') return null;
  return (
    <p className="paper__sign-off" aria-label={text('inspector.people')}>
      {names}
    </p>
  );
}

/** Related links, which the Story tab shows and only print has on the paper: with their addresses, since nobody clicks there. */
function PrintedLinks(): JSX.Element | null {
  const links = useStoryFields()?.related ?? [];
  const lang = useOpenStory(({ open }) => open?.story.lang ?? 'vi');
  if (links.length === 0) return null;
  return (
    <section className="paper__links on-print" lang={lang}>
      <h3>{textIn(lang)('inspector.related')}</h3>
      <ul>
        {links.map(({ title, url }, index) => (
          <li key={index}>{[title, url].filter(Boolean).join(': ')}</li>
        ))}
      </ul>
    </section>
  );
}

const FOREIGN = {
  'kept-as-version': 'story.foreignVersion',
  'kept-as-damaged': 'story.foreignDamaged',
  'left-in-place': 'story.foreignLeft',
} as const satisfies Record<ForeignEditOutcome, string>;

/** Puts the text of another program on the paper; the one that was there is a version by now. */
async function showTheirs(told: string): Promise<void> {
  if (await reopenDraft()) notify(told);
}

function PaperNotice(): JSX.Element | null {
  const text = useText();
  const readOnly = useOpenStory(({ open }) => open?.readOnly);
  const recovered = useOpenStory(({ open }) => open?.recovered);
  const foreign = useOpenStory(({ open }) => open?.foreign);
  if (readOnly) {
    const reason = readOnly.kind === 'newer' ? draftReasonText(text, readOnly.reason) : text('story.notEditable');
    return (
      <p className="paper-notice" role="alert">
        {text('story.readOnly', { reason })}
      </p>
    );
  }
  if (foreign) {
    return (
      <div className="paper-notice" role="alert">
        {text(FOREIGN[foreign])}
        {foreign === 'left-in-place' && (
          <Button label={text('story.foreignShow')} onClick={() => void showTheirs(text('story.foreignShown'))} />
        )}
      </div>
    );
  }
  if (!recovered) return null;
  return (
    <p className="paper-notice" role="alert">
      {text('story.recovered', {
        reason: draftReasonText(text, recovered.reason),
        time: clockTime(recovered.versionSavedAt, new Date()),
        file: recovered.keptAs,
      })}
    </p>
  );
}
