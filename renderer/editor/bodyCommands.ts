import { $getSelection, type LexicalEditor } from 'lexical';
import { registerCommands, type Command } from '../commands';
import { blockCommands } from './behaviours/blockCommands';
import { editorCommands } from './behaviours/editorCommands';
import { listCommands } from './behaviours/listCommands';
import { formatBarCommands } from './formatBar/formatBarCommands';
import { copyBlockCommand } from './handle/copyBlockCommand';
import { defineBehaviour, registerWith, type EditorHost } from './host';
import { linkCommands } from './link/linkCommands';
import { $linkPlace } from './link/linkPlace';
import { figureCommands } from './photos/figureCommands';

/** What the commands of the body need of the page around it. */
export interface BodyCommandOptions extends Pick<EditorHost, 'text'> {
  readonly openLink: () => void;
  readonly openEmbed: () => void;
}

/** Everything that can be done in the body by its own rows of the registry. */
export const bodyCommands = (
  editor: LexicalEditor,
  { openLink, openEmbed, text }: BodyCommandOptions,
): readonly Command[] => [
  ...figureCommands(editor, { openEmbed }),
  ...editorCommands(editor, { openLink }),
  ...listCommands(editor),
  ...blockCommands(editor),
  copyBlockCommand(editor),
  ...formatBarCommands,
  ...linkCommands(editor, text),
];

/** The commands of the body, while it may be edited. */
export const BodyCommandsExtension = defineBehaviour('body-commands', (editor, host) => {
  const { text, now } = host;
  // Where the caret is when a dialog opens is read in an update, which sees what is under way too: `editor.read` would
  // commit that in the middle of what the page draws.
  const openLink = (): void => editor.update(() => now().openDialog({ kind: 'link', place: $linkPlace() }));
  const openEmbed = (): void =>
    editor.update(() => now().openDialog({ kind: 'embed', place: $getSelection()?.clone() ?? null }));
  return registerWith(host.isReadOnly, (isReadOnly) =>
    isReadOnly ? undefined : registerCommands(bodyCommands(editor, { openLink, openEmbed, text })),
  );
});
