export { registerInput } from './history/input';
export { asOneStep, beginHistory, recordFields, redo, undo } from './history/storyHistory';
