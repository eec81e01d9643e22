import { useEffect, type RefObject } from 'react';
import { registerCommands, registerShortcuts } from '../commands';
import { useText } from '../i18n';
import { commentCommands, registerHistoryKeys } from '../story';
import { registerPlainFieldPaste } from '../ui';
import { reviewCommands } from '../review';
import { appCommands, type OpenDialog } from './appCommands';
import { copyCommands, followFields } from './copyCommands';
import { showPanel } from './panels';
import { viewCommands } from './viewCommands';
import { useApplicationMenu } from './useApplicationMenu';

/** Puts the caret into the search field; a desk that was put away is drawn first. */
function goToSearch(search: RefObject<HTMLInputElement | null>): void {
  showPanel('desk');
  if (search.current) search.current.select();
  else requestAnimationFrame(() => search.current?.select());
}

interface AppCommandOptions {
  readonly setDialog: (dialog: OpenDialog) => void;
  readonly onNew: () => Promise<void>;
  readonly onLibrary: () => Promise<void>;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** Registers the commands of the window itself, and runs commands by shortcut and by the application's menu. */
export function useAppCommands({ setDialog, onNew, onLibrary, search }: AppCommandOptions): void {
  const text = useText();
  useEffect(
    () => registerCommands(appCommands({ text, setDialog, onNew, onLibrary, onSearch: () => goToSearch(search) })),
    [text, setDialog, onNew, onLibrary, search],
  );
  useEffect(() => {
    const fields = followFields();
    const undo = registerCommands(copyCommands(text, fields.last));
    return () => {
      undo();
      fields.undo();
    };
  }, [text]);
  useEffect(() => registerCommands(viewCommands(() => setDialog({ kind: 'preview' }))), [setDialog]);
  useEffect(() => registerCommands([...commentCommands, ...reviewCommands]), []);
  useEffect(() => registerShortcuts(), []);
  useEffect(() => registerHistoryKeys(), []);
  useEffect(() => registerPlainFieldPaste(), []);
  useApplicationMenu();
}
