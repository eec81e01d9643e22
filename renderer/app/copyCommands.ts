import { ClipboardCopy, ClipboardPaste, ClipboardType, Copy, Scissors } from 'lucide-react';
import type { ClipboardAction } from '../../shared/bridge';
import { call } from '../bridge';
import { refreshCommands, type Command } from '../commands';
import { expectPlainPaste } from '../editor';
import { copyForSite } from '../export';
import type { Text } from '../i18n';
import { useOpenStory } from '../story';
import { notify } from '../ui';

/** A plain field of the story: the label that the user sees, and its present value. */
export interface StoryField {
  readonly label: string;
  readonly value: string;
}

/** Clipboard and "Copy for the site", as rows of the registry. `lastField` is the field that the caret is, or was last, in. */
export function copyCommands(text: Text, lastField: () => StoryField | null): readonly Command[] {
  const run = (action: ClipboardAction) => (): void => void call('clipboard:run', { action });
  const hasStory = (): boolean => useOpenStory.getState().open !== null;
  return [
    { id: 'edit.cut', label: 'editor.cut', icon: Scissors, keywords: 'cut cat', run: run('cut') },
    { id: 'edit.copy', label: 'editor.copy', icon: Copy, keywords: 'copy chep sao', run: run('copy') },
    { id: 'edit.paste', label: 'editor.paste', icon: ClipboardPaste, keywords: 'paste dan', run: run('paste') },
    {
      id: 'edit.pastePlain',
      label: 'editor.pastePlain',
      icon: ClipboardType,
      keywords: 'paste plain text dan chu thuan khong dinh dang',
      shortcut: 'Mod+Shift+V',
      run: () => {
        expectPlainPaste();
        run('pastePlain')();
      },
    },
    {
      id: 'story.copyField',
      label: 'copy.field',
      icon: Copy,
      keywords: 'copy field site chep o trang cms',
      isEnabled: () => lastField() !== null,
      run: () => void copyField(text, lastField()),
    },
    {
      id: 'story.copyBody',
      label: 'copy.body',
      icon: ClipboardCopy,
      keywords: 'copy body site html chep than bai trang cms',
      isEnabled: hasStory,
      run: () => {
        const { open } = useOpenStory.getState();
        if (open) void copyForSite(open.id, 'body', text);
      },
    },
  ];
}

async function copyField(text: Text, field: StoryField | null): Promise<void> {
  if (!field) return;
  await call('clipboard:write', { text: field.value });
  notify(text('copy.fieldDone', { field: field.label }));
}

/** Remembers which plain field of the paper or the inspector has, or had last, the caret; a palette takes it away for a while. */
export function subscribeFields(target: Document = document): {
  readonly last: () => StoryField | null;
  dispose: () => void;
} {
  let field: HTMLInputElement | HTMLTextAreaElement | null = null;
  const onFocus = ({ target: focused }: FocusEvent): void => {
    if (!(focused instanceof HTMLElement) || focused.closest('.paper, .inspector') === null) return;
    const isField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
    field = isField ? focused : null;
    refreshCommands();
  };
  target.addEventListener('focusin', onFocus);
  return {
    last: () => (field?.isConnected ? { label: labelOf(field), value: field.value } : null),
    dispose: () => target.removeEventListener('focusin', onFocus),
  };
}

const labelOf = (field: HTMLInputElement | HTMLTextAreaElement): string =>
  field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? '';
