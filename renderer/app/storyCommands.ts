import { Clock, Copy, CopyPlus, Pencil, SaveAll, Trash2 } from 'lucide-react';
import type { Command } from '../commands';
import { storyName } from '../desk';
import type { Text } from '../i18n';
import { keepAsNewDraft, publishNow, useOpenStory, type OpenStory } from '../story';
import type { draftActions } from './draftActions';
import { saveCopy } from './saveCopy';

const now = (): OpenStory | null => useOpenStory.getState().open;
const hasStory = (): boolean => now() !== null;
const canEdit = (): boolean => now()?.readOnly === null;
const hasFailed = (): boolean => canEdit() && now()?.saveState.kind === 'failed';

/** What can be done with the open story as a whole, as rows of the registry. */
export function storyCommands(text: Text, actionsFor: ReturnType<typeof draftActions>['forCard']): readonly Command[] {
  const actions = (): ReturnType<typeof actionsFor> | null => {
    const open = now();
    return open && actionsFor(open.id, storyName(open.story, text));
  };
  return [
    {
      id: 'story.rename',
      label: 'command.rename',
      icon: Pencil,
      keywords: 'rename headline title doi ten tit',
      isEnabled: canEdit,
      run: () => document.querySelector<HTMLTextAreaElement>('.paper-head__headline textarea')?.select(),
    },
    {
      id: 'story.duplicate',
      label: 'command.duplicate',
      icon: CopyPlus,
      keywords: 'duplicate copy nhan ban sao bai',
      isEnabled: hasStory,
      run: () => actions()?.onDuplicate(),
    },
    {
      id: 'story.trash',
      label: 'command.trash',
      icon: Trash2,
      keywords: 'trash delete remove xoa thung rac',
      isEnabled: hasStory,
      run: () => actions()?.onTrash(),
    },
    {
      id: 'story.publishNow',
      label: 'story.nowHint',
      icon: Clock,
      keywords: 'now publication time gio dang bay gio',
      isEnabled: canEdit,
      run: publishNow,
    },
    {
      id: 'story.saveCopy',
      label: 'save.elsewhere',
      icon: SaveAll,
      keywords: 'save copy elsewhere file luu ban sao',
      isEnabled: hasStory,
      run: () => void saveCopy(text),
    },
    {
      id: 'story.keepCopy',
      label: 'save.keepCopy',
      icon: Copy,
      keywords: 'keep text new draft giu ban thao moi',
      isEnabled: hasFailed,
      run: () => void keepAsNewDraft(),
    },
  ];
}
