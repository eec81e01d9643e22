import { $getRoot, defineExtension, HISTORY_MERGE_TAG, mergeRegister, type LexicalEditor } from 'lexical';
import { effect } from '@lexical/extension';
import type { AddedPhoto, Failure } from '../../../shared/bridge';
import { newFigure, type Block, type BlockOf, type PhotoName } from '../../../shared/story';
import { call } from '../../bridge';
import { failureText } from '../../i18n';
import { isPending, keepUntilDone, setArrived, setPending } from '../../story';
import { HostExtension, type EditorHost } from '../host';
import { $keepCaret } from '../keepCaret';
import { FigureNode } from '../nodes/figure/FigureNode';
import { GalleryNode } from '../nodes/gallery/GalleryNode';
import { withPhoto } from './addedPhoto';
import { withFreeNames, withOwnNames } from './freeNames';
import { addPicture, type PendingPicture } from './pendingPicture';
import { releasePictures } from './photoRoom';
import { $photosIn, $updatePhoto } from './photoSlots';

/** Takes pictures into the draft of one editor: everything that is pasted, dropped, picked or put in place of another. */
export interface PhotoIntake {
  /** The photos that were taken in since the draft was opened; they stay its own until it is left. */
  readonly taken: ReadonlySet<PhotoName>;
  /** Lets the user pick photo files, which are still to be taken in; none where the draft was left meanwhile. */
  readonly choose: () => Promise<readonly PendingPicture[]>;
  /**
   * Begins to take pictures in. Returns the blocks to put into the text, whose figures have names that no other figure
   * has: each gets its photo when that is in, in whatever state undo has brought the text by then, or stays a missing
   * photo.
   */
  readonly take: (blocks: readonly Block[], pictures: readonly PendingPicture[]) => readonly Block[];
  /** Begins to take in pictures that come with nothing around them; returns a figure for each. */
  readonly takeFigures: (pictures: readonly PendingPicture[]) => readonly BlockOf<'figure'>[];
  /**
   * Takes pictures in before anything of them is in the text. The draft stays open until `use` was called with the
   * photos; those that are refused are reported, and left out.
   */
  readonly takeFirst: (pictures: readonly PendingPicture[], use: (photos: readonly AddedPhoto[]) => void) => void;
  /** Records a photo that the draft was given in another way, as by a fetch from the web. */
  readonly note: (photo: AddedPhoto) => void;
}

/** Photos that are in, and the places in the text that wait for them. */
interface ArrivedPhotos {
  /** Whether a photo of this file name is in. */
  readonly has: (fileName: string) => boolean;
  /** Puts a photo wherever the text has a missing one of this file name, now and whenever undo brings one back. */
  readonly add: (fileName: string, photo: AddedPhoto) => void;
  /** Puts photos that are in wherever the text waits for them, once the update that is under way is over. */
  readonly fillSoon: () => void;
}

function createArrivedPhotos(editor: LexicalEditor, host: EditorHost): ArrivedPhotos {
  /** By the file names of their figures; undo may bring such a figure back as it was before. */
  const arrived = new Map<string, AddedPhoto>();
  const fill = (): void => {
    if (!host.isOnPage.peek()) return;
    editor.update(
      () => {
        $keepCaret(editor);
        $givePhotos(arrived);
      },
      { discrete: true, tag: HISTORY_MERGE_TAG },
    );
  };
  return {
    has: (fileName) => arrived.has(fileName),
    add(fileName, photo) {
      arrived.set(fileName, photo);
      setArrived(fileName);
      fill();
    },
    fillSoon() {
      if (arrived.size === 0 || !editor.getEditorState().read(() => $hasWaiting(arrived))) return;
      queueMicrotask(fill);
    },
  };
}

/** Makes the intake of one editor's pictures; they are taken in one after the other. */
function createPhotoIntake(host: EditorHost, arrived: ArrivedPhotos): PhotoIntake {
  const taken = new Set<PhotoName>();
  let queue: Promise<unknown> = Promise.resolve();
  const isOver = (): boolean => !host.isOnPage.peek();

  const add = async (picture: PendingPicture) => {
    const added = await addPicture(host.now().draftId, picture);
    if (added.ok) taken.add(added.value.name);
    return added;
  };
  const takeOne = async (picture: PendingPicture): Promise<Failure | null> => {
    const { fileName, from } = picture;
    const added = await add(picture);
    if (added.ok) arrived.add(fileName, added.value);
    else setArrived(fileName);
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
    if (!first || isOver()) return;
    const message = failureText(host.text, first);
    host.onNotice(
      failures.length === 1 ? message : host.text('paste.photosMissing', { count: failures.length, message }),
    );
  };
  const addAll = async (pictures: readonly PendingPicture[]): Promise<readonly AddedPhoto[]> => {
    const photos: AddedPhoto[] = [];
    for (const picture of pictures) {
      const added = await add(picture);
      if (added.ok) photos.push(added.value);
      else host.onNotice(failureText(host.text, added));
    }
    return photos;
  };
  const take: PhotoIntake['take'] = (blocks, pictures) => {
    const renamed = withFreeNames(blocks, pictures, (name) => arrived.has(name) || isPending(name));
    setPending(renamed.pictures.map(({ fileName }) => fileName));
    queue = queue.then(() => takeAll(renamed.pictures));
    if (renamed.pictures.length > 0) keepUntilDone(queue);
    return renamed.blocks;
  };
  return {
    taken,
    choose: async () => {
      const pictures = await choosePictures();
      if (!isOver()) return pictures;
      releasePictures(pictures);
      return [];
    },
    take,
    takeFigures(pictures) {
      const named = withOwnNames(pictures);
      const figures = named.map(({ fileName }) => newFigure({ kind: 'missing', fileName }));
      return take(figures, named).filter((block) => block.kind === 'figure');
    },
    takeFirst: (pictures, use) => keepUntilDone(addAll(pictures).then(use)),
    note: ({ name }) => void taken.add(name),
  };
}

async function choosePictures(): Promise<readonly PendingPicture[]> {
  const { picked } = await call('photo:pick', {});
  return picked.map(({ fileName, pick }): PendingPicture => ({ fileName, from: { kind: 'picked', pick } }));
}

/** The one way in for pictures; behaviours that have some depend on it. */
export const PhotoIntakeExtension = defineExtension({
  name: 'stet/photo-intake',
  dependencies: [HostExtension],
  build: (editor, _config, state) => {
    const host = state.getDependency(HostExtension).output;
    const arrived = createArrivedPhotos(editor, host);
    return { ...createPhotoIntake(host, arrived), fillSoon: arrived.fillSoon };
  },
  register: (editor, _config, state) => {
    const { isOnPage } = state.getDependency(HostExtension).output;
    const { fillSoon } = state.getOutput();
    const listen = (): (() => void) =>
      mergeRegister(
        ...[FigureNode, GalleryNode].map((node) =>
          editor.registerMutationListener(node, fillSoon, { skipInitialization: true }),
        ),
      );
    return effect(() => (isOnPage.value ? listen() : undefined));
  },
});

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
