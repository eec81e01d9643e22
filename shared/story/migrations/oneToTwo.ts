import type { Migration } from './migration';

/** Migrates to version 2, in which figures have a width and the story has a list of ignored findings. */
export const oneToTwo: Migration = (story) => ({
  ...story,
  ignoredChecks: [],
  body: Array.isArray(story['body']) ? story['body'].map(withWidth) : story['body'],
});

const withWidth = (block: unknown): unknown =>
  typeof block === 'object' && block !== null && 'kind' in block && block.kind === 'figure'
    ? { ...block, width: 'column' }
    : block;
