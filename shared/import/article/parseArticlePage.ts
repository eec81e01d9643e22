import { emptyStory, inlineText, proseOf, type Block, type Lang, type Story } from '../../story';
import type { Picture } from '../content';
import { pageToContent, type PageContent, type PageRefusal } from '../html/htmlToContent';
import { markdownToPage } from '../markdown/markdownToPage';
import { languageOf } from './language';
import { linesOf } from './lines';
import { photosOf, type Article, type ArticleOptions } from './parseArticleText';
import { refuse, type ArticleRefusal } from './refusal';
import { reportOf } from './report';

/** The kinds of file that say their structure by themselves. */
export type PageFormat = 'markdown' | 'html';
const READ: Readonly<Record<PageFormat, (text: string) => FilePage | PageRefusal>> = {
  markdown: (text) => {
    const content = markdownToPage(text);
    return content ? { ...content, around: [] } : 'page-too-deep';
  },
  html: pageToContent,
};

/** A page, the fields that it names beside its text, and what no reader sees of it. */
interface FilePage extends PageContent {
  readonly fields?: Partial<Story>;
  readonly leftOut?: readonly string[];
}

const REFUSALS: Readonly<Record<PageRefusal, string>> = {
  'page-too-deep': 'The page is nested too deep to be read.',
  'too-many-tags': 'The page has more than 150,000 tags, which is more than can be read.',
};

/** A page read as a story, with the pictures that are in it; the others in `photoFileNames` may lie beside it. */
export interface ArticlePage extends Article {
  /** Where the page says that photos lie, by their file names: paths from its folder, with `/`. */
  readonly photoPaths: readonly (readonly [fileName: string, path: string])[];
  readonly pictures: readonly Picture[];
}

/**
 * Reads a file in Markdown or HTML as a story: its fields are what front matter names; without a headline there, its first
 * block of words, if it is a subhead or short, is the headline, and all else is the body; of a page of a site only its story is read, and the report tells what was left out. Refuses one that
 * says nothing, with code "no-story", and one that no parser gets through.
 */
export function parseArticlePage(
  text: string,
  format: PageFormat,
  options: ArticleOptions = {},
): ArticlePage | ArticleRefusal {
  const content = READ[format](text);
  if (typeof content === 'string') return refuse(content, REFUSALS[content]);
  const { fields = {} } = content;
  if (content.blocks.length === 0 && (fields.headline ?? '') === '')
    return refuse('no-story', 'The page holds no story: no words that a reader sees.');
  const headline = fields.headline === undefined ? headlineIn(content.blocks) : null;
  const story: Story = {
    ...emptyStory(options.lang ?? languageIn(content.blocks)),
    headline: headline ? inlineText(headline.content).replace(/\s+/g, ' ') : '',
    ...fields,
    body: content.blocks.filter((block) => block !== headline),
  };
  // A picture that Word left somewhere belongs to a clipboard; a file is not followed out of its folder.
  const pictures = content.pictures.filter(({ from }) => from.kind === 'bytes');
  const inIt = new Set(pictures.map(({ fileName }) => fileName));
  const photoFileNames = photosOf(story).filter((name) => !inIt.has(name));
  const around = content.around
    .flatMap(proseOf)
    .flatMap(linesOf)
    .map((line) => line.text);
  const leftOut = [...(content.leftOut ?? []), ...around];
  return {
    ok: true,
    story,
    rows: reportOf(story, { signOff: '', leftOut }),
    leftOut,
    photoFileNames,
    photoPaths: content.paths ?? [],
    pictures,
  };
}

const LONGEST_HEADLINE_WORDS = 30;

/** The first block that has words, where it can be a headline. */
function headlineIn(blocks: readonly Block[]): Extract<Block, { kind: 'subhead' | 'paragraph' }> | null {
  const first = blocks.find((block) => block.kind !== 'figure' && block.kind !== 'rule');
  if (first?.kind === 'subhead') return first;
  const isShort =
    first?.kind === 'paragraph' && inlineText(first.content).split(/\s+/).length <= LONGEST_HEADLINE_WORDS;
  return isShort ? first : null;
}

const languageIn = (blocks: readonly Block[]): Lang => languageOf(blocks.flatMap(proseOf).flatMap(linesOf));
