import { expect, it } from 'vitest';
import { draftIdSchema, type DraftId } from '../../shared/story';
import { NOTHING_PICKED, select, type SelectionEvent } from './selection';

const ids = [1, 2, 3, 4, 5].map((number) => draftIdSchema.parse(`00000000-0000-4000-8000-00000000000${number}`));
const id = (number: number): DraftId => ids[number - 1]!;
const after = (...events: readonly SelectionEvent[]) => {
  const { picked } = events.reduce(select, NOTHING_PICKED);
  return ids.flatMap((one, index) => (picked.has(one) ? [index + 1] : []));
};

it.each<[string, readonly SelectionEvent[], readonly number[]]>([
  ['moving picks nothing', [{ kind: 'moved', id: id(2) }], []],
  [
    'Ctrl picks one more',
    [
      { kind: 'toggled', id: id(4) },
      { kind: 'toggled', id: id(1) },
    ],
    [1, 4],
  ],
  [
    'Ctrl again lets go',
    [
      { kind: 'toggled', id: id(4) },
      { kind: 'toggled', id: id(4) },
    ],
    [],
  ],
  [
    'Shift picks from the anchor',
    [
      { kind: 'moved', id: id(4) },
      { kind: 'extended', id: id(2), ids },
    ],
    [2, 3, 4],
  ],
  [
    'Shift again starts at the same anchor',
    [
      { kind: 'moved', id: id(3) },
      { kind: 'extended', id: id(5), ids },
      { kind: 'extended', id: id(2), ids },
    ],
    [2, 3],
  ],
  [
    'a plain click picks nothing, and Ctrl then picks both',
    [
      { kind: 'clicked', id: id(4) },
      { kind: 'focused', id: id(1) },
      { kind: 'toggled', id: id(1), open: id(4) },
    ],
    [1, 4],
  ],
  [
    'Ctrl picks one where another story was opened since the click',
    [
      { kind: 'clicked', id: id(4) },
      { kind: 'toggled', id: id(1), open: id(2) },
    ],
    [1],
  ],
  [
    'what was let go does not come back',
    [
      { kind: 'clicked', id: id(4) },
      { kind: 'toggled', id: id(1), open: id(4) },
      { kind: 'toggled', id: id(4), open: id(4) },
      { kind: 'toggled', id: id(1), open: id(4) },
      { kind: 'toggled', id: id(2), open: id(4) },
    ],
    [2],
  ],
  [
    'Ctrl on the story that was clicked picks it alone',
    [
      { kind: 'clicked', id: id(4) },
      { kind: 'toggled', id: id(4), open: id(4) },
    ],
    [4],
  ],
  ['Ctrl+A picks all', [{ kind: 'allPicked', ids }], [1, 2, 3, 4, 5]],
  ['Escape lets all go', [{ kind: 'allPicked', ids }, { kind: 'cleared' }], []],
])('%s', (_, events, expected) => {
  expect(after(...events)).toEqual(expected);
});
