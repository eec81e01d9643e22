// @vitest-environment jsdom
import { $getRoot, $getSelection } from 'lexical';
import { expect, it, onTestFinished, vi } from 'vitest';
import { p } from '../../../shared/story/testing';
import { everythingDone } from '../../story';
import { beginHistory, redo, registerInput, undo } from '../../story/testing';
import { registerHistory } from '../history/registerHistory';
import { bodyOf, change, someEditor } from '../testing';
import { $keepPlace } from './insertContent';
import { createLongInsertion } from './insertLong';

const body = [p('Trước'), p('Sau')];
const long = Array.from({ length: 120 }, (_, n) => p(`Đoạn ${n} ${'mưa lớn nước lên '.repeat(60)}`));

function somePaper() {
  const editor = someEditor(...body);
  const root = document.createElement('div');
  root.dataset['storyFields'] = '';
  document.body.append(root);
  editor.setRootElement(root);
  beginHistory({ restoreFields: () => undefined });
  const insertion = createLongInsertion(editor);
  const leave = [registerHistory(editor), registerInput(), insertion.dispose];
  onTestFinished(() => {
    for (const undoIt of leave) undoIt();
    root.remove();
  });
  return {
    editor,
    paste(): void {
      change(editor, () => void $getRoot().getFirstChild()?.selectEnd());
      const place = editor.read($keepPlace);
      root.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertFromPaste', bubbles: true }));
      insertion.insert(long, place);
    },
    type(letters: string): void {
      root.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertText', bubbles: true }));
      change(editor, () => $getSelection()?.insertText(letters));
    },
    words: (): string => JSON.stringify(bodyOf(editor)),
    isAll: () => vi.waitFor(() => expect(bodyOf(editor).length).toBeGreaterThanOrEqual(long.length + 1), 5000),
  };
}

/** How often a word stands in a text. */
const count = (text: string, word: string): number => text.split(word).length - 1;

it('letters typed while a long paste goes in are a step of their own, and the paste is one: whole, or gone', async () => {
  const paper = somePaper();
  paper.paste();
  await vi.waitFor(() => expect(bodyOf(paper.editor).length).toBeGreaterThan(20));
  expect(bodyOf(paper.editor).length).toBeLessThan(long.length);
  paper.type('ABC');
  await paper.isAll();
  const all = paper.words();
  expect(count(all, 'ABC')).toBe(1);
  expect(count(all, 'Đoạn')).toBe(long.length);

  undo();
  await paper.isAll();
  expect(paper.words()).toBe(all.replace('ABC', ''));
  undo();
  expect(bodyOf(paper.editor)).toEqual(body);

  redo();
  await paper.isAll();
  expect(paper.words()).toBe(all.replace('ABC', ''));
  redo();
  expect(paper.words()).toBe(all);
});

it('a paste that is undone while it goes in stays away, and comes whole when it is done again', async () => {
  const paper = somePaper();
  paper.paste();
  undo();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(bodyOf(paper.editor)).toEqual(body);
  redo();
  await paper.isAll();
  expect(count(paper.words(), 'Đoạn')).toBe(long.length);
});

it('what is deleted of a long paste stays deleted when later words are taken back', async () => {
  const paper = somePaper();
  paper.paste();
  await paper.isAll();
  change(paper.editor, () => $getRoot().getChildAtIndex(60)?.remove());
  paper.type('ABC');
  const before = bodyOf(paper.editor).length;
  undo();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(bodyOf(paper.editor).length).toBe(before);
});

it('who leaves the draft meanwhile waits until the whole paste is in', async () => {
  const paper = somePaper();
  paper.paste();
  expect(bodyOf(paper.editor).length).toBeLessThan(long.length);
  await everythingDone();
  expect(bodyOf(paper.editor).length).toBeGreaterThanOrEqual(long.length + 1);
});

// loss 19
it('each long paste leaves the editor with as many listeners as before', async () => {
  const paper = somePaper();
  const listeners = (): number => paper.editor._listeners.update.size;
  const before = listeners();
  for (const times of [1, 2, 3]) {
    paper.paste();
    await vi.waitFor(() => expect(count(paper.words(), 'Đoạn')).toBe(times * long.length), 5000);
  }
  expect(listeners()).toBe(before);
});

it('two long pastes at once go in as they do one after the other', async () => {
  const [atOnce, inTurn] = [somePaper(), somePaper()];
  const isIn = (paper: ReturnType<typeof somePaper>, times: number) =>
    vi.waitFor(() => expect(count(paper.words(), 'Đoạn')).toBe(times * long.length), 5000);
  inTurn.paste();
  await isIn(inTurn, 1);
  inTurn.paste();
  atOnce.paste();
  atOnce.paste();
  await Promise.all([isIn(inTurn, 2), isIn(atOnce, 2)]);
  expect(atOnce.words()).toBe(inTurn.words());
});
