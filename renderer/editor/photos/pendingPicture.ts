import type { CallOutput } from '../../../shared/bridge';
import type { Picture } from '../../../shared/import';
import type { DraftId, PhotoName } from '../../../shared/story';
import { call } from '../../bridge';

/** A picture to be taken in: what an importer found, a file, or a photo of another draft. */
export interface PendingPicture {
  readonly fileName: string;
  readonly from:
    | Picture['from']
    | { readonly kind: 'file'; readonly file: File }
    | { readonly kind: 'picked'; readonly pick: string }
    | { readonly kind: 'draft'; readonly draft: DraftId; readonly name: PhotoName };
}

/** Returns a file as a picture to be taken in; one without a name is called "picture". */
export const filePicture = (file: File): PendingPicture => ({
  fileName: file.name || 'picture',
  from: { kind: 'file', file },
});

/** Takes one picture into a draft. A dropped file can be gone when it is read. */
export const addPicture = (id: DraftId, picture: PendingPicture): Promise<CallOutput<'photo:addLinked'>> =>
  callFor(id, picture).catch((error: unknown) => ({
    ok: false,
    code: 'file-unreadable',
    message: String(error),
    about: picture.fileName,
  }));

async function callFor(id: DraftId, { fileName, from }: PendingPicture): Promise<CallOutput<'photo:addLinked'>> {
  if (from.kind === 'picked') return call('photo:addPicked', { id, pick: from.pick });
  if (from.kind === 'draft') return call('photo:copyFrom', { id, from: from.draft, name: from.name });
  if (from.kind === 'linked') return call('photo:addLinked', { id, url: from.url });
  const bytes = from.kind === 'bytes' ? from.bytes : new Uint8Array(await from.file.arrayBuffer());
  return call('photo:add', { id, fileName, bytes });
}
