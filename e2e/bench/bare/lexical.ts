import { registerRichText } from '@lexical/rich-text';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { paragraphs, root } from './page';

root.contentEditable = 'true';
const editor = createEditor({
  namespace: 'bare',
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(root);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 1000);
editor.update(
  () => {
    $getRoot()
      .clear()
      .append(...paragraphs.map((text) => $createParagraphNode().append($createTextNode(text))));
  },
  { discrete: true },
);
