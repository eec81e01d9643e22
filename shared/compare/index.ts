export { acceptChanges, rejectChanges } from './applyChanges';
export type { Change, Path, TextChange, ValueChange } from './change';
export { createComparer, diffStories, type Comparer } from './diffStories';
export { flowText, type Flow } from './flow';
export { placeOf } from './placeOf';
export { firstMade } from './firstMade';
export { conflictsBetween, mergeStories, takeTheirs, type Conflict } from './mergeStories';
export { trackStory } from './trackStory';
export { wordsIn } from './wordsIn';
