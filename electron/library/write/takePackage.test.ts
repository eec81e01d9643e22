import { expect, it } from 'vitest';
import { p, storyOf } from '../../../shared/story/testing';
import { someLibrary } from '../testing';

/** A draft of a colleague's, as a package. */
async function sent() {
  const { library } = await someLibrary({ author: () => 'Bình' });
  const made = await library.create({ ...storyOf(p('Của Bình')), headline: 'Chợ nổi' });
  if (!made.ok) throw new Error(made.message);
  const packed = await library.pack(made.value.id);
  if (!packed.ok) throw new Error(packed.message);
  return { id: made.value.id, pack: packed.value };
}

// loss 20
it.each([
  ['a library that has no such draft', 'nowhere', true],
  ['one that has it in the trash', 'trash', false],
] as const)('a package goes into %s without taking the place of another draft', async (_, where, keepsId) => {
  const { id, pack } = await sent();
  const { library } = await someLibrary();
  if (where !== 'nowhere') {
    await library.take(pack);
    expect(await library.save(id, 1, { ...storyOf(p('Của tôi')), headline: 'Sửa rồi' })).toMatchObject({ ok: true });
  }
  if (where === 'trash') expect(await library.trash(id)).toMatchObject({ ok: true });

  const taken = await library.take(pack);
  if (!taken.ok) throw new Error(taken.message);
  expect(taken.value.id === id).toBe(keepsId);
  expect(await library.open(taken.value.id)).toMatchObject({ ok: true, value: { story: { headline: 'Chợ nổi' } } });
  if (where === 'trash') expect(await library.restore(id)).toMatchObject({ ok: true });
  if (where !== 'nowhere')
    expect(await library.open(id)).toMatchObject({ ok: true, value: { story: { headline: 'Sửa rồi' } } });
});

// loss 6, loss 20
it('a package is merged into the draft that it is a copy of, where another program has brought it meanwhile', async () => {
  const { id, pack } = await sent();
  const { library } = await someLibrary();
  await library.take(pack);
  expect(await library.save(id, 1, { ...storyOf(p('Của tôi')), headline: 'Sửa rồi' })).toMatchObject({ ok: true });
  expect(await library.take(pack)).toMatchObject({ ok: true, value: { id, merged: { conflicts: 0 } } });
  expect(await library.open(id)).toMatchObject({ ok: true, value: { story: { headline: 'Sửa rồi' } } });
  expect((await library.list('')).total).toBe(1);
});
