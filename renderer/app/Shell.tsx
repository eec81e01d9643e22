import { useEffect, useLayoutEffect, useMemo, useRef, useState, type JSX } from 'react';
import type { DraftId, ReviewStatus } from '../../shared/story';
import { call } from '../bridge';
import { CheckCard } from '../checks';
import { refreshCommands, runCommand } from '../commands';
import { DeskPanel, refreshDesk } from '../desk';
import { FieldMenu } from '../editor';
import { useText } from '../i18n';
import { subscribeReview } from '../review';
import { subscribeThreads } from '../story';
import { FirstRunPanel, useSettings } from '../settings';
import { NoticeStack, useNotices } from '../ui';
import type { OpenDialog } from './appCommands';
import { CountsBar } from './CountsBar';
import { draftActions } from './draftActions';
import { FocusBar } from './FocusBar';
import { useFocusMode } from './focusMode';
import { Inspector } from './Inspector';
import { useDrops } from './drops/useDrops';
import { useImports } from './drops/useImports';
import { whileOpening } from './libraryOpening';
import { subscribeWindowWidth, isPanelShown, usePanels } from './panels';
import { registerPanes } from './panes';
import { PanelToggle } from './PanelToggle';
import { Paper } from './Paper';
import './Shell.css';
import { ShellDialog } from './ShellDialog';
import { stepManyAsMe } from './stepMany';
import { tellEmptied } from './tellEmptied';
import { TopBar } from './TopBar';
import { useAppCommands } from './useAppCommands';
import { useChecksSubscription } from './useChecksSubscription';
import { useDeskSubscription } from './useDeskSubscription';
import { usePanelOver } from './usePanelOver';
import { useSavingMoments } from './useSavingMoments';
import { useStartNotices } from './useStartNotices';

/** Dialogs that a file which comes in does not replace: they hold words that are kept nowhere else, ask about text that is not saved, or do their work. */
const KEPT_DIALOGS: ReadonlySet<string> = new Set<NonNullable<OpenDialog>['kind']>([
  ...(['import', 'importMany', 'unsaved', 'exporting', 'export', 'exportMany', 'send'] as const),
  ...(['reason', 'reasonMany', 'notReady', 'approveAnyway'] as const),
]);

/** Puts the panels together: desk, paper and inspector, the bars above and below, and the dialog that is open. */
export function Shell(): JSX.Element {
  const text = useText();
  const loaded = useSettings((state) => state.loaded);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const search = useRef<HTMLInputElement>(null);
  const actions = useMemo(() => draftActions(text), [text]);
  const role = loaded?.settings.role ?? 'reporter';
  const stepMany = (ids: readonly DraftId[], status: ReviewStatus, reason: string): void =>
    void stepManyAsMe(ids, status, reason, { kind: 'offered', role }, text);
  const beginStep = (ids: readonly DraftId[], status: ReviewStatus): void =>
    status === 'changesRequested' ? setDialog({ kind: 'reasonMany', ids }) : stepMany(ids, status, '');
  useAppCommands({ setDialog, actions, search, onStepPicked: beginStep });
  const isKept = dialog !== null && KEPT_DIALOGS.has(dialog.kind);
  useImports(
    isKept,
    (preview) => setDialog({ kind: 'import', preview }),
    () => setDialog({ kind: 'importMany' }),
  );
  useDrops(isKept && dialog.kind !== 'import');
  useDeskSubscription();
  useSavingMoments((kind) => setDialog({ kind }), dialog?.kind === 'exporting' ? 'exporting' : null);
  useEffect(() => {
    void whileOpening(() => actions.openFirst(loaded?.openDraftId ?? null, refreshDesk()));
    void tellEmptied(text);
    // Once: later refreshes must not take the user away from what is open.
  }, []); // eslint-disable-line react-hooks/exhaustive-deps
  useStartNotices();
  useEffect(subscribeReview, []);
  useEffect(subscribeThreads, []);
  useChecksSubscription(loaded?.settings);
  const isFocused = useFocusMode(({ isOn }) => isOn);
  const over = usePanels((panels) => panels.over);
  const isDeskShown = usePanels(() => isPanelShown('desk')) && !isFocused;
  const isInspectorShown = usePanels(() => isPanelShown('inspector')) && !isFocused;
  useLayoutEffect(subscribeWindowWidth, []);
  useEffect(registerPanes, []);
  usePanelOver();
  const theme = loaded?.settings.theme;
  useEffect(() => refreshCommands(), [isFocused, isDeskShown, isInspectorShown, theme]);
  return (
    <div
      className="shell"
      data-desk={isDeskShown}
      data-inspector={isInspectorShown}
      data-over={over ?? undefined}
      data-focus={isFocused}
    >
      {isDeskShown && (
        <DeskPanel
          searchRef={search}
          actionsFor={actions.forCard}
          onNew={() => void actions.create()}
          onImport={() => void runCommand('story.import')}
          onExport={(ids) => setDialog({ kind: 'exportMany', ids })}
          onTrash={actions.trashMany}
          role={role}
          onStep={beginStep}
          onTrashBin={() => setDialog({ kind: 'trash' })}
          onSettings={() => setDialog({ kind: 'settings' })}
          library={loaded?.libraryFolder ?? ''}
          onShowLibrary={() => void call('app:showLibrary', {})}
        />
      )}
      <main className="shell__middle">
        {isFocused ? <FocusBar /> : <TopBar />}
        <Paper />
        {!isFocused && <Foot />}
      </main>
      {isInspectorShown && <Inspector />}
      <ShellDialog {...{ dialog, setDialog, actions, stepMany }} />
      <CheckCard />
      <FieldMenu />
      <FirstRunPanel onPickLibrary={() => void runCommand('settings.library')} onStart={() => void actions.create()} />
      <NoticeStack notices={useNotices()} closeLabel={text('common.close')} />
    </div>
  );
}

const Foot = (): JSX.Element => (
  <div className="shell__foot">
    <PanelToggle id="view.desk" />
    <CountsBar />
    <PanelToggle id="view.inspector" />
  </div>
);
