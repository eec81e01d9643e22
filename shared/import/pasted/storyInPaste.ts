import { storyExcess, type Block, type Story } from '../../story';
import { clipboardToContent, type ClipboardText } from '../clipboardToContent';
import { isSentence } from '../article/furniture';
import { LONGEST_HEADLINE_WORDS } from '../article/headlineIn';
import { parseArticlePage } from '../article/parseArticlePage';
import { parseArticleText, type ArticleParse } from '../article/parseArticleText';
import { looksLikeMarkdown } from '../markdown/looksLikeMarkdown';
import { lineOf } from './lineOf';
import { PASTED_FIELDS, pastedPieces, type PastedField, type PasteReading, type PastedPiece } from './pastedPieces';

/** A whole story in a pasted text: its fields, and the pieces of the text that are in them. */
export interface PastedStory {
  /** The fields that the text names; what it does not name is not here. */
  readonly fields: { readonly [F in PastedField]?: Story[F] | undefined };
  readonly pieces: readonly PastedPiece[];
}

const FEWEST_PARAGRAPHS = 2;

/**
 * Returns the story that a clipboard holds, as a file with the same words is imported: a headline and at least two
 * paragraphs; null for any other text. `isPlain` reads its plain text, whatever HTML comes with it.
 */
export function storyInPaste(clipboard: ClipboardText, isPlain: boolean): PastedStory | null {
  const { blocks } = clipboardToContent(clipboard, isPlain);
  if (blocks.length <= FEWEST_PARAGRAPHS) return null;
  const [first, second] = readingsOf(clipboard, isPlain).filter(isStory);
  if (!first) return null;
  const isPlainer = isHeadlineGuessed(blocks, first) && second !== undefined && second.story.bylines.length > 0;
  const reading = isPlainer ? second : first;
  return { fields: fieldsOf(reading.story), pieces: pastedPieces(blocks, reading) };
}

/**
 * Whether a reading took the first paragraph for the headline and found no lead: a mail, for example, has no marks that
 * separate them.
 */
function isHeadlineGuessed(blocks: readonly Block[], { story }: PasteReading): boolean {
  const first = blocks.find((block) => lineOf(block) !== null);
  return first?.kind === 'paragraph' && lineOf(first) === story.headline && story.lead === '';
}

/** Every way to read a clipboard as a story, the one that knows most of its structure first. */
function readingsOf({ html, text }: ClipboardText, isPlain: boolean): readonly PasteReading[] {
  const asText = (): ArticleParse => parseArticleText(text);
  if (isPlain) return toReadings([asText()]);
  if (html !== '') return toReadings([parseArticlePage(html, 'html'), asText()]);
  return toReadings([...(looksLikeMarkdown(text) ? [parseArticlePage(text, 'markdown')] : []), asText()]);
}

const toReadings = (parses: readonly ArticleParse[]): readonly PasteReading[] =>
  parses.flatMap((parse) => {
    if (!parse.ok) return [];
    const { story, rows, leftOut } = parse;
    return [{ story, leftOut, signOff: rows.find(({ field }) => field === 'signOff')?.text ?? '' }];
  });

function isStory({ story }: PasteReading): boolean {
  const { headline, body } = story;
  // A list of names has lines, but no sentences.
  const paragraphs = body.filter((block) => block.kind === 'paragraph' && isSentence(lineOf(block) ?? '')).length;
  const isHeadline =
    /\p{L}/u.test(headline) &&
    headline.split(' ').length <= LONGEST_HEADLINE_WORDS &&
    // A question may be a headline, what goes on below is none.
    (!isSentence(headline) || headline.endsWith('?'));
  return isHeadline && paragraphs >= FEWEST_PARAGRAPHS && storyExcess(story) === null;
}

const isNamed = (value: Story[PastedField]): boolean => value !== null && value.length > 0;

const fieldsOf = (story: Story): PastedStory['fields'] =>
  // Each field keeps its own value.
  Object.fromEntries(PASTED_FIELDS.filter((field) => isNamed(story[field])).map((field) => [field, story[field]]));
