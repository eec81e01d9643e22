import { buildEditorFromExtensions } from '@lexical/extension';
import type { LexicalEditor } from 'lexical';
import type { Block } from '../../shared/story';
import { $rootToBody } from './convert/body';
import { contentExtension } from './content';

export { bodyCommands } from './bodyCommands';

/** The real editor of a body, without a page around it. */
export function someEditor(...body: readonly Block[]): LexicalEditor {
  return buildEditorFromExtensions(contentExtension(body));
}

/** What an editor holds, as blocks. */
export const bodyOf = (editor: LexicalEditor): readonly Block[] => editor.read(() => $rootToBody());

/** Changes what an editor holds, at once. */
export const change = (editor: LexicalEditor, $change: () => void): void => editor.update($change, { discrete: true });
