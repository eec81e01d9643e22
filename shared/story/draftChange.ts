import { z } from 'zod';
import { blockSchema, type Block } from './blocks';
import { reviewSchema, type Review } from './review';
import { storySchema, type Story } from './story';

/** What a draft holds. */
export interface DraftContent {
  readonly story: Story;
  readonly review: Review;
}

/** What makes one content of a draft out of another. */
export const draftChangeSchema = z.strictObject({
  /** The fields that are others now. */
  fields: storySchema.unwrap().omit({ body: true }).partial(),
  /** So many blocks stay at the head and at the tail, and these are between; null where the body is the same. */
  body: z
    .strictObject({
      head: z.number().int().nonnegative(),
      blocks: z.array(blockSchema).readonly(),
      tail: z.number().int().nonnegative(),
    })
    .nullable(),
  /** The review state, whole; null where it is the same. */
  review: reviewSchema.nullable(),
});
/** The difference between two contents of a draft: what is sent to be saved in place of the whole draft. */
export type DraftChange = z.infer<typeof draftChangeSchema>;

/** What has changed from one content to another. Only what is the same object counts as the same, which takes no time to see. */
export function changeBetween(before: DraftContent, after: DraftContent): DraftChange {
  const { body, ...fields } = after.story;
  const now = Object.entries(fields);
  return {
    fields: Object.fromEntries(now.filter(([field, value]) => before.story[field as keyof Story] !== value)),
    body: body === before.story.body ? null : between(before.story.body, body),
    review: after.review === before.review ? null : after.review,
  };
}

function between(before: readonly Block[], after: readonly Block[]): DraftChange['body'] {
  const most = Math.min(before.length, after.length);
  let [head, tail] = [0, 0];
  while (head < most && before[head] === after[head]) head += 1;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { head, blocks: after.slice(head, after.length - tail), tail };
}

/** Returns the content after a change; null where it is no change of this content. */
export function withChange({ story, review }: DraftContent, change: DraftChange): DraftContent | null {
  const { body } = story;
  const { head, blocks, tail } = change.body ?? { head: body.length, blocks: [], tail: 0 };
  if (head + tail > body.length) return null;
  const now = change.body ? [...body.slice(0, head), ...blocks, ...body.slice(body.length - tail)] : body;
  return { story: { ...story, ...given(change.fields), body: now }, review: change.review ?? review };
}

/** A field that is undefined is none: no story holds it. */
const given = (fields: DraftChange['fields']): Partial<Story> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
