import type { PastedStory } from '../../../shared/bridge';
import { lineOf } from '../../../shared/import';
import type { Block, Story } from '../../../shared/story';
import { asOneStep } from '../history/storyHistory';
import { editStory, useOpenStory } from '../openStory';
import { bodyView } from '../places/bodyView';

/** A field of a story that a paste can fill in. */
export type PastedField = keyof PastedStory['fields'];

/** Whether a story has neither headline, lead nor byline, and no words or photos in its body. */
export const isStoryEmpty = ({ headline, lead, bylines, body }: Story): boolean =>
  headline.trim() === '' &&
  lead.trim() === '' &&
  bylines.length === 0 &&
  body.every((block) => block.kind === 'paragraph' && lineOf(block) === '');

/** What filling in a pasted story changes. */
export interface Filling {
  readonly fields: Partial<Pick<Story, PastedField>>;
  /** What takes the place of blocks of the body, by their indices; none for one that goes. */
  readonly blocks: ReadonlyMap<number, readonly Block[]>;
}

/**
 * Returns what filling in changes in a story: the fields that are empty, and of the body the blocks whose words are
 * still exactly those that these fields then hold. A block whose field holds something else already stays.
 */
export function fillingOf(story: Story, { fields, pieces }: PastedStory): Filling {
  const isFilled = (field: PastedField): boolean => fields[field] !== undefined && isEmpty(story[field]);
  const lines = story.body.map(lineOf);
  const blocks = new Map<number, readonly Block[]>();
  let from = 0;
  for (const { texts, fields: held, becomes } of pieces) {
    if (!held.every(isFilled)) continue;
    const at = lines.findIndex(
      (_, index) => index >= from && texts.every((text, down) => lines[index + down] === text),
    );
    if (at < 0) continue;
    texts.forEach((_, down) => blocks.set(at + down, down === 0 ? becomes : []));
    from = at + texts.length;
  }
  // Each field keeps its own value.
  const filled = Object.fromEntries(
    Object.entries(fields).filter(([field]) => isFilled(field as PastedField)),
  ) as Filling['fields'];
  return { fields: filled, blocks };
}

const isEmpty = (value: Story[PastedField]): boolean =>
  value === null || (typeof value === 'string' ? value.trim() === '' : value.length === 0);

/** Fills in what a pasted story contains, as one step of undo; returns the fields that were filled. A read-only story stays as it is. */
export function fillFromPaste(pasted: PastedStory): readonly PastedField[] {
  const { open } = useOpenStory.getState();
  if (!open || open.readOnly) return [];
  const { fields, blocks } = fillingOf(open.story, pasted);
  asOneStep(() => {
    if (blocks.size > 0) bodyView()?.replaceBlocks(blocks);
    editStory(fields);
  });
  // The keys of fields are those of fields.
  return Object.keys(fields) as PastedField[];
}
