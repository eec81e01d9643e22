import { $getRoot, HISTORY_MERGE_TAG, mergeRegister, type LexicalEditor } from 'lexical';
import type { AddedPhoto, CallOutput, Failure } from '../../../shared/bridge';
import { freeName, type Picture } from '../../../shared/import';
import {
  missingPhotos,
  newFigure,
  type Block,
  type BlockOf,
  type DraftId,
  type PhotoName,
  type PhotoSource,
} from '../../../shared/story';
import { call } from '../../bridge';
import { failureText, type Text } from '../../i18n';
import { isPending, keepUntilDone, setArrived, setPending, useOpenStory } from '../../story';
import { withPhoto } from './addedPhoto';
import { $photosIn, $updatePhoto } from './photoSlots';
import { $keepCaret } from '../keepCaret';
import { FigureNode } from '../nodes/figure/FigureNode';
import { GalleryNode } from '../nodes/gallery/GalleryNode';

/** A picture to be taken in: what an importer found, a file, or a photo of another draft. */
export interface PendingPicture {
  readonly fileName: string;
  readonly from:
    | Picture['from']
    | { readonly kind: 'file'; readonly file: File }
    | { readonly kind: 'picked'; readonly pick: string }
    | { readonly kind: 'draft'; readonly draft: DraftId; readonly name: PhotoName };
}

/** The draft that pictures are taken into, and how the user is notified. */
export interface PhotoIntakeOptions {
  readonly draftId: DraftId;
  readonly text: Text;
  /** Grows by every photo that is taken in. */
  readonly taken: Set<PhotoName>;
  /** Called with a sentence about photos that could not be taken in. */
  readonly onNotice: (message: string) => void;
}

/** Takes the pictures of pasted and dropped content into the draft, while their figures are in the text already. */
export interface PhotoIntake {
  /**
   * Begins to take pictures in. Returns the blocks to put into the text, whose figures have names that no other figure
   * has: each gets its photo when that is in, in whatever state undo has brought the text by then, or stays a missing
   * photo.
   */
  take(blocks: readonly Block[], pictures: readonly PendingPicture[]): readonly Block[];
  /** Begins to take in pictures that come with nothing around them; returns a figure for each. */
  readonly takeFigures: (pictures: readonly PendingPicture[]) => readonly BlockOf<'figure'>[];
  readonly dispose: () => void;
}

/** Returns a file as a picture to be taken in; one without a name is called "picture". */
export const filePicture = (file: File): PendingPicture => ({
  fileName: file.name || 'picture',
  from: { kind: 'file', file },
});

function withOwnNames(pictures: readonly PendingPicture[]): readonly PendingPicture[] {
  const used = new Set<string>();
  return pictures.map((picture) => {
    const fileName = freeName(picture.fileName, used);
    used.add(fileName);
    return { ...picture, fileName };
  });
}

/** Makes the intake of one editor's pictures; they are taken in one after the other. */
export function createPhotoIntake(editor: LexicalEditor, options: PhotoIntakeOptions): PhotoIntake {
  const { text, taken, onNotice } = options;
  /** Photos that are in, by the file names of their figures; undo may bring such a figure back as it was before. */
  const arrived = new Map<string, AddedPhoto>();
  let isOver = false;
  let queue: Promise<unknown> = Promise.resolve();

  const fill = (): void =>
    editor.update(
      () => {
        $keepCaret(editor);
        $givePhotos(arrived);
      },
      { discrete: true, tag: HISTORY_MERGE_TAG },
    );

  const takeOne = async ({ fileName, from }: PendingPicture): Promise<Failure | null> => {
    const added = await addPicture(options.draftId, { fileName, from });
    if (added.ok) {
      taken.add(added.value.name);
      arrived.set(fileName, added.value);
    }
    setArrived(fileName);
    if (!isOver && added.ok) fill();
    // The library knows the photo of another draft by a name that nobody reads.
    return added.ok ? null : from.kind === 'draft' ? { ...added, about: fileName } : added;
  };

  const takeAll = async (pictures: readonly PendingPicture[]): Promise<void> => {
    const failures: Failure[] = [];
    for (const picture of pictures) {
      const failure = await takeOne(picture);
      if (failure) failures.push(failure);
    }
    const [first] = failures;
    if (!first || isOver) return;
    const message = failureText(text, first);
    onNotice(failures.length === 1 ? message : text('paste.photosMissing', { count: failures.length, message }));
  };

  const fillSoon = (): void => {
    if (arrived.size === 0 || !editor.getEditorState().read(() => $hasWaiting(arrived))) return;
    queueMicrotask(() => {
      if (!isOver) fill();
    });
  };
  const dispose = mergeRegister(
    ...[FigureNode, GalleryNode].map((node) =>
      editor.registerMutationListener(node, fillSoon, { skipInitialization: true }),
    ),
    () => {
      isOver = true;
    },
  );
  const take: PhotoIntake['take'] = (blocks, pictures) => {
    const renamed = withFreeNames(blocks, pictures, (name) => arrived.has(name) || isPending(name));
    setPending(renamed.pictures.map(({ fileName }) => fileName));
    queue = queue.then(() => takeAll(renamed.pictures));
    if (renamed.pictures.length > 0) keepUntilDone(queue);
    return renamed.blocks;
  };
  return {
    take,
    takeFigures(pictures) {
      const named = withOwnNames(pictures);
      const figures = named.map(({ fileName }) => newFigure({ kind: 'missing', fileName }));
      return take(figures, named).filter((block) => block.kind === 'figure');
    },
    dispose,
  };
}

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

/** Returns the blocks and pictures with other names for the pictures whose names are taken by figures of the story. */
function withFreeNames(
  blocks: readonly Block[],
  pictures: readonly PendingPicture[],
  isUsed: (name: string) => boolean,
) {
  const inStory = new Set(missingPhotos(useOpenStory.getState().open?.story ?? { body: [] }));
  const ours = new Set<string>();
  const names = new Map<string, string>();
  for (const { fileName } of pictures) {
    const name = freeName(fileName, { has: (other) => inStory.has(other) || ours.has(other) || isUsed(other) });
    ours.add(name);
    names.set(fileName, name);
  }
  const renamed = (photo: PhotoSource): PhotoSource =>
    photo.kind === 'missing' ? { ...photo, fileName: names.get(photo.fileName) ?? photo.fileName } : photo;
  return {
    pictures: pictures.map((picture) => ({ ...picture, fileName: names.get(picture.fileName) ?? picture.fileName })),
    blocks: blocks.map((block) => {
      if (block.kind === 'figure') return { ...block, photo: renamed(block.photo) };
      if (block.kind !== 'gallery') return block;
      return { ...block, photos: block.photos.map((item) => ({ ...item, photo: renamed(item.photo) })) };
    }),
  };
}

/** The places of photos that are in, but not there yet. */
const $waiting = (arrived: ReadonlyMap<string, AddedPhoto>) =>
  $getRoot()
    .getChildren()
    .flatMap((node) =>
      $photosIn(node).flatMap(({ photo }, index) => {
        const added = photo.kind === 'missing' ? arrived.get(photo.fileName) : undefined;
        return added ? [{ slot: { key: node.getKey(), index }, added }] : [];
      }),
    );

const $hasWaiting = (arrived: ReadonlyMap<string, AddedPhoto>): boolean => $waiting(arrived).length > 0;

/** The texts of a photo in the paste stay; the photo's own metadata fills those that are empty. */
function $givePhotos(arrived: ReadonlyMap<string, AddedPhoto>): void {
  for (const { slot, added } of $waiting(arrived)) $updatePhoto(slot, (old) => withPhoto(old, added));
}
