import { COMMAND_PRIORITY_EDITOR, defineExtension, mergeRegister } from 'lexical';
import { awaitCaption } from '../../photos/awaitedCaption';
import { registerBlockUpdate } from '../blockUpdate';
import { $insertAtCaret } from '../insertAtCaret';
import { INSERT_FIGURES_COMMAND, UPDATE_FIGURE_COMMAND } from './figureCommands';
import { $createFigureNode, $isFigureNode, FigureNode } from './FigureNode';

/** Figures: where they come in, the caption of the first of them waits to be written. */
export const FigureExtension = defineExtension({
  name: 'stet/figure',
  nodes: () => [FigureNode],
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
      registerBlockUpdate(editor, UPDATE_FIGURE_COMMAND, $isFigureNode),
    ),
});
