export { BodyEditor } from './BodyEditor';
export { EditorToolbar } from './toolbar/EditorToolbar';
export { expectPlainPaste } from './clipboard/plainPaste';
