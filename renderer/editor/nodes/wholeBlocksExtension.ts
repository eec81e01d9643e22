import { $insertNodeToNearestRoot } from '@lexical/utils';
import {
  $createParagraphNode,
  $getNodeByKey,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
  RootNode,
  type LexicalNode,
} from 'lexical';
import type { BlockOf } from '../../../shared/story';
import { $removeBlock } from './removeBlock';
import { KeptNode } from './kept/KeptNode';
import { $isBodyOnly } from './settle';
import { $createRuleNode, RuleNode } from './rule/RuleNode';
import { INSERT_RULE_COMMAND } from './rule/ruleCommands';
import { $createFigureNode, $isFigureNode, FigureNode } from './figure/FigureNode';
import { INSERT_FIGURES_COMMAND, UPDATE_FIGURE_COMMAND } from './figure/photoCommands';

function $insertFigures(figures: readonly BlockOf<'figure'>[]): true {
  const nodes = figures.map($createFigureNode);
  for (const node of nodes) $insertNodeToNearestRoot(node);
  return true;
}

/** Blocks that are drawn whole: figures, rules, and the kinds that are kept and not edited here. */
export const WholeBlocksExtension = defineExtension({
  name: 'stet/whole-blocks',
  nodes: () => [FigureNode, RuleNode, KeptNode],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(INSERT_FIGURES_COMMAND, $insertFigures, COMMAND_PRIORITY_EDITOR),
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
        INSERT_RULE_COMMAND,
        () => {
          $insertNodeToNearestRoot($createRuleNode());
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      // Below a block that is not a text to go on with there is always a paragraph to write in.
      editor.registerNodeTransform(RootNode, (root) => {
        const last = root.getLastChild();
        if (last && $isBodyOnly(last)) root.append($createParagraphNode());
      }),
      ...[KEY_BACKSPACE_COMMAND, KEY_DELETE_COMMAND].map((command) =>
        editor.registerCommand(command, $handleRemoveSelected, COMMAND_PRIORITY_LOW),
      ),
      editor.registerCommand(KEY_ENTER_COMMAND, $handleEnterOnSelected, COMMAND_PRIORITY_LOW),
    ),
});

/** The whole block that is selected, when it is the only thing that is. */
function $selectedBlock(): LexicalNode | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  const nodes = selection.getNodes();
  return nodes.length === 1 && $isDecoratorNode(nodes[0]) ? nodes[0] : null;
}

function $handleRemoveSelected(event: KeyboardEvent): boolean {
  const block = $selectedBlock();
  if (!block) return false;
  event.preventDefault();
  $removeBlock(block.getKey());
  return true;
}

/** Enter goes into a figure's caption; below any other block it opens a paragraph. */
function $handleEnterOnSelected(event: KeyboardEvent | null): boolean {
  const block = $selectedBlock();
  if (!block) return false;
  event?.preventDefault();
  if ($isFigureNode(block)) {
    const figure = block.getKey();
    queueMicrotask(() => document.querySelector<HTMLElement>(`[data-figure-key="${figure}"] textarea`)?.focus());
  } else {
    const paragraph = $createParagraphNode();
    block.insertAfter(paragraph);
    paragraph.select();
  }
  return true;
}
