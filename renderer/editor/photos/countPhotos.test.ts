// @vitest-environment jsdom
import { $getRoot, HISTORIC_TAG } from 'lexical';
import { expect, it, onTestFinished } from 'vitest';
import { galleryPhotoOf, type Block } from '../../../shared/story';
import { figure, p, somePhoto } from '../../../shared/story/testing';
import { usePhotoNumbers } from './photoNumbers';
import { change, someEditor } from '../testing';
import { registerPhotoNumbers } from './countPhotos';

const held = (digit: string) => figure({ photo: { kind: 'held', name: somePhoto(digit) } });
const pair: Block = { kind: 'gallery', photos: [held('2'), held('3')].map(galleryPhotoOf), caption: '' };

function somePaper(...body: readonly Block[]) {
  const editor = someEditor(...body);
  editor.setRootElement(document.createElement('div'));
  onTestFinished(registerPhotoNumbers(editor));
  return editor;
}

it('photos are counted in the order of the body, those of galleries too', () => {
  const editor = somePaper(held('1'), p('A'), pair, held('1'));
  const numbers = () => {
    const { first } = usePhotoNumbers.getState();
    return editor.read(() => $getRoot().getChildrenKeys()).map((key) => first.get(key) ?? null);
  };
  expect(numbers()).toEqual([1, null, 2, 4, null]);
  expect(usePhotoNumbers.getState().total).toBe(4);
  const before = editor.getEditorState();
  change(editor, () => $getRoot().getFirstChild()?.remove());
  expect(numbers()).toEqual([null, 1, 3, null]);
  change(editor, () => $getRoot().getChildAtIndex(2)?.insertAfter($getRoot().getChildAtIndex(1)!));
  expect(numbers()).toEqual([null, 1, 2, null]);
  editor.setEditorState(before, { tag: HISTORIC_TAG });
  expect(numbers()).toEqual([1, null, 2, 4, null]);
});

it('typing a letter counts no photo again', () => {
  const editor = somePaper(p('A'), pair, p('B'));
  const before = usePhotoNumbers.getState();
  change(editor, () => $getRoot().getAllTextNodes()[0]?.setTextContent('AA'));
  expect(usePhotoNumbers.getState().first).toBe(before.first);
});
