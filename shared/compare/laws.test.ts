import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseStory, storyToJson, type Story } from '../story';
import { applyChanges, rejectChanges } from './applyChanges';
import { invert } from './change';
import { createComparer, diffStories } from './diffStories';
import { edited, expectSame, longRun, numRuns, someEdit, someStory, withoutAnchors } from './testing';

/** A story and what became of it: mostly through some edits, now and then another story altogether. */
const twoStories = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(someStory, fc.array(someEdit, { maxLength: 8 }))
      .map(([story, edits]) => [story, edits.reduce(edited, story)] as const),
  },
  { weight: 1, arbitrary: fc.tuple(someStory, someStory) },
);

it(
  'all changes give the later story, none the earlier; some give a story, and the rest of them backward the same',
  () => {
    fc.assert(
      fc.property(twoStories, fc.infiniteStream(fc.boolean()), ([before, after], coin) => {
        const changes = diffStories(before, after);
        expectSame(applyChanges(before, changes), after);
        expect(applyChanges(before, [])).toBe(before);
        expectSame(rejectChanges(after, changes), before);
        const taken = changes.filter(() => coin.next().value);
        const some = applyChanges(before, taken);
        const read = parseStory(JSON.parse(JSON.stringify(storyToJson(some))));
        expect(read.ok || read.faults).toBe(true);
        expectSame(
          rejectChanges(
            after,
            changes.filter((change) => !taken.includes(change)),
          ),
          some,
        );
        expect(new Set(changes.map((change) => change.id)).size).toBe(changes.length);
        expect(changes.map(invert).map(invert)).toEqual(changes);
      }),
      { numRuns },
    );
  },
  longRun,
);

it(
  'tells of no change between equal stories, whatever their Unicode form and comment anchors',
  () => {
    fc.assert(
      fc.property(someStory, (story) => {
        expect(diffStories(story, structuredClone(story))).toEqual([]);
        // A text run with its anchors gone is a run still.
        const nfd = withoutAnchors(story, 'NFD') as Story;
        expect(diffStories(story, nfd)).toEqual([]);
        expect(diffStories(nfd, story)).toEqual([]);
      }),
      { numRuns },
    );
  },
  longRun,
);

it(
  'tells the same of each state of a text, compared one after the other or afresh',
  () => {
    fc.assert(
      fc.property(someStory, fc.array(someEdit, { maxLength: 4 }), (before, edits) => {
        const compare = createComparer(before);
        let story = before;
        for (const edit of edits) {
          story = edited(story, edit);
          expect(compare(story)).toEqual(diffStories(before, story));
        }
      }),
      { numRuns: numRuns / 4 },
    );
  },
  longRun,
);
