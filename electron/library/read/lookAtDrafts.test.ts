import { mkdir, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { draftIdSchema, newReview } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { nodeFiles } from '../../disk';
import { someFolder } from '../../disk/testing';
import { encodeDraftFile } from '../draftFile';
import { entryOf } from '../entry';
import { draftFolder, foldersOf } from '../folders';
import { createKnownDrafts } from '../knownDrafts';
import { lookAtDrafts } from './lookAtDrafts';

const id = draftIdSchema.parse('00000001-0000-4000-8000-000000000000');
const stamp = { revision: 1, savedAt: '2026-11-23T09:00:00.000Z', savedBy: '', review: newReview };

/** A draft that is listed as it was at another time, and whose file another program has changed since it was opened. */
async function someListed() {
  const library = await someFolder();
  const folder = foldersOf(library).draft(id);
  await mkdir(folder, { recursive: true });
  const theirs = encodeDraftFile({ ...stamp, story: storyOf(p('Của họ')) });
  await writeFile(draftFolder(folder).story, theirs);
  const story = storyOf(p('Của ta'));
  const ours = entryOf(id, { ...stamp, formatVersion: 3, story }, encodeDraftFile({ ...stamp, story }), null);
  const known = createKnownDrafts(() => undefined);
  known.list(id, { card: ours.card, reusable: ours.reusable, stamp: null });
  const open = (): void => known.put(id, ours, null, story);
  const looker = (clock = () => new Date()) =>
    lookAtDrafts(known, {
      ...{ library, files: nodeFiles, clock, newId: () => 'x', readMs: 5000, takesStamps: true },
      onLooked: () => undefined,
    });
  return { known, ours, open, looker };
}

it('looks at no draft that was opened since it was to be looked at', async () => {
  const { known, ours, open, looker } = await someListed();
  const picks = (): boolean => {
    open();
    return true;
  };
  await looker().lookAtAll(picks, () => undefined);
  expect(known.entry(id)).toBe(ours);
});

it('drops what it has read of a draft that was opened meanwhile', async () => {
  const { known, ours, open, looker } = await someListed();
  const clock = (): Date => {
    open();
    return new Date();
  };
  await looker(clock).lookAtAll(
    () => true,
    () => undefined,
  );
  expect(known.entry(id)).toBe(ours);
});
