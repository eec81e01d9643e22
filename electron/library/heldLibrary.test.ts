import { expect, it } from 'vitest';
import { emptyStory } from '../../shared/story';
import { heldLibrary } from './heldLibrary';
import { someLibrary } from './testing';

it('whoever holds on to a library works with the one that is open by then', async () => {
  const [first, second] = [await someLibrary(), await someLibrary()];
  let current = first.library;
  const held = heldLibrary(() => current);
  await held.create({ ...emptyStory('vi'), headline: 'Một' });
  current = second.library;
  expect(held.folder).toBe(second.folder);
  await held.create({ ...emptyStory('vi'), headline: 'Hai' });
  const headlinesIn = async ({ library }: typeof first) => (await library.list('')).drafts.map((card) => card.headline);
  expect([await headlinesIn(first), await headlinesIn(second)]).toEqual([['Một'], ['Hai']]);
});

it('holds on to every call that a library has', async () => {
  const { library } = await someLibrary();
  expect(Object.keys(heldLibrary(() => library)).sort()).toEqual(Object.keys(library).sort());
});
