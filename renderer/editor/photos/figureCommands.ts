import {
  AppWindow,
  Captions,
  CloudDownload,
  GalleryHorizontal,
  Images,
  Maximize,
  Replace,
  type LucideIcon,
} from 'lucide-react';
import { $getNodeByKey, $getSelection, $isNodeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { FIGURE_WIDTHS, type BlockOf, type FigureWidth } from '../../../shared/story';
import type { Command } from '../../commands';
import { $isFigureNode } from '../nodes/figure/FigureNode';
import { UPDATE_FIGURE_COMMAND } from '../nodes/figure/figureCommands';
import { INSERT_GALLERY_COMMAND, UNGROUP_GALLERY_COMMAND } from '../nodes/gallery/galleryCommands';
import { $isGalleryNode } from '../nodes/gallery/GalleryNode';
import { FETCH_PHOTO_COMMAND, REPLACE_PHOTO_COMMAND } from './photoCommands';
import { $selectedFigure } from './photos';

const WIDTH_ICONS: Readonly<Record<FigureWidth, LucideIcon>> = {
  column: Captions,
  wide: GalleryHorizontal,
  full: Maximize,
};

/** What can be done with the figure or gallery that is selected, and how galleries and embeds come in. */
export function figureCommands(editor: LexicalEditor, options: { readonly openEmbed: () => void }): readonly Command[] {
  const selected = (): { readonly key: string; readonly figure: BlockOf<'figure'> } | null =>
    editor.getEditorState().read(() => {
      const slot = $selectedFigure();
      const node = slot && $getNodeByKey(slot.key);
      return slot && $isFigureNode(node) ? { key: slot.key, figure: node.getBlock() } : null;
    });
  const selectedGallery = (): string | null =>
    editor.getEditorState().read(() => {
      const selection = $getSelection();
      const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
      return nodes.length === 1 && $isGalleryNode(nodes[0]) ? nodes[0].getKey() : null;
    });
  const onSelected = (run: (key: string, figure: BlockOf<'figure'>) => void) => (): void => {
    const found = selected();
    if (found) run(found.key, found.figure);
  };
  return [
    ...FIGURE_WIDTHS.map((width): Command => ({
      id: `photo.width.${width}`,
      label: `photo.width.${width}`,
      icon: WIDTH_ICONS[width],
      keywords: 'photo width size anh rong kich thuoc',
      isEnabled: () => selected() !== null,
      isActive: () => selected()?.figure.width === width,
      run: onSelected((key) => {
        editor.update(() => void editor.dispatchCommand(UPDATE_FIGURE_COMMAND, { key, fields: { width } }), {
          tag: HISTORY_PUSH_TAG,
        });
      }),
    })),
    {
      id: 'photo.replace',
      label: 'photo.replace',
      icon: Replace,
      keywords: 'photo change swap thay anh',
      isEnabled: () => selected() !== null,
      run: onSelected((key) => void editor.dispatchCommand(REPLACE_PHOTO_COMMAND, { key, index: 0 })),
    },
    {
      id: 'photo.fetch',
      label: 'photo.fetch',
      icon: CloudDownload,
      keywords: 'photo download web tai anh',
      isEnabled: () => selected()?.figure.photo.kind === 'remote',
      run: onSelected((_key, { photo }) => {
        if (photo.kind === 'remote') editor.dispatchCommand(FETCH_PHOTO_COMMAND, photo.url);
      }),
    },
    {
      id: 'insert.gallery',
      label: 'gallery.insert',
      icon: Images,
      keywords: 'gallery photos pictures chum anh bo suu tap',
      run: () =>
        editor.update(() => void editor.dispatchCommand(INSERT_GALLERY_COMMAND, undefined), { tag: HISTORY_PUSH_TAG }),
    },
    {
      id: 'gallery.toFigures',
      label: 'gallery.toFigures',
      icon: Images,
      keywords: 'gallery ungroup split photos tach chum anh',
      isEnabled: () => selectedGallery() !== null,
      run: () => {
        const key = selectedGallery();
        if (key !== null) {
          editor.update(() => void editor.dispatchCommand(UNGROUP_GALLERY_COMMAND, key), { tag: HISTORY_PUSH_TAG });
        }
      },
    },
    {
      id: 'insert.embed',
      label: 'embed.insert',
      icon: AppWindow,
      keywords: 'embed video youtube link card nhung',
      run: options.openEmbed,
    },
  ];
}
