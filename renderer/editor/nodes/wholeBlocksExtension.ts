import { $createParagraphNode, defineExtension, mergeRegister, RootNode } from 'lexical';
import { EmbedExtension } from './embed/embedExtension';
import { FigureExtension } from './figure/figureExtension';
import { GalleryNode } from './gallery/GalleryNode';
import { $isBodyOnly } from './normalize';
import { RuleExtension } from './rule/ruleExtension';
import { registerSelectedBlock } from './selectedBlock';
import { UnknownBlockNode } from './unknownBlock/UnknownBlockNode';

/** Blocks that are drawn whole, and what all of them share: they are selected as one, and are never the end of the body. */
export const WholeBlocksExtension = defineExtension({
  name: 'stet/whole-blocks',
  nodes: () => [GalleryNode, UnknownBlockNode],
  dependencies: [FigureExtension, EmbedExtension, RuleExtension],
  register: (editor) =>
    mergeRegister(
      // Below a block that is not a text to go on with there is always a paragraph to write in.
      editor.registerNodeTransform(RootNode, (root) => {
        const last = root.getLastChild();
        if (last && $isBodyOnly(last)) root.append($createParagraphNode());
      }),
      registerSelectedBlock(editor),
    ),
});
