import { expect, it } from 'vitest';
import type { PastedStory } from '../../../shared/bridge';
import { emptyStory, newFigure, type Block, type Story } from '../../../shared/story';
import { p } from '../../../shared/story/testing';
import { fillingOf, isStoryEmpty } from './fillFromPaste';

const figure = { ...newFigure({ kind: 'missing', fileName: 'lo.jpg' }), caption: 'Lò gốm' };
const bylines = [{ name: 'Minh Anh', role: 'reporter' }] as const;
const pasted: PastedStory = {
  fields: { headline: 'Lớp gốm đêm', bylines, lead: 'Ba nghệ nhân mở lớp.' },
  pieces: [
    { texts: ['Lớp gốm đêm'], fields: ['headline'], becomes: [] },
    { texts: ['Minh Anh'], fields: ['bylines'], becomes: [] },
    { texts: ['Ba nghệ nhân mở lớp.'], fields: ['lead'], becomes: [] },
    { texts: ['lo.jpg', 'Lò gốm'], fields: [], becomes: [figure] },
    { texts: ['Minh Anh'], fields: ['bylines'], becomes: [] },
  ],
};
const lines = ['Lớp gốm đêm', 'Minh Anh', 'Ba nghệ nhân mở lớp.', 'lo.jpg', 'Lò gốm', 'Một.', 'Hai.', 'Minh Anh'];
const story = (body: readonly Block[], fields: Partial<Story> = {}): Story => ({
  ...emptyStory('vi'),
  ...fields,
  body,
});
const bodyOf = (from: readonly string[]): readonly Block[] => from.map((line) => p(line));

/** What the body has after the filling: a paragraph as its words, anything else as its kind. */
function after(before: Story): readonly string[] {
  const { blocks } = fillingOf(before, pasted);
  return before.body
    .flatMap((block, index) => blocks.get(index) ?? [block])
    .map((block) =>
      block.kind === 'paragraph' ? JSON.stringify(block).replace(/.*"text":"([^"]*)".*/, '$1') : block.kind,
    );
}

it('fills every field, and takes out of the body what is in them', () => {
  const whole = story(bodyOf(lines));
  expect(fillingOf(whole, pasted).fields).toEqual(pasted.fields);
  expect(after(whole)).toEqual(['figure', 'Một.', 'Hai.']);
});

it('leaves a field that was written meanwhile, and the words for it in the body', () => {
  const written = story(bodyOf(lines), { headline: 'Tít của tôi' });
  expect(Object.keys(fillingOf(written, pasted).fields)).toEqual(['bylines', 'lead']);
  expect(after(written)).toEqual(['Lớp gốm đêm', 'figure', 'Một.', 'Hai.']);
});

it('leaves a paragraph whose words were changed meanwhile', () => {
  const changed = story(bodyOf(lines.map((line) => (line.startsWith('Ba nghệ') ? 'Bốn nghệ nhân mở lớp.' : line))));
  expect(after(changed)).toEqual(['Bốn nghệ nhân mở lớp.', 'figure', 'Một.', 'Hai.']);
});

it('changes nothing in the body where the paste is gone from it', () => {
  const other = story(bodyOf(['Khác.']));
  expect(fillingOf(other, pasted).blocks.size).toBe(0);
});

it.each<[string, boolean, Story]>([
  ['a new draft', true, story([])],
  ['a body with an empty paragraph', true, story([p('')])],
  ['a section alone', true, story([], { section: 'Văn hóa' })],
  ['a headline', false, story([], { headline: 'Tít' })],
  ['a lead', false, story([], { lead: 'Sapo' })],
  ['a byline', false, story([], { bylines })],
  ['words in the body', false, story([p('Chữ')])],
  ['a photo', false, story([figure])],
])('%s: empty is %s', (_, isEmpty, draft) => {
  expect(isStoryEmpty(draft)).toBe(isEmpty);
});
