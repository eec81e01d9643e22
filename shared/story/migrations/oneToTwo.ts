import type { Migration } from './migration';

/** Version 2 gives figures a width and the story a list of findings that were let stand. */
export const oneToTwo: Migration = (story) => ({
  ...story,
  ignoredChecks: [],
  body: Array.isArray(story['body']) ? story['body'].map(withWidth) : story['body'],
});

const withWidth = (block: unknown): unknown =>
  typeof block === 'object' && block !== null && 'kind' in block && block.kind === 'figure'
    ? { ...block, width: 'column' }
    : block;
