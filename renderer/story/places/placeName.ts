import {
  isRelatedField,
  PHOTO_TEXTS,
  type FieldName,
  type Place,
  type RelatedField,
  type Story,
} from '../../../shared/story';
import type { Text, TextKey } from '../../i18n';

const FIELDS: Readonly<Record<Exclude<FieldName, RelatedField>, TextKey>> = {
  section: 'story.section',
  kicker: 'story.kicker',
  headline: 'story.headline',
  bylines: 'story.byline',
  lead: 'story.lead',
  dateline: 'inspector.dateline',
  tags: 'inspector.tags',
  noteToDesk: 'inspector.note',
  embargoUntil: 'inspector.embargo',
  body: 'story.body',
};

/** What a place is called: a field by its name, a block by its kind, and which of a photo's texts. */
export function placeName(place: Place, story: Story, text: Text): string {
  if (place.kind === 'field') return text(isRelatedField(place.field) ? 'inspector.related' : FIELDS[place.field]);
  const kind = story.body[place.block]?.kind ?? 'unknown';
  const part = PHOTO_TEXTS.find((name) => place.part?.split('.').at(-1) === name);
  const block = text(`editor.kind.${kind}`);
  return part === undefined ? block : `${block} · ${text(`editor.field.${part}`)}`;
}
