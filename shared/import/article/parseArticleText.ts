import { emptyStory, photoSourcesOf, type Lang, type Story, type ImportRow } from '../../story';
import type { OldFont } from '../../text';
import { bodyBlocks } from './bodyBlocks';
import { takeSignOff } from './foot';
import { endOfStory, partButtons } from './furniture';
import { takeFieldLabels } from './fieldLabels';
import { readLabelledHead } from './labelledHead';
import { languageOf } from './language';
import { isPhotoLine, linesOf, type Line } from './lines';
import { takeMail } from './mail';
import { withoutPhotoLabels } from './photoLabels';
import { refuse, type ArticleRefusal } from './refusal';
import { reportOf } from './report';
import { unwrap } from './unwrap';

/** What is known of a text before it is parsed. */
export interface ArticleOptions {
  /** The language of the text, where it is known; else it is detected by its letters. */
  readonly lang?: Lang;
  /** How text that names no font is read; as it is by default. Only pages have fonts: a text is decoded before. */
  readonly oldFont?: OldFont | null;
}

/** A page read as a story, with the report on what went where and the photo files that the text names, each once. */
export interface Article {
  readonly ok: true;
  readonly story: Story;
  readonly rows: readonly ImportRow[];
  /** The lines that are in no field of the story, in the order of the page. */
  readonly leftOut: readonly string[];
  readonly photoFileNames: readonly string[];
}
/** The result of parsing a text as an article: the story with its report, or the reason for the refusal. */
export type ArticleParse = Article | ArticleRefusal;

/**
 * Reads a news page saved or copied as text: section, headline, byline line, lead, photo lines with captions,
 * paragraphs, subheads, sign-off, and the site's furniture, which is left out and reported. Every photo is `missing`
 * until `withPhotos`. In a text without a byline line the first line is the headline and the others are the body.
 * Refuses, with code "no-story", only a text that has neither.
 */
export function parseArticleText(text: string, options: ArticleOptions = {}): ArticleParse {
  const { lines, mail } = takeMail(linesOf(text));
  const labelled = takeFieldLabels(withoutPhotoLabels(unwrap(lines)));
  const page = labelled.rest;
  const end = endOfStory(page, readLabelledHead(page, labelled).bylines);
  const head = readLabelledHead(page.slice(0, end), labelled);
  const { body: texts, buttons } = head.hasByline ? partButtons(head.body) : { body: head.body, buttons: [] };
  const foot = takeSignOff(texts, head.bylines);
  const lead = head.hasByline && head.lead === '' ? leadOf(foot.body) : null;
  const body = bodyBlocks([...head.photos, ...foot.body.filter((line) => line !== lead)]);
  const story: Story = {
    ...emptyStory(options.lang ?? languageOf(page.slice(0, end))),
    section: head.section,
    kicker: head.kicker,
    headline: head.headline,
    lead: lead?.text ?? head.lead,
    bylines: foot.bylines,
    publishedAt: head.publishedAt,
    tags: labelled.fields.tags ?? [],
    dateline: labelled.fields.dateline ?? '',
    body: body.blocks,
  };
  if (!/[\p{L}\p{N}]/u.test(story.headline) && story.body.length === 0) {
    return refuse('no-story', 'The text holds no story: neither a headline nor a paragraph.');
  }
  const leftOut = [
    ...mail,
    ...head.leftOut,
    ...labelled.leftOut,
    ...buttons.map((line) => line.text),
    ...foot.leftOut,
    ...page.slice(end).map((line) => line.text),
  ];
  return {
    ok: true,
    story,
    rows: reportOf(story, { signOff: foot.signOff, leftOut, guessedLists: body.guessedLists }),
    leftOut: foot.signOff === '' ? leftOut : [foot.signOff, ...leftOut],
    photoFileNames: photosOf(story),
  };
}

const LONGEST_LEAD_WORDS = 90;

/** The lead is the text right below the byline, unless a photo is there, it is too long, or it is all that there is. */
function leadOf(body: readonly Line[]): Line | null {
  const first = body[0];
  if (!first || body.length === 1 || isPhotoLine(first)) return null;
  return first.text.split(' ').length <= LONGEST_LEAD_WORDS ? first : null;
}

/** Returns the file names of the photos that a story names and does not hold, each once. */
export function photosOf(story: Story): readonly string[] {
  const names = photoSourcesOf(story).flatMap((photo) => (photo.kind === 'missing' ? [photo.fileName] : []));
  return [...new Set(names)];
}
