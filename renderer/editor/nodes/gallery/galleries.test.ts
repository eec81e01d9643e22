import { $createNodeSelection, $getRoot, $setSelection, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { galleryPhotoOf, newFigure, type Block } from '../../../../shared/story';
import { figure, p, somePhoto } from '../../../../shared/story/testing';
import { textIn } from '../../../i18n';
import { filePicture, type PendingPicture } from '../../photos/pendingPicture';
import {
  ADD_TO_GALLERY_COMMAND,
  INSERT_GALLERY_COMMAND,
  REMOVE_FROM_GALLERY_COMMAND,
  UNGROUP_GALLERY_COMMAND,
} from './galleryCommands';
import { bodyOf, change, someEditor } from '../../testing';
import { registerForeignPhotos } from '../../photos/foreignPhotos';
import { registerGalleries } from './galleries';

const held = (digit: string, caption = '') => figure({ photo: { kind: 'held', name: somePhoto(digit) }, caption });
const [one, two, three] = [held('1', 'Một'), held('2', 'Hai'), held('3', 'Ba')];
const gallery = (...figures: readonly ReturnType<typeof held>[]): Block => ({
  kind: 'gallery',
  photos: figures.map(galleryPhotoOf),
  caption: '',
});
/** A photo that is on its way, as a file and as the figure that waits for it. */
const file = (digit: string): File => new File([digit], `${digit}.jpg`, { type: 'image/jpeg' });
const coming = (digit: string) => newFigure({ kind: 'missing', fileName: `${digit}.jpg` });
const digits = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => String(n));

function editorOf(
  body: readonly Block[],
  picks: readonly PendingPicture[] = [],
  notices: string[] = [],
): LexicalEditor {
  const editor = someEditor(...body);
  registerGalleries(editor, {
    text: textIn('en'),
    choose: () => Promise.resolve(picks),
    takeFigures: (pictures) => pictures.map(({ fileName }) => newFigure({ kind: 'missing', fileName })),
    onNotice: (message) => notices.push(message),
  });
  return editor;
}
const keysOf = (editor: LexicalEditor): string[] => editor.read(() => $getRoot().getChildrenKeys());
const select = (editor: LexicalEditor, ...which: readonly number[]): void => {
  const keys = keysOf(editor);
  change(editor, () => {
    const selection = $createNodeSelection();
    for (const index of which) selection.add(keys[index]!);
    $setSelection(selection);
  });
};
const dispatch = async (editor: LexicalEditor, send: () => unknown): Promise<void> => {
  change(editor, () => void send());
  await new Promise((resolve) => setTimeout(resolve));
};
const insert = (editor: LexicalEditor) =>
  dispatch(editor, () => editor.dispatchCommand(INSERT_GALLERY_COMMAND, undefined));

describe('a gallery is made', () => {
  it('of neighbouring figures that are selected, in the order of the story', async () => {
    const editor = editorOf([p('A'), one, two, p('B')]);
    select(editor, 2, 1);
    await insert(editor);
    expect(bodyOf(editor)).toEqual([p('A'), gallery(one, two), p('B')]);
  });

  it('of photos that are picked where other things are selected', async () => {
    const editor = editorOf([one, p('A'), two, p('B')], [filePicture(file('3')), filePicture(file('4'))]);
    select(editor, 0, 2);
    await insert(editor);
    expect(bodyOf(editor)).toEqual([one, p('A'), two, gallery(coming('3'), coming('4')), p('B')]);
  });

  it('and a single picked photo is a figure, none nothing', async () => {
    for (const [picks, expected] of [
      [[filePicture(file('3'))], [p('A'), coming('3')]],
      [[], [p('A')]],
    ] as const) {
      const editor = editorOf([p('A')], picks);
      change(editor, () => $getRoot().getFirstDescendant()?.selectEnd());
      await insert(editor);
      expect(bodyOf(editor)).toEqual(expected);
    }
  });
});

it('a gallery takes photos in, gives them up, and comes apart', async () => {
  const editor = editorOf([gallery(one, two), p('A')], [filePicture(file('4'))]);
  const key = keysOf(editor)[0]!;
  await dispatch(editor, () => editor.dispatchCommand(ADD_TO_GALLERY_COMMAND, { key, files: null }));
  expect(bodyOf(editor)).toEqual([gallery(one, two, coming('4')), p('A')]);
  await dispatch(editor, () => editor.dispatchCommand(REMOVE_FROM_GALLERY_COMMAND, { key, index: 0 }));
  expect(bodyOf(editor)).toEqual([gallery(two, coming('4')), p('A')]);
  expect(keysOf(editor)[0]).toBe(key);
  await dispatch(editor, () => editor.dispatchCommand(UNGROUP_GALLERY_COMMAND, key));
  expect(bodyOf(editor)).toEqual([two, coming('4'), p('A')]);
});

describe('files that are dropped on a gallery', () => {
  const drop = (editor: LexicalEditor, files: readonly File[]): void => {
    const key = keysOf(editor)[0]!;
    change(editor, () => void editor.dispatchCommand(ADD_TO_GALLERY_COMMAND, { key, files }));
  };

  it('have their places at once; what is no photo is told', () => {
    const notices: string[] = [];
    const editor = editorOf([gallery(one, two), p('A')], [], notices);
    drop(editor, [file('3'), new File(['x'], 'bai.pdf'), file('4')]);
    expect(bodyOf(editor)).toEqual([gallery(one, two, coming('3'), coming('4')), p('A')]);
    expect(notices).toEqual([expect.stringContaining('bai.pdf')]);
  });

  it('fill it to 12, and those that are too many stand after it, which is told', () => {
    const notices: string[] = [];
    const editor = editorOf([gallery(one, two), p('A')], [], notices);
    drop(editor, digits(12).map(file));
    const waiting = digits(12).map(coming);
    expect(bodyOf(editor)).toEqual([gallery(one, two, ...waiting.slice(0, 10)), ...waiting.slice(10), p('A')]);
    expect(notices).toEqual(['A gallery can have at most 12 photos; 2 photos are placed after it.']);
  });
});

it('in a gallery of another draft the photos that this draft does not hold are missing', () => {
  const editor = someEditor(gallery(one, two, three));
  registerForeignPhotos(editor, [one], new Set([somePhoto('2')]));
  change(editor, () => $getRoot().getFirstChild()?.markDirty());
  const missing = { ...three, photo: { kind: 'missing', fileName: somePhoto('3') } } as const;
  expect(bodyOf(editor)).toEqual([gallery(one, two, missing)]);
});
