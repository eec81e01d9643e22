import { emptyStory } from '../support/draftFiles';

/** A paragraph as a story holds it. */
export const paragraph = (text: string): object => ({
  kind: 'paragraph',
  content: text === '' ? [] : [{ kind: 'text', text, marks: [], comments: [] }],
});

/** The JSON of a story with a headline and paragraphs. */
export const storyNamed = (headline: string, ...paragraphs: readonly string[]): object => ({
  ...emptyStory,
  headline,
  body: paragraphs.map(paragraph),
});
