import {
  $createParagraphNode,
  $getNodeByKey,
  COMMAND_PRIORITY_EDITOR,
  defineExtension,
  mergeRegister,
  RootNode,
} from 'lexical';
import { $insertAtCaret } from './insertAtCaret';
import { UnknownBlockNode } from './unknownBlock/UnknownBlockNode';
import { awaitCaption } from '../photos/awaitedCaption';
import { registerSelectedBlock } from './selectedBlock';
import { $isBodyOnly } from './normalize';
import { $createRuleNode, RuleNode } from './rule/RuleNode';
import { INSERT_RULE_COMMAND } from './rule/ruleCommands';
import { $createEmbedNode, $isEmbedNode, EmbedNode } from './embed/EmbedNode';
import { INSERT_EMBED_COMMAND, UPDATE_EMBED_COMMAND } from './embed/embedCommands';
import { GalleryNode } from './gallery/GalleryNode';
import { $createFigureNode, $isFigureNode, FigureNode } from './figure/FigureNode';
import { INSERT_FIGURES_COMMAND, UPDATE_FIGURE_COMMAND } from './figure/figureCommands';

/** Blocks that are drawn whole: figures, galleries, embeds, rules, and the kinds that are kept and not edited here. */
export const WholeBlocksExtension = defineExtension({
  name: 'stet/whole-blocks',
  nodes: () => [FigureNode, GalleryNode, EmbedNode, RuleNode, UnknownBlockNode],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        INSERT_FIGURES_COMMAND,
        (figures) => {
          const nodes = figures.map($createFigureNode);
          $insertAtCaret(nodes);
          const [first] = nodes;
          if (first) awaitCaption(first.getKey());
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        UPDATE_FIGURE_COMMAND,
        ({ key, fields }) => {
          const node = $getNodeByKey(key);
          if ($isFigureNode(node)) node.update(fields);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        INSERT_EMBED_COMMAND,
        (embed) => {
          $insertAtCaret([$createEmbedNode(embed)]);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        UPDATE_EMBED_COMMAND,
        ({ key, fields }) => {
          const node = $getNodeByKey(key);
          if ($isEmbedNode(node)) node.update(fields);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        INSERT_RULE_COMMAND,
        () => {
          $insertAtCaret([$createRuleNode()]);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      // Below a block that is not a text to go on with there is always a paragraph to write in.
      editor.registerNodeTransform(RootNode, (root) => {
        const last = root.getLastChild();
        if (last && $isBodyOnly(last)) root.append($createParagraphNode());
      }),
      registerSelectedBlock(editor),
    ),
});
