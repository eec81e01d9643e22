// @vitest-environment jsdom
import fc from 'fast-check';
import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode, $isTextNode } from 'lexical';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { figure, p } from '../../../shared/story/testing';
import { emptyStory, type Story } from '../../../shared/story';
import { asOneStep, beginHistory, recordFields, redo, registerInput, undo } from '../../story/testing';
import { subscribeBody } from '../subscribeBody';
import { $isFigureNode } from '../nodes/figure/FigureNode';
import { bodyOf, change, someEditor } from '../testing';
import { registerHistory } from './registerHistory';

let leave: readonly (() => void)[] = [];

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => {
  for (const undoIt of leave) undoIt();
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** A story with its editor and its history, as the store and the paper tie them together. */
function somePaper() {
  const editor = someEditor(p('Mưa lớn.'), figure({ caption: 'Ảnh' }), p('Nước lên.'));
  let story: Story = { ...emptyStory('vi'), body: bodyOf(editor) };
  const root = document.createElement('div');
  root.dataset['storyFields'] = '';
  document.body.append(root);
  beginHistory({ restoreFields: (fields) => (story = { ...story, ...fields }) });
  const { dispose: leaveBody } = subscribeBody(editor, [], (body) => (story = { ...story, body }));
  leave = [leaveBody, registerHistory(editor), registerInput()];
  const input = (inputType: string): void =>
    void root.dispatchEvent(new InputEvent('beforeinput', { inputType, bubbles: true }));
  return {
    editor,
    now: (): string => JSON.stringify(story),
    editFields(fields: Partial<Omit<Story, 'body'>>): void {
      root.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', bubbles: true }));
      recordFields(story, fields);
      story = { ...story, ...fields };
    },
    edit(inputType: string, $edit: () => void): void {
      input(inputType);
      change(editor, $edit);
    },
  };
}

type Paper = ReturnType<typeof somePaper>;

/** Selects the end of a paragraph, as a click would; not an edit. */
const $endOf = (at: number): ReturnType<typeof $createTextNode> | null => {
  const paragraphs = $getRoot().getChildren().filter($isElementNode);
  const paragraph = paragraphs[at % paragraphs.length];
  if (!paragraph) return null;
  const last = paragraph.getLastChild();
  if ($isTextNode(last)) return last;
  const text = $createTextNode('');
  paragraph.append(text);
  return text;
};

const EDITS: Readonly<Record<string, (paper: Paper, at: number) => void>> = {
  headline: (paper, at) => paper.editFields({ headline: `Tít ${at}` }),
  tags: (paper, at) => paper.editFields({ tags: [`t${at}`], section: 'Đời sống' }),
  letter: (paper, at) =>
    paper.edit('insertText', () => {
      const text = $endOf(at);
      text?.setTextContent(text.getTextContent() + 'aờ u'.charAt(at % 4));
      text?.selectEnd();
    }),
  backspace: (paper, at) =>
    paper.edit('deleteContentBackward', () => {
      const text = $endOf(at);
      text?.setTextContent(text.getTextContent().slice(0, -1));
      text?.selectEnd();
    }),
  format: (paper, at) => paper.edit('formatBold', () => void $endOf(at)?.toggleFormat('bold')),
  paragraph: (paper) => paper.edit('insertParagraph', () => void $getRoot().append($createParagraphNode()).selectEnd()),
  caption: (paper, at) =>
    paper.edit('insertFromPaste', () => {
      const node = $getRoot().getChildren().find($isFigureNode);
      node?.update({ caption: `Ảnh ${at}` });
    }),
  remove: (paper) =>
    paper.edit('deleteByCut', () => {
      if ($getRoot().getChildrenSize() > 1) $getRoot().getFirstChild()?.remove();
    }),
  silent: ({ editor }) => editor.update(() => $getRoot().markDirty(), { discrete: true, tag: 'history-merge' }),
  everywhere: (paper, at) =>
    asOneStep(() => {
      paper.editFields({ lead: `Sapo ${at}` });
      paper.edit('insertText', () => void $endOf(at)?.setTextContent('Đổi.'));
      paper.editFields({ kicker: `Tít dẫn ${at}` });
    }),
  wait: () => vi.advanceTimersByTime(2000),
};

const someEdits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(9)), {
  minLength: 1,
  maxLength: 25,
});

function play(paper: Paper, edits: readonly (readonly [string, number])[]): string[] {
  return edits.map(([name, at]) => {
    vi.advanceTimersByTime(150);
    EDITS[name]?.(paper, at);
    return paper.now();
  });
}

/** The states that a walk to one end of the history goes through. */
function walk(paper: Paper, move: () => boolean): string[] {
  const states: string[] = [];
  while (move()) states.push(paper.now());
  return states;
}

it('undone to the end, any edits leave the start; done again, the end; in between what was there, in its order', () => {
  fc.assert(
    fc.property(someEdits, (edits) => {
      const paper = somePaper();
      const start = paper.now();
      const states = [start, ...play(paper, edits)];
      const end = paper.now();
      const back = walk(paper, undo);
      expect(paper.now()).toBe(start);
      let at = states.length - 1;
      for (const state of back) {
        at = states.lastIndexOf(state, at);
        expect(at).toBeGreaterThanOrEqual(0);
      }
      const forth = walk(paper, redo);
      expect(paper.now()).toBe(end);
      expect([...forth].reverse().slice(1)).toEqual(back.slice(0, -1));
      for (const undoIt of leave) undoIt();
      leave = [];
      document.body.replaceChildren();
    }),
    { numRuns: 150 },
  );
});

it('a change of many places made as one is one step', () => {
  const paper = somePaper();
  const start = paper.now();
  EDITS['everywhere']?.(paper, 1);
  const end = paper.now();
  expect(walk(paper, undo)).toEqual([start]);
  expect(walk(paper, redo)).toEqual([end]);
});
