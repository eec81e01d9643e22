import type { LexicalEditor } from 'lexical';
import { ExternalLink, Unlink } from 'lucide-react';
import { call } from '../../bridge';
import type { Command } from '../../commands';
import { failureText, type Text } from '../../i18n';
import { notify } from '../../ui';
import { $linkAtCaret, $removeLink } from './linkAtCaret';

/** Opens a link in the program that the system has for it; shows a notice where its address is refused. */
export async function openLink(url: string, text: Text): Promise<void> {
  const opened = await call('app:openLink', { url });
  if (!opened.ok) notify(failureText(text, opened), { tone: 'fault' });
}

/** What can be done with the link at the caret, as rows of the registry. */
export function linkCommands(editor: LexicalEditor, text: Text): readonly Command[] {
  const url = (): string | null => editor.getEditorState().read(() => $linkAtCaret()?.getURL() ?? null);
  const isEnabled = (): boolean => url() !== null;
  return [
    {
      id: 'link.open',
      label: 'editor.openLink',
      icon: ExternalLink,
      keywords: 'open link browser mo lien ket trinh duyet',
      isEnabled,
      run: () => {
        const address = url();
        if (address !== null) void openLink(address, text);
      },
    },
    {
      id: 'link.remove',
      label: 'editor.removeLink',
      icon: Unlink,
      keywords: 'unlink remove link bo go lien ket',
      isEnabled,
      run: () =>
        editor.update(() => {
          const link = $linkAtCaret();
          if (link) $removeLink(link);
        }),
    },
  ];
}
