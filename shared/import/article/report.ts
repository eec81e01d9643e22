import { inlineText, photoSourcesOf, signOff, type Block, type ImportRow, type Story } from '../../story';
import { formatDate, type OldFont } from '../../text';

/** What of a page is in its story only by way of other fields, or not at all. */
export interface PageRemains {
  readonly signOff: string;
  readonly leftOut: readonly string[];
  /** What is wrong with the data of a page that could not be read. */
  readonly faults?: readonly string[];
  /** Frames and films of the text that no block shows. */
  readonly leftFrames?: readonly string[];
  /** The old Vietnamese font that a page looks as if it was written for, where it names none. */
  readonly looksOld?: OldFont | null;
  /** How many lists were made of lines with dashes, which might be dialogue. */
  readonly guessedLists?: number;
}

/** Returns the report on an import, in the order of the page; fields that the page does not have are left out of it. */
export function reportOf(story: Story, remains: PageRemains): readonly ImportRow[] {
  const subheads = story.body.flatMap((block) => (block.kind === 'subhead' ? [inlineText(block.content)] : []));
  const paragraphs = story.body.filter((block) => block.kind === 'paragraph').length;
  const rows: readonly ImportRow[] = [
    { field: 'section', text: story.section },
    { field: 'kicker', text: story.kicker },
    { field: 'headline', text: story.headline },
    { field: 'bylines', text: signOff(story.bylines) },
    { field: 'publishedAt', text: story.publishedAt === null ? '' : formatDate(story.publishedAt) },
    { field: 'dateline', text: story.dateline },
    { field: 'lead', text: story.lead },
    ...story.body.flatMap(photoRow),
    { field: 'paragraphs', text: paragraphs === 0 ? '' : String(paragraphs) },
    { field: 'subheads', text: subheads.join(' · ') },
    { field: 'guessedLists', text: (remains.guessedLists ?? 0) === 0 ? '' : String(remains.guessedLists) },
    { field: 'signOff', text: remains.signOff },
    { field: 'tags', text: story.tags.join(', ') },
    { field: 'related', text: story.related.length === 0 ? '' : String(story.related.length) },
    { field: 'leftOut', text: shorten(remains.leftOut.join(' · ')) },
    { field: 'leftFrames', text: shorten([...new Set(remains.leftFrames ?? [])].join(' · ')) },
    { field: 'looksOld', text: remains.looksOld?.toUpperCase() ?? '' },
    { field: 'brokenData', text: shorten((remains.faults ?? []).join(' · ')) },
  ];
  return rows.filter((row) => row.text !== '');
}

/** Enough to see what was left out; a page copied whole can have thousands of lines of it. */
const LONGEST_ROW = 1000;
const shorten = (text: string): string => (text.length > LONGEST_ROW ? `${text.slice(0, LONGEST_ROW)}…` : text);

function photoRow(block: Block): readonly ImportRow[] {
  return photoSourcesOf({ body: [block] }).flatMap((photo) =>
    photo.kind === 'missing' ? [{ field: 'missingPhoto', text: photo.fileName }] : [],
  );
}
