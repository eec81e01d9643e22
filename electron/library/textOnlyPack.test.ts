import { expect, it } from 'vitest';
import { readPackage, writePackage, type StetPackage } from '../../shared/package';
import { heldPhotos, newReview, type Story } from '../../shared/story';
import { figure, p, storyOf } from '../../shared/story/testing';
import { createHash } from 'node:crypto';
import { decodeDraftFile, encodeDraftFile } from './draftFile';
import { photoNameOf } from './photos/photoStore';
import { someLibrary, somePhotoBytes } from './testing';
import { textOnlyPack } from './textOnlyPack';

const thread = '22222222-0000-4000-8000-000000000000';
const SECRETS = ['CANARY-NOTE', 'CANARY-COMMENT', 'CANARY-OLD', 'CANARY-REASON', 'CANARY-PLACE', 'CANARY-IGNORED'];

/** A PNG whose metadata holds the place where it was taken. */
const tellingPhoto = (): Uint8Array => {
  const chunk = Buffer.concat([Buffer.from([0, 0, 0, 14]), Buffer.from('tEXtX\0CANARY-PLACE'), Buffer.alloc(4)]);
  chunk.writeUInt32BE(14, 0);
  return Buffer.concat([somePhotoBytes.subarray(0, 33), chunk, somePhotoBytes.subarray(33)]);
};

/** A draft with everything that is nobody else's, its library, and its package. */
async function toldDraft() {
  const { library, clock } = await someLibrary();
  const bytes = tellingPhoto();
  const named = photoNameOf(bytes, 'a.png');
  if (!named.ok) throw new Error(named.message);
  const story: Story = {
    ...storyOf(p('Câu một.'), p('Câu hai.'), figure({ photo: { kind: 'held', name: named.name }, caption: 'Bến' })),
    headline: 'Chợ',
    noteToDesk: 'CANARY-NOTE',
    ignoredChecks: [{ rule: 'doubleSpace', excerpt: 'CANARY-IGNORED', context: 'CANARY-IGNORED' }],
  };
  const withOld = { ...story, lead: 'CANARY-OLD' };
  const made = await library.create(withOld, new Map([[named.name, bytes]]));
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  const kept = await library.keepVersion(id);
  if (!kept.ok) throw new Error(kept.message);
  clock.now = new Date('2026-11-23T10:00:00Z');
  const comment = {
    id: '11111111-0000-4000-8000-000000000000',
    by: 'Hà',
    at: '2026-11-23T09:00:00Z',
    text: 'CANARY-COMMENT',
  };
  const review = {
    ...newReview,
    log: [{ status: 'submitted', by: 'Hà', at: '2026-11-23T09:00:00Z', reason: 'CANARY-REASON' }],
    threads: [{ id: thread, anchor: { kind: 'story' }, quote: '', comments: [comment], resolved: null }],
    baseline: { ...kept.value, story: withOld, otherCopy: null },
  } as unknown as typeof newReview;
  const saved = await library.save(id, 1, story, review);
  if (!saved.ok) throw new Error(saved.message);
  const packed = await library.pack(id);
  if (!packed.ok) throw new Error(packed.message);
  return { library, clock, id, story, photo: named.name, pack: packed.value };
}

const textsOf = ({ draftFile, photos, versions }: StetPackage): string =>
  [draftFile, ...photos.values(), ...versions.values()].map((bytes) => Buffer.from(bytes).toString()).join('\n');

it('loss 13: a package of the text only holds the story and its photos, and nothing else of the draft', async () => {
  const { pack } = await toldDraft();
  for (const secret of SECRETS) expect(textsOf(pack)).toContain(secret);
  const plain = textOnlyPack(pack);
  for (const secret of SECRETS) expect(textsOf(plain)).not.toContain(secret);
  expect(plain.versions.size).toBe(0);
  expect(plain.photos.size).toBe(1);
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  expect(readPackage(writePackage(plain), sha256)).toEqual({ ok: true, value: plain });
  const read = decodeDraftFile(plain.draftFile);
  expect(read.ok && read.file.story).toMatchObject({ headline: 'Chợ', noteToDesk: '', ignoredChecks: [] });
  expect(read.ok && heldPhotos(read.file.story)).toEqual([...plain.photos.keys()]);
});

it('loss 13: what comes back of a text-only package is merged, and no note, comment or photo of mine is lost', async () => {
  const { library, clock, id, story, photo, pack } = await toldDraft();
  const sent = textOnlyPack(pack);
  const there = await someLibrary();
  expect(await there.library.take(sent)).toEqual({ ok: true, value: { id, merged: null } });
  const opened = await there.library.open(id);
  if (!opened.ok) throw new Error(opened.message);
  const edited = { ...opened.value.story, body: [p('Câu một, sửa.'), ...opened.value.story.body.slice(1)] };
  there.clock.now = new Date('2026-11-23T11:00:00Z');
  expect(await there.library.save(id, opened.value.revision, edited)).toMatchObject({ ok: true });
  const back = await there.library.pack(id);
  if (!back.ok) throw new Error(back.message);

  clock.now = new Date('2026-11-23T12:00:00Z');
  const mine = await library.open(id);
  if (!mine.ok) throw new Error(mine.message);
  const ours = { ...story, lead: 'Sapo mới.' };
  expect(await library.save(id, mine.value.revision, ours)).toMatchObject({ ok: true });
  for (const copy of [sent, back.value])
    expect(await library.merge(id, copy)).toMatchObject({ ok: true, value: { conflicts: 0, hasCommonVersion: true } });
  const merged = await library.open(id);
  if (!merged.ok) throw new Error(merged.message);
  expect(merged.value.story).toEqual({
    ...ours,
    slug: merged.value.story.slug,
    body: [p('Câu một, sửa.'), ...story.body.slice(1)],
  });
  expect(merged.value.review.threads).toHaveLength(1);
  expect(await library.readPhoto(id, photo)).not.toBe(null);
});

it('a package whose draft cannot be read is refused rather than let through', async () => {
  const { pack } = await toldDraft();
  expect(() =>
    textOnlyPack({
      ...pack,
      draftFile: encodeDraftFile({ revision: 1, savedAt: 'never', savedBy: '', review: newReview, story: storyOf() }),
    }),
  ).toThrow('cannot be read');
});
