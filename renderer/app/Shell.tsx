import { useEffect, useLayoutEffect, useMemo, useRef, useState, type JSX } from 'react';
import type { DraftId, ReviewStatus } from '../../shared/story';
import { call } from '../bridge';
import { CheckCard } from '../checks';
import { refreshCommands, runCommand } from '../commands';
import { DeskPanel, draftLabels, refreshDesk, TrashPanel, useDesk } from '../desk';
import { FieldMenu } from '../editor';
import { ManyExportPanel, PreviewPanel, SendPanel } from '../export';
import { useLanguage, useText } from '../i18n';
import { subscribeReview } from '../review';
import { subscribeThreads, ReasonDialog } from '../story';
import { changeSettings, FirstRunPanel, SettingsDialog, TrashRule, useSettings } from '../settings';
import { NoticeStack, notify, useNotices } from '../ui';
import type { OpenDialog } from './appCommands';
import { CountsBar } from './CountsBar';
import { draftActions } from './draftActions';
import { ExportingDialog } from './ExportingDialog';
import { FocusBar } from './FocusBar';
import { useFocusMode } from './focusMode';
import { ApproveAnywayDialog } from './gates/ApproveAnywayDialog';
import { ApproveGate } from './gates/ApproveGate';
import { ExportGate } from './gates/ExportGate';
import { ExportManyGate } from './gates/ExportManyGate';
import { ImportPanel } from './ImportPanel';
import { ManyImportsPanel } from './ManyImportsPanel';
import { Inspector } from './Inspector';
import { useDrops } from './drops/useDrops';
import { useImports } from './drops/useImports';
import { AskDialog } from './palette/AskDialog';
import { PalettePanel } from './palette/PalettePanel';
import { whileOpening } from './libraryOpening';
import { subscribeWindowWidth, isPanelShown, usePanels } from './panels';
import { registerPanes, goToPaper } from './panes';
import { PanelToggle } from './PanelToggle';
import { Paper } from './Paper';
import { SETTINGS_SECTIONS } from './settingsSections';
import './Shell.css';
import { ShortcutSheet } from './shortcuts/ShortcutSheet';
import { stepAsMe } from './stepAsMe';
import { stepManyAsMe } from './stepMany';
import { tellEmptied } from './tellEmptied';
import { TopBar } from './TopBar';
import { UnsavedDialog } from './UnsavedDialog';
import { useAppCommands } from './useAppCommands';
import { useChecksSubscription } from './useChecksSubscription';
import { useDeskSubscription } from './useDeskSubscription';
import { usePanelOver } from './usePanelOver';
import { useSavingMoments } from './useSavingMoments';

/** Dialogs that a file which comes in does not replace: they hold words that are kept nowhere else, ask about text that is not saved, or do their work. */
const KEPT_DIALOGS: ReadonlySet<string> = new Set<NonNullable<OpenDialog>['kind']>([
  ...(['import', 'importMany', 'unsaved', 'exporting', 'export', 'exportMany', 'send'] as const),
  ...(['reason', 'reasonMany', 'notReady', 'approveAnyway'] as const),
]);

