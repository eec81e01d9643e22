import { findIn, foldForSearch, type FindOptions } from '../text';
import { fieldText, type Place, type TextField } from './places';
import type { Story } from './story';
import { textPartsOf, type TextPart } from './textParts';

const BEFORE_BODY: readonly TextField[] = ['section', 'kicker', 'headline', 'bylines', 'lead'];
const AFTER_BODY: readonly TextField[] = ['dateline', 'tags', 'noteToDesk'];

/** A part as the search compares it. A part that did not change is the same object, so it is folded once. */
const folded = new WeakMap<TextPart, string>();
function foldedText(part: TextPart): string {
  const known = folded.get(part) ?? foldForSearch(part.text);
  folded.set(part, known);
  return known;
}

/**
 * Returns every place where a text occurs in a story, in the order of the page: fields, the body with its captions,
 * then what is not printed.
 */
export function findInStory(story: Story, query: string, options: FindOptions): readonly Place[] {
  if (query === '') return [];
  const wanted = foldForSearch(query);
  const inField = (field: TextField): readonly Place[] =>
    findIn(fieldText(story, field), query, options).map((range) => ({ kind: 'field', field, range }));
  const inBody = story.body.flatMap((block, index) =>
    textPartsOf(block).flatMap((part): readonly Place[] => {
      const text = foldedText(part);
      if (!text.includes(wanted)) return [];
      return findIn(part.text, query, options, text).map((range) => ({
        kind: 'block',
        block: index,
        part: part.part,
        range,
      }));
    }),
  );
  const related = story.related.map((_, index): TextField => `related.${index}.title`);
  return [...BEFORE_BODY.flatMap(inField), ...inBody, ...[...AFTER_BODY, ...related].flatMap(inField)];
}
