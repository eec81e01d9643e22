import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { paragraphs, root } from './page';

const paragraph = (text: string) => schema.node('paragraph', null, [schema.text(text)]);
const doc = schema.node('doc', null, paragraphs.map(paragraph));
root.removeAttribute('id');
const view = new EditorView(root, {
  state: EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] }),
});
view.dom.id = 'editor';
