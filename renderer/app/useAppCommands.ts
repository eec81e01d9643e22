import { useEffect, useEffectEvent, type RefObject } from 'react';
import { STORY_LIMITS, type DraftId, type ReviewStatus } from '../../shared/story';
import { refreshCommands, registerCommands, registerShortcuts } from '../commands';
import { useDesk } from '../desk';
import { useText } from '../i18n';
import { commentCommands, registerHistoryKeys, useOpenStory } from '../story';
import { notify, registerPlainFieldPaste } from '../ui';
import { reviewCommands } from '../review';
import { appCommands, type OpenDialog } from './appCommands';
import { copyCommands, subscribeFields } from './copyCommands';
import { deskCommands } from './deskCommands';
import type { draftActions } from './draftActions';
import { showPanel } from './panels';
import { stepCommands } from './stepCommands';
import { storyCommands } from './storyCommands';
import { viewCommands } from './viewCommands';
import { useApplicationMenu } from './useApplicationMenu';

/** Puts the caret into the search field; a desk that was put away is drawn first. */
function goToSearch(search: RefObject<HTMLInputElement | null>): void {
  showPanel('desk');
  if (search.current) search.current.select();
  else requestAnimationFrame(() => search.current?.select());
}

/** Has the commands asked again when a story is opened, its status, rights or save state change, or stories are selected; returns what ends it. */
function refreshWithStoryAndDesk(): () => void {
  const stateOf = ({ open }: ReturnType<typeof useOpenStory.getState>) =>
    [
      open?.id,
      open?.readOnly !== null,
      open?.review.status,
      open?.review.changeCount,
      open?.saveState.kind === 'failed',
    ].join();
  const disposers = [
    useOpenStory.subscribe((now, before) => {
      if (now.open !== before.open && stateOf(now) !== stateOf(before)) refreshCommands();
    }),
    useDesk.subscribe((now, before) => {
      if (now.selection.picked !== before.selection.picked) refreshCommands();
    }),
  ];
  return () => {
    for (const dispose of disposers) dispose();
  };
}

interface AppCommandOptions {
  readonly setDialog: (dialog: OpenDialog) => void;
  readonly actions: ReturnType<typeof draftActions>;
  readonly search: RefObject<HTMLInputElement | null>;
  /** Takes a step of the review with selected stories. */
  readonly onStepPicked: (ids: readonly DraftId[], status: ReviewStatus) => void;
}

/** Registers the commands of the window itself, and runs commands by shortcut and by the application's menu. */
export function useAppCommands({ setDialog, actions, search, onStepPicked }: AppCommandOptions): void {
  const text = useText();
  const stepPicked = useEffectEvent(onStepPicked);
  useEffect(
    () =>
      registerCommands([
        ...appCommands({
          setDialog,
          onNew: actions.create,
          onLibrary: actions.changeLibrary,
          onDefaultLibrary: actions.returnToDefaultLibrary,
          onSearch: () => goToSearch(search),
        }),
        ...storyCommands(text, actions.forCard),
        ...stepCommands(text, setDialog),
        ...deskCommands({
          onExport: (ids) => setDialog({ kind: 'exportMany', ids }),
          onTrash: actions.trashMany,
          onStep: stepPicked,
        }),
      ]),
    [text, setDialog, actions, search],
  );
  useEffect(refreshWithStoryAndDesk, []);
  useEffect(() => {
    const fields = subscribeFields();
    const dispose = registerCommands(copyCommands(text, fields.last));
    return () => {
      dispose();
      fields.dispose();
    };
  }, [text]);
  useEffect(() => registerCommands(viewCommands(() => setDialog({ kind: 'preview' }))), [setDialog]);
  useEffect(() => registerCommands([...commentCommands, ...reviewCommands]), []);
  useEffect(() => registerShortcuts(), []);
  useEffect(() => registerHistoryKeys(), []);
  useEffect(
    () =>
      registerPlainFieldPaste({
        most: STORY_LIMITS.field,
        onCut: (count) => notify(text('paste.cut', { count }), { tone: 'fault' }),
      }),
    [text],
  );
  useApplicationMenu();
}
