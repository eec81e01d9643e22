import type { JSX } from 'react';
import { runCommand } from '../commands';
import { draftLabels, TrashPanel, useDesk } from '../desk';
import { ManyExportPanel, PreviewPanel, SendPanel } from '../export';
import { useLanguage, useText } from '../i18n';
import { changeSettings, SettingsDialog, TrashRule, useSettings } from '../settings';
import type { draftActions } from './draftActions';
import { ExportingDialog } from './ExportingDialog';
import { ExportGate } from './gates/ExportGate';
import { ExportManyGate } from './gates/ExportManyGate';
import { ImportPanel } from './ImportPanel';
import { ManyImportsPanel } from './ManyImportsPanel';
import { AskDialog } from './palette/AskDialog';
import { PalettePanel } from './palette/PalettePanel';
import { goToPaper } from './panes';
import { SETTINGS_SECTIONS } from './settingsSections';
import { ShortcutSheet } from './shortcuts/ShortcutSheet';
import { stepManyAsMe } from './stepMany';
import { StepDialog, type StepDialogProps } from './StepDialog';
import { UnsavedDialog } from './UnsavedDialog';

/** The dialog that is open, and what it can do. */
export interface ShellDialogProps extends StepDialogProps {
  readonly actions: ReturnType<typeof draftActions>;
}

/** The one dialog that is open over the window, and the export of many, which goes on behind it. */
export function ShellDialog(props: ShellDialogProps): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const loaded = useSettings((state) => state.loaded);
  const { dialog, setDialog, actions } = props;
  const close = (): void => setDialog(null);
  return (
    <>
      {dialog?.kind === 'export' && <ExportGate onClose={close} />}
      <StepDialog {...props} />
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
    </>
  );
}
