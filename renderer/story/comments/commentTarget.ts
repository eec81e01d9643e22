import {
  anchorOf,
  fieldText,
  textPartsOf,
  TEXT_FIELDS,
  type Anchor,
  type Place,
  type Story,
  type TextField,
} from '../../../shared/story';
import { isOfStory } from '../history/fields';
import { useOpenStory } from '../openStory';
import { bodyView } from '../places/bodyView';

/** What a comment is about to be made on: a place or several, as they will be found again, and the words there. */
export interface Remarkable {
  readonly anchors: readonly [Anchor, ...Anchor[]];
  readonly quote: string;
}

/** The story as a whole. */
export const wholeStory: Remarkable = { anchors: [{ kind: 'story' }], quote: '' };

type Field = HTMLTextAreaElement | HTMLInputElement;
const isField = (element: Element | null): element is Field =>
  (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) &&
  element.dataset['place'] !== undefined;

/** The field or body of the story that has, or had last, the focus: menu and palette take it away for a while. */
let last: HTMLElement | null = null;

/** Remembers where the caret is, for what is done from a menu; returns a dispose function. */
export function subscribeFocus(): () => void {
  const onFocus = ({ target }: FocusEvent): void => {
    if (isOfStory(target)) last = target;
  };
  document.addEventListener('focusin', onFocus);
  return () => document.removeEventListener('focusin', onFocus);
}

/** What is selected on the paper, else what the caret is in. */
export function selectedPlaces(): readonly Place[] {
  const story = useOpenStory.getState().open?.story;
  if (!story || !last?.isConnected) return [];
  return isField(last) ? placeOfField(last, story) : (bodyView()?.selected() ?? []);
}

/** What a comment that is begun now is about: what is selected, else what the caret is in: a field, a paragraph, a photo; else the story as a whole. */
export function remarkableNow(): Remarkable {
  const story = useOpenStory.getState().open?.story;
  const places = selectedPlaces();
  if (!story) return wholeStory;
  const anchors = places.flatMap((place) => anchorOf(place, story) ?? []);
  const [first, ...more] = anchors;
  return first ? { anchors: [first, ...more], quote: quoteOf(places, story) } : wholeStory;
}

function placeOfField(field: Field, story: Story): readonly Place[] {
  const name = field.dataset['place'] ?? '';
  const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
  const range = start === end ? null : { start, end };
  const block = bodyView()?.blockAt(field) ?? null;
  if (block === null) return isTextField(name) ? [{ kind: 'field', field: name, range }] : [];
  const said = partText(story, block, name);
  // No text yet: the photo itself.
  if (said === '') return [{ kind: 'block', block, part: null, range: null }];
  return [{ kind: 'block', block, part: name, range: range ?? { start: 0, end: said.length } }];
}

const isTextField = (name: string): name is TextField => (TEXT_FIELDS as readonly string[]).includes(name);

const partText = (story: Story, block: number, part: string): string => {
  const held = story.body[block];
  return (held && textPartsOf(held).find((one) => one.part === part)?.text) ?? '';
};

/** The words at places, a line each; of a photo its caption. */
const quoteOf = (places: readonly Place[], story: Story): string =>
  places
    .map((place) => {
      const text =
        place.kind === 'block'
          ? partText(story, place.block, place.part ?? 'caption')
          : isTextField(place.field)
            ? fieldText(story, place.field)
            : '';
      return place.range ? text.slice(place.range.start, place.range.end) : text;
    })
    .filter((line) => line !== '')
    .join('\n');
