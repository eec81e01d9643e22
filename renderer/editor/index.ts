export { BodyEditor } from './BodyEditor';
export { EditorToolbar } from './toolbar/EditorToolbar';
