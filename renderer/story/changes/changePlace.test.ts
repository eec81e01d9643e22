import { expect, it } from 'vitest';
import { diffStories } from '../../../shared/compare';
import { editParts, emptyStory, textPartsOf, type Block, type Story } from '../../../shared/story';
import { storyOfEverything } from '../../../shared/story/testing';
import { changePlace } from './changePlace';

const storyOf = (...body: readonly Block[]): Story => ({ ...emptyStory('vi'), body });

// Red where a new kind of block, or a new text of one, has parts that this folder has no name for.
it.each(
  storyOfEverything.body.flatMap((block) =>
    textPartsOf(block)
      .filter(({ text }) => text !== '')
      .map(({ part }): [string, string, Block] => [block.kind, part, block]),
  ),
)('a change in a %s is found in its part "%s"', (_, part, block) => {
  const [range, text] = [{ start: 0, end: 0 }, 'Mới '];
  const after = storyOf(editParts(block, new Map([[part, [{ range, text }]]])));
  const places = diffStories(storyOf(block), after).map((change) => changePlace(change, after));
  expect(places).toEqual([expect.objectContaining({ kind: 'block', block: 0, part })]);
});
