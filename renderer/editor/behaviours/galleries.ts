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
import type { AddedPhoto } from '../../../shared/bridge';
import type { Block } from '../../../shared/story';
import { $blockToNode } from '../convert/blocks';
import { $isFigureNode, type FigureNode } from '../nodes/figure/FigureNode';
import {
  figuresToBlocks,
  figureToPhoto,
  galleryToBlocks,
  withoutPhoto,
  withPhotos,
  type Gallery,
} from '../nodes/gallery/gallery';
import {
  ADD_TO_GALLERY_COMMAND,
  INSERT_GALLERY_COMMAND,
  REMOVE_FROM_GALLERY_COMMAND,
  UNGROUP_GALLERY_COMMAND,
  UPDATE_GALLERY_COMMAND,
} from '../nodes/gallery/galleryCommands';
import { $isGalleryNode } from '../nodes/gallery/GalleryNode';
import { $insertAtCaret } from '../nodes/insertAtCaret';
import { figureOf } from './addedPhoto';
import type { Photos } from './photos';

/** Makes galleries, grows and shrinks them, and takes them apart; gives its undo. */
export function registerGalleries(
  editor: LexicalEditor,
  { choose, takeIn }: Pick<Photos, 'choose' | 'takeIn'>,
): () => void {
  let isOver = false;
  const later = (photos: Promise<readonly AddedPhoto[]>, $use: (photos: readonly AddedPhoto[]) => void): true => {
    void photos.then((added) => {
      if (!isOver && added.length > 0) editor.update(() => $use(added), { tag: HISTORY_PUSH_TAG });
    });
    return true;
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
        return later(choose(), (added) => {
          $insertAtCaret(figuresToBlocks(added.map(figureOf)).map($blockToNode));
        });
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      ADD_TO_GALLERY_COMMAND,
      ({ key, files }) =>
        later(files ? takeIn(files) : choose(), (added) =>
          $changeGallery(key, (gallery) => withPhotos(gallery, added.map(figureOf).map(figureToPhoto))),
        ),
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
    () => {
      isOver = true;
    },
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

/** The figures that are selected, when they are two or more and stand one after another. */
export function $neighbouringFigures(): readonly FigureNode[] | null {
  const nodes = ($getSelection()?.getNodes() ?? []).filter($isFigureNode);
  const figures = nodes.sort((a, b) => a.getIndexWithinParent() - b.getIndexWithinParent());
  const areNeighbours = figures.every((figure, at) => at === 0 || figures[at - 1]?.getNextSibling() === figure);
  return figures.length > 1 && areNeighbours ? figures : null;
}
