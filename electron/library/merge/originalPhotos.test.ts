import { join } from 'node:path';
import { expect, it } from 'vitest';
import { barePhoto } from '../../../shared/export';
import { newReview } from '../../../shared/story';
import { figure, storyOf } from '../../../shared/story/testing';
import { encodeDraftFile, readEnvelope, withVersionName } from '../draftFile';
import { photoNameOf } from '../photos/photoStore';
import { someLibrary, somePhotoBytes } from '../testing';
import { bareNameOf } from '../textOnlyPack';
import { withOriginalPhotos } from './originalPhotos';

/** A PNG with a text chunk that a photo for others is without. */
const photoWithText = (): Uint8Array => {
  const chunk = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from('tEXtX\0Bến X'), Buffer.alloc(4)]);
  chunk.writeUInt32BE(chunk.length - 12, 0);
  return Buffer.concat([somePhotoBytes.subarray(0, 33), chunk, somePhotoBytes.subarray(33)]);
};

it('a version whose photos become the originals keeps its name and what it was kept for', async () => {
  const { library } = await someLibrary();
  const bytes = photoWithText();
  const named = photoNameOf(bytes, 'a.png');
  if (!named.ok) throw new Error(named.message);
  const story = storyOf(figure({ photo: { kind: 'held', name: named.name } }));
  const made = await library.create(story, new Map([[named.name, bytes]]));
  if (!made.ok) throw new Error(made.message);
  const bare = barePhoto(named.name, bytes);
  const bareName = bareNameOf(named.name, bare);
  const sent = {
    revision: 1,
    savedAt: '2026-11-23T09:00:00Z',
    savedBy: 'Hà',
    review: newReview,
    story: storyOf(figure({ photo: { kind: 'held', name: bareName } })),
  };
  const version = withVersionName(encodeDraftFile({ ...sent, keptFor: 'rescue' }), 'Bản gửi');
  const pack = {
    draftId: made.value.id,
    madeAt: sent.savedAt,
    draftFile: encodeDraftFile(sent),
    versions: new Map([['00000001-2026-11-23T090000000Z.json', version]]),
    photos: new Map([[bareName, bare]]),
  };
  const back = await withOriginalPhotos(join(library.folder, 'drafts', made.value.id), pack);
  const [changed] = back.versions.values();
  expect(new TextDecoder().decode(changed)).toContain(named.name);
  expect(readEnvelope(changed!)).toMatchObject({ name: 'Bản gửi', keptFor: 'rescue' });
});
