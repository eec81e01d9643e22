import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DraftId, Story } from '../../shared/story';
import { p, storyOf } from '../../shared/story/testing';
import type { Library } from './contract';
import { someFolder } from '../disk/testing';
import { someLibrary } from './testing';

/** What a user may do, with the number of a draft (counted round) and a text. */
const step = fc.record({
  act: fc.constantFrom('create', 'save', 'rename', 'duplicate', 'trash', 'restore', 'reopen'),
  draft: fc.nat(20),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
});

it('holds what a plain map would hold, whatever is done in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const folder = await someFolder();
      let { library } = await someLibrary({ folder });
      const there = new Map<DraftId, Story>();
      const trashed = new Map<DraftId, Story>();
      const pick = (map: ReadonlyMap<DraftId, Story>, number: number) =>
        [...map.keys()][map.size === 0 ? 0 : number % map.size];
      for (const { act, draft, text } of steps) {
        const story = { ...storyOf(p(text)), headline: text };
        const id = pick(act === 'restore' ? trashed : there, draft);
        if (act === 'create') there.set(idOf(await library.create(story)), story);
        else if (act === 'reopen') ({ library } = await someLibrary({ folder }));
        else if (id === undefined) continue;
        else if (act === 'save') {
          const opened = await library.open(id);
          if (!opened.ok) throw new Error(opened.message);
          expect(await library.save(id, opened.value.revision, story)).toMatchObject({ ok: true });
          there.set(id, story);
        } else if (act === 'rename') {
          expect(await library.rename(id, text)).toMatchObject({ ok: true });
          there.set(id, { ...there.get(id)!, headline: text });
        } else if (act === 'duplicate') there.set(idOf(await library.duplicate(id)), there.get(id)!);
        else {
          const [from, to] = act === 'trash' ? [there, trashed] : [trashed, there];
          expect(await library[act](id)).toMatchObject({ ok: true });
          to.set(id, from.get(id)!);
          from.delete(id);
        }
      }
      expect(await storiesIn(library)).toEqual(there);
    }),
    { numRuns: 60 },
  );
}, 60_000);

const idOf = (made: Awaited<ReturnType<Library['create' | 'duplicate']>>): DraftId => {
  if (!made.ok) throw new Error(made.message);
  return made.value.id;
};

async function storiesIn(library: Library): Promise<Map<DraftId, Story>> {
  const found = new Map<DraftId, Story>();
  for (const { id } of (await library.list('')).drafts) {
    const opened = await library.open(id);
    if (opened.ok) found.set(id, opened.value.story);
  }
  return found;
}
