import { defineExtension, mergeRegister } from 'lexical';
import { registerBlockUpdate } from '../blockUpdate';
import { registerInsert } from '../insertAtCaret';
import { INSERT_EMBED_COMMAND, UPDATE_EMBED_COMMAND } from './embedCommands';
import { $createEmbedNode, $isEmbedNode, EmbedNode } from './EmbedNode';

/** Embeds. */
export const EmbedExtension = defineExtension({
  name: 'stet/embed',
  nodes: () => [EmbedNode],
  register: (editor) =>
    mergeRegister(
      registerInsert(editor, INSERT_EMBED_COMMAND, (embed) => [$createEmbedNode(embed)]),
      registerBlockUpdate(editor, UPDATE_EMBED_COMMAND, $isEmbedNode),
    ),
});
