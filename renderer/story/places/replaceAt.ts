import {
  editText,
  fieldFromText,
  fieldText,
  isRelatedField,
  TEXT_FIELDS,
  type Place,
  type Story,
  type TextEdit,
  type TextField,
} from '../../../shared/story';
import { asOneStep } from '../history/storyHistory';
import { editStory, useOpenStory } from '../openStory';
import { bodyView } from './bodyView';

/** A text to be put at a place that has a range. */
export interface PlacedEdit {
  readonly place: Place;
  readonly text: string;
}

/** Replaces stretches of the open story, in its fields and in its body, in one step of undo. The places are those of the story as it is now. */
export function replaceAt(edits: readonly PlacedEdit[]): void {
  const story = useOpenStory.getState().open?.story;
  if (!story) return;
  const { fields, blocks } = sorted(edits);
  const changed = [...fields].reduce<Partial<Story>>(
    (sum, [field, ofField]) => ({
      ...sum,
      // On top of the changes so far: every related link is in one list.
      ...fieldFromText({ ...story, ...sum }, field, editText(fieldText(story, field), ofField)),
    }),
    {},
  );
  asOneStep(() => {
    if (fields.size > 0) editStory(changed);
    if (blocks.size > 0) bodyView()?.edit(blocks);
  });
}

const isTextField = (field: string): field is TextField =>
  (TEXT_FIELDS as readonly string[]).includes(field) || isRelatedField(field);

function sorted(edits: readonly PlacedEdit[]) {
  const fields = new Map<TextField, TextEdit[]>();
  const blocks = new Map<number, Map<string, TextEdit[]>>();
  for (const { place, text } of edits) {
    if (!place.range) continue;
    const edit = { range: place.range, text };
    if (place.kind === 'block') {
      if (place.part === null) continue;
      const parts = blocks.get(place.block) ?? new Map<string, TextEdit[]>();
      parts.set(place.part, [...(parts.get(place.part) ?? []), edit]);
      blocks.set(place.block, parts);
    } else if (isTextField(place.field)) fields.set(place.field, [...(fields.get(place.field) ?? []), edit]);
  }
  return { fields, blocks };
}
