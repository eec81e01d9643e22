import {
  $getNodeByKey,
  COMMAND_PRIORITY_EDITOR,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { Block } from '../../../shared/story';

/** A change of some fields of one block. */
export interface BlockUpdate<B extends Block> {
  readonly key: NodeKey;
  readonly fields: Partial<B>;
}

/** Has a command change fields of the blocks that `$is` accepts; returns a dispose function. */
export const registerBlockUpdate = <B extends Block>(
  editor: LexicalEditor,
  command: LexicalCommand<BlockUpdate<B>>,
  $is: (node: LexicalNode | null) => node is LexicalNode & { update: (fields: Partial<B>) => unknown },
): (() => void) =>
  editor.registerCommand(
    command,
    ({ key, fields }) => {
      const node = $getNodeByKey(key);
      if ($is(node)) node.update(fields);
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
