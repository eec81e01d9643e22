import { expect, it } from 'vitest';
import { textPartsOf, threadPlaces, type BlockPlace, type Thread } from '../../../shared/story';
import { someThread, storyOfEverything } from '../../../shared/story/testing';
import { editorForm } from '../convert/body';
import { bodyOf, change, someEditor } from '../testing';
import { $anchorThread } from './anchorThread';
import { $partTexts } from './partTexts';
import { $selectText } from './bodyView';
import { $selectedPlaces } from './selectedPlaces';
import { $getRoot } from 'lexical';

const body = editorForm(storyOfEverything.body);
const story = { ...storyOfEverything, body };
const id = someThread('9');
const thread = (block: number, part: string): Thread => ({
  id,
  anchor: { kind: 'part', block, part, words: { before: '', words: '', after: '', start: 0 } },
  quote: '',
  comments: [],
  resolved: null,
});

/** Every part that is written in the editor itself, with its first words. */
const places = body.flatMap((block, index) =>
  textPartsOf(block)
    .filter(({ role, text }) => role === 'prose' && text.length > 3)
    .map(({ part, text }): BlockPlace => {
      const end = text.search(/\s|$/);
      return { kind: 'block', block: index, part, range: { start: 0, end: end > 0 ? end : text.length } };
    }),
);

it.each(places.map((place) => [`${body[place.block]?.kind} ${place.part}`, place] as const))(
  'names a thread in %s, and lets it go again without a trace',
  (_, place) => {
    const editor = someEditor(...body);
    change(editor, () => $anchorThread(id, [place], body));
    const named = bodyOf(editor);
    expect(threadPlaces([thread(place.block, place.part ?? '')], { ...story, body: named }).get(id)).toEqual([place]);
    change(editor, () => $anchorThread(id, [], named));
    expect(bodyOf(editor)).toEqual(bodyOf(someEditor(...body)));
  },
);

it.each(places.map((place) => [`${body[place.block]?.kind} ${place.part}`, place] as const))(
  'tells what is selected in %s',
  (_, place) => {
    const editor = someEditor(...body);
    change(editor, () => {
      const node = $getRoot().getChildAtIndex(place.block);
      const [block, { range, part }] = [body[place.block], place];
      const text = node && block && part !== null ? $partTexts(node, block).get(part) : undefined;
      if (text && range) $selectText(text, range);
    });
    expect(editor.read(() => $selectedPlaces(body))).toEqual([place]);
  },
);
