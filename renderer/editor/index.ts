export { BodyEditor } from './BodyEditor';
export { FieldMenu } from './contextMenu/FieldMenu';
export { EditorToolbar } from './toolbar/EditorToolbar';
export { expectPlainPaste } from './clipboard/plainPaste';
