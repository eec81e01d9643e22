import { buildEditorFromExtensions } from '@lexical/extension';
import type { LexicalEditor } from 'lexical';
import type { Block } from '../../shared/story';
import type { Command } from '../commands';
import type { Text } from '../i18n';
import { blockCommands } from './behaviours/blockCommands';
import { editorCommands } from './behaviours/editorCommands';
import { figureCommands } from './photos/figureCommands';
import { listCommands } from './behaviours/listCommands';
import { $rootToBody } from './convert/body';
import { bodyExtension } from './extensions';
import { formatBarCommands } from './formatBar/formatBarCommands';
import { copyBlockCommand } from './handle/copyBlockCommand';
import { linkCommands } from './link/linkCommands';

/** Everything that can be done in the body by its own rows of the registry. */
export const bodyCommands = (editor: LexicalEditor, text: Text): readonly Command[] => [
  ...editorCommands(editor, { openLink: () => undefined }),
  ...figureCommands(editor, { openEmbed: () => undefined }),
  ...blockCommands(editor),
  ...listCommands(editor),
  ...linkCommands(editor, text),
  ...formatBarCommands,
  copyBlockCommand(editor),
];

/** The real editor of a body, without a page around it. */
export function someEditor(...body: readonly Block[]): LexicalEditor {
  return buildEditorFromExtensions(bodyExtension(body));
}

/** What an editor holds, as blocks. */
export const bodyOf = (editor: LexicalEditor): readonly Block[] => editor.read(() => $rootToBody());

/** Changes what an editor holds, at once. */
export const change = (editor: LexicalEditor, $change: () => void): void => editor.update($change, { discrete: true });