/** Puts the panels together: desk, paper and inspector, the bars above and below, and the dialog that is open. */
export function Shell(): JSX.Element {
  const text = useText();
  const language = useLanguage();
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
    void whileOpening(() => refreshDesk().then(() => actions.openFirst(loaded?.openDraftId ?? null)));
    void tellEmptied(text);
    // Once: later refreshes must not take the user away from what is open.
  }, []); // eslint-disable-line react-hooks/exhaustive-deps
  const missing = loaded?.missingLibrary ?? null;
  useEffect(() => {
    if (missing !== null) notify(text('settings.libraryMissing', { name: missing }), { tone: 'fault' });
  }, [missing]); // eslint-disable-line react-hooks/exhaustive-deps -- shown once, in whatever language it is then
  const elsewhere = loaded?.openElsewhere ?? null;
  useEffect(() => {
    if (elsewhere === null) return;
    notify(elsewhere === '' ? text('settings.openHere') : text('settings.openOn', { machine: elsewhere }), {
      tone: 'fault',
    });
  }, [elsewhere]); // eslint-disable-line react-hooks/exhaustive-deps -- shown once, as above
  const settingsInstead = loaded?.settingsInstead ?? null;
  useEffect(() => {
    if (settingsInstead === null) return;
    notify(text(settingsInstead === 'last' ? 'settings.damagedLast' : 'settings.damaged'), { tone: 'fault' });
  }, [settingsInstead]); // eslint-disable-line react-hooks/exhaustive-deps -- shown once, as above
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
  const close = (): void => setDialog(null);
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
        {!isFocused && (
          <div className="shell__foot">
            <PanelToggle id="view.desk" />
            <CountsBar />
            <PanelToggle id="view.inspector" />
          </div>
        )}
      </main>
      {isInspectorShown && <Inspector />}
      {dialog?.kind === 'export' && <ExportGate onClose={close} />}
      {dialog?.kind === 'notReady' && <ApproveGate errors={dialog.errors} onClose={close} />}
      {dialog?.kind === 'approveAnyway' && (
        <ApproveAnywayDialog
          waiting={dialog.waiting}
          onApprove={() => {
            close();
            void stepAsMe('approved', '', text);
          }}
          onClose={close}
        />
      )}
      {dialog?.kind === 'reason' && (
        <ReasonDialog
          onDone={(reason) => {
            close();
            void stepAsMe('changesRequested', reason, text);
          }}
          onClose={close}
        />
      )}
      {dialog?.kind === 'reasonMany' && (
        <ReasonDialog
          onDone={(reason) => {
            close();
            stepMany(dialog.ids, 'changesRequested', reason);
          }}
          onClose={close}
        />
      )}
      {dialog?.kind === 'send' && <SendPanel id={dialog.id} onClose={close} />}
      {dialog?.kind === 'exportMany' && <ExportManyGate ids={dialog.ids} onClose={close} />}
      <ManyExportPanel
        labelsOf={(drafts) => draftLabels(drafts, useDesk.getState().cards, new Date(), language)}
        onMark={(ids) => void stepManyAsMe(ids, 'exported', '', { kind: 'any' }, text)}
        onWrite={goToPaper}
      />
      {dialog?.kind === 'trash' && (
        <TrashPanel
          rule={<TrashRule />}
          onChange={() => void actions.afterTrashChange()}
          onOpen={(id) => {
            close();
            actions.forCard(id, '').onOpen();
          }}
          onClose={close}
        />
      )}
      {dialog?.kind === 'preview' && <PreviewPanel onClose={close} />}
      {dialog?.kind === 'import' && <ImportPanel key={dialog.preview.token} preview={dialog.preview} onClose={close} />}
      {dialog?.kind === 'importMany' && <ManyImportsPanel onClose={close} />}
      {dialog?.kind === 'settings' && loaded && (
        <SettingsDialog
          sections={SETTINGS_SECTIONS}
          settings={loaded.settings}
          version={loaded.version}
          onChange={changeSettings}
          onClose={close}
        />
      )}
      {dialog?.kind === 'palette' && <PalettePanel onAsk={setDialog} onClose={close} />}
      {dialog?.kind === 'ask' && (
        <AskDialog
          label={text(dialog.label)}
          question={dialog.question}
          onConfirm={() => {
            close();
            runCommand(dialog.id);
          }}
          onClose={close}
        />
      )}
      {dialog?.kind === 'shortcuts' && <ShortcutSheet onClose={close} />}
      {dialog?.kind === 'exporting' && <ExportingDialog onClose={close} />}
      {dialog?.kind === 'unsaved' && <UnsavedDialog onClose={close} />}
      <CheckCard />
      <FieldMenu />
      <FirstRunPanel onPickLibrary={() => void runCommand('settings.library')} onStart={() => void actions.create()} />
      <NoticeStack notices={useNotices()} closeLabel={text('common.close')} />
    </div>
  );
}
