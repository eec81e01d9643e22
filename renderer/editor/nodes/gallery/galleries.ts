import {
  $getNodeByKey,
  $getSelection,
  COMMAND_PRIORITY_EDITOR,
  HISTORY_PUSH_TAG,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { galleryPhotoOf, type Block, type BlockOf } from '../../../../shared/story';
import type { Text } from '../../../i18n';
import { isPhotoFile } from '../../clipboard/foreignContent';
import { defineBehaviour } from '../../host';
import { filePicture, type PendingPicture } from '../../photos/pendingPicture';
import { PhotoIntakeExtension, type PhotoIntake } from '../../photos/photoIntake';
import { withRoom } from '../../photos/photoRoom';
import { $blockToNode } from '../../convert/blocks';
import { $isFigureNode, type FigureNode } from '../figure/FigureNode';
import { figuresToBlocks, galleryToBlocks, MOST_PHOTOS, withoutPhoto, withPhotos, type Gallery } from './gallery';
import {
  ADD_TO_GALLERY_COMMAND,
  INSERT_GALLERY_COMMAND,
  REMOVE_FROM_GALLERY_COMMAND,
  UNGROUP_GALLERY_COMMAND,
  UPDATE_GALLERY_COMMAND,
} from './galleryCommands';
import { $isGalleryNode } from './GalleryNode';
import { $insertAtCaret } from '../insertAtCaret';

type Figure = BlockOf<'figure'>;

/** How galleries get photos, by choice and by their files, and how the user is notified. */
export interface GalleryBehaviourOptions extends Pick<PhotoIntake, 'choose' | 'takeFigures'> {
  readonly text: Text;
  /** Called with a sentence about photos that do not go into the gallery. */
  readonly onNotice: (message: string) => void;
}

/** Makes galleries, grows and shrinks them, and takes them apart; returns a dispose function. */
export function registerGalleries(
  editor: LexicalEditor,
  { text, choose, takeFigures, onNotice }: GalleryBehaviourOptions,
): () => void {
  const add = (pictures: readonly PendingPicture[], $use: (figures: readonly Figure[]) => void): void => {
    const taken = withRoom(pictures, { text, onNotice });
    if (taken.length === 0) return;
    const figures = takeFigures(taken);
    editor.update(() => $use(figures), { tag: HISTORY_PUSH_TAG });
  };
  const photosAmong = (files: readonly File[]): readonly PendingPicture[] => {
    const other = files.find((file) => !isPhotoFile(file));
    if (other) onNotice(text('failure.not-a-photo', { about: other.name }));
    return files.filter(isPhotoFile).map(filePicture);
  };
  const $addTo = (key: NodeKey, figures: readonly Figure[]): void => {
    $changeGallery(key, (gallery) => {
      const blocks = withPhotos(gallery, figures.map(galleryPhotoOf));
      if (blocks.length > 1) onNotice(text('gallery.full', { most: MOST_PHOTOS, count: blocks.length - 1 }));
      return blocks;
    });
  };
  return mergeRegister(
    editor.registerCommand(
      INSERT_GALLERY_COMMAND,
      () => {
        const figures = $neighbouringFigures();
        if (figures) {
          $replaceBlocks(figures, figuresToBlocks(figures.map((figure) => figure.getBlock())));
          return true;
        }
        void choose().then((pictures) =>
          add(pictures, (coming) => $insertAtCaret(figuresToBlocks(coming).map($blockToNode))),
        );
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      ADD_TO_GALLERY_COMMAND,
      ({ key, files }) => {
        if (files) add(photosAmong(files), (figures) => $addTo(key, figures));
        else void choose().then((pictures) => add(pictures, (figures) => $addTo(key, figures)));
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      REMOVE_FROM_GALLERY_COMMAND,
      ({ key, index }) => $changeGallery(key, (gallery) => withoutPhoto(gallery, index)),
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      UNGROUP_GALLERY_COMMAND,
      (key) => $changeGallery(key, galleryToBlocks),
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      UPDATE_GALLERY_COMMAND,
      ({ key, change }) => $changeGallery(key, (gallery) => [{ ...gallery, ...change(gallery) }]),
      COMMAND_PRIORITY_EDITOR,
    ),
  );
}

/** Puts blocks in place of a gallery; one that stays a gallery stays the same node, so that its fields keep the focus. */
function $changeGallery(key: NodeKey, change: (gallery: Gallery) => readonly Block[]): true {
  const node = $getNodeByKey(key);
  if (!$isGalleryNode(node)) return true;
  const [first, ...others] = change(node.getBlock());
  if (first?.kind !== 'gallery') $replaceBlocks([node], first ? [first, ...others] : []);
  else {
    node.update(first);
    $insertAfter(node, others);
  }
  return true;
}

function $replaceBlocks(nodes: readonly LexicalNode[], blocks: readonly Block[]): void {
  const [place, ...rest] = nodes;
  const [first, ...others] = blocks;
  if (!place || !first) return;
  const instead = $blockToNode(first);
  place.replace(instead);
  for (const node of rest) node.remove();
  $insertAfter(instead, others);
  instead.selectStart();
}

function $insertAfter(node: LexicalNode, blocks: readonly Block[]): void {
  for (const block of [...blocks].reverse()) node.insertAfter($blockToNode(block), false);
}

/** Returns the figures that are selected, when they are two or more and one after another; else null. */
export function $neighbouringFigures(): readonly FigureNode[] | null {
  const nodes = ($getSelection()?.getNodes() ?? []).filter($isFigureNode);
  const figures = nodes.sort((a, b) => a.getIndexWithinParent() - b.getIndexWithinParent());
  const areNeighbours = figures.every((figure, at) => at === 0 || figures[at - 1]?.getNextSibling() === figure);
  return figures.length > 1 && areNeighbours ? figures : null;
}

/** Galleries are made, grow and shrink, and are taken apart. */
export const GalleriesExtension = defineBehaviour(
  'galleries',
  (editor, host, state) => {
    const { choose, takeFigures } = state.getDependency(PhotoIntakeExtension).output;
    return registerGalleries(editor, { text: host.text, onNotice: host.onNotice, choose, takeFigures });
  },
  [PhotoIntakeExtension],
);
