import type { Finding } from '../../shared/check';
import { photoSourcesOf, type PhotoSource, type Place, type Story } from '../../shared/story';

/** A photo of a story and its number there, from 1. */
export interface NumberedPhoto {
  readonly number: number;
  readonly source: PhotoSource;
}

/** What one card of the Checks tab holds: every finding about one photo, or one finding about something else. */
export interface FindingGroup {
  readonly photo: NumberedPhoto | null;
  readonly findings: readonly Finding[];
}

/** Parts findings into cards, which come in the order of their first findings. */
export function byPhoto(findings: readonly Finding[], story: Pick<Story, 'body'>): readonly FindingGroup[] {
  const groups: { photo: NumberedPhoto | null; findings: Finding[] }[] = [];
  const ofPhoto = new Map<number, Finding[]>();
  for (const finding of findings) {
    const photo = photoAt(finding.place, story);
    const known = photo && ofPhoto.get(photo.number);
    if (known) {
      known.push(finding);
      continue;
    }
    const group = { photo, findings: [finding] };
    groups.push(group);
    if (photo) ofPhoto.set(photo.number, group.findings);
  }
  return groups;
}

function photoAt(place: Place, { body }: Pick<Story, 'body'>): NumberedPhoto | null {
  if (place.kind !== 'block') return null;
  const block = body[place.block];
  const index = block?.kind === 'figure' ? 0 : Number(/^photo\.(\d+)\./.exec(place.part ?? '')?.[1] ?? NaN);
  const source = block && photoSourcesOf({ body: [block] })[index];
  if (!source) return null;
  return { number: photoSourcesOf({ body: body.slice(0, place.block) }).length + index + 1, source };
}
