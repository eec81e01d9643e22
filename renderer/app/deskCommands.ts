import { FileOutput, FolderOpen, ListRestart, SquareX, Trash2 } from 'lucide-react';
import type { DraftId } from '../../shared/story';
import { call } from '../bridge';
import type { Command } from '../commands';
import { clearFilters, pickedNow, selectOnDesk } from '../desk';

export interface DeskCommandsOptions {
  readonly onExport: (ids: readonly DraftId[]) => void;
  readonly onTrash: (ids: readonly DraftId[]) => void;
}

const hasPicked = (): boolean => pickedNow().length > 0;

/** What can be done with the list of stories and with those selected in it, as rows of the registry. */
export const deskCommands = ({ onExport, onTrash }: DeskCommandsOptions): readonly Command[] => [
  {
    id: 'desk.exportPicked',
    label: 'desk.exportPicked',
    icon: FileOutput,
    keywords: 'export selected many xuat bai da chon',
    isEnabled: hasPicked,
    run: () => onExport(pickedNow()),
  },
  {
    id: 'desk.trashPicked',
    label: 'desk.trashPicked',
    icon: Trash2,
    keywords: 'trash selected many xoa bai da chon',
    isEnabled: hasPicked,
    run: () => onTrash(pickedNow()),
  },
  {
    id: 'desk.letGo',
    label: 'desk.letGo',
    icon: SquareX,
    keywords: 'clear selection bo chon',
    isEnabled: hasPicked,
    run: () => selectOnDesk({ kind: 'cleared' }),
  },
  {
    id: 'desk.showAll',
    label: 'desk.showAll',
    icon: ListRestart,
    keywords: 'show all stories clear filter search hien tat ca',
    run: clearFilters,
  },
  {
    id: 'settings.showLibrary',
    label: 'desk.showLibrary',
    icon: FolderOpen,
    keywords: 'open stories folder library mo thu muc',
    run: () => void call('app:showLibrary', {}),
  },
];
