export { acceptChanges, applyChanges, rejectChanges } from './applyChanges';
export { invert, type Change, type ItemChange, type Path, type TextChange, type ValueChange } from './change';
export { createComparer, diffStories, type Comparer } from './diffStories';
export { flowText, type Flow } from './flow';
export { placeOf } from './placeOf';
export { mergeStories, type Conflict, type Merge } from './mergeStories';
export { trackStory, type AuthorOf } from './trackStory';
export { wordsIn } from './wordsIn';
