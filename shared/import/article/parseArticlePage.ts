import { emptyStory, inlineText, proseOf, type Block, type Lang, type Story } from '../../story';
import { markdownToPage } from '../markdown/markdownToPage';
import { parseWebPage } from '../webPage/parseWebPage';
import type { ArticlePage } from './articlePage';
import { takeLabelledBlocks } from './labelledBlocks';
import { headlineIn } from './headlineIn';
import { languageOf } from './language';
import { linesOf } from './lines';
import { photosOf, type ArticleOptions } from './parseArticleText';
import { refuse, type ArticleRefusal } from './refusal';
import { reportOf } from './report';

/** The kinds of text file that mark their own structure. */
export type PageFormat = 'markdown' | 'html';

/**
 * Reads a file in Markdown or HTML as a story: its fields are what front matter names; without a headline there, its first
 * block of words, if it is a subhead or short, is the headline, and all else is the body. A page of HTML is read by
 * `parseWebPage`. The report names what was left out. Refuses a page without words, with code "no-story", and one that no
 * parser gets through.
 */
export function parseArticlePage(
  text: string,
  format: PageFormat,
  options: ArticleOptions = {},
): ArticlePage | ArticleRefusal {
  if (format === 'html') return parseWebPage(text, options);
  const content = markdownToPage(text);
  if (!content) return refuse('page-too-deep', 'The page is nested too deep to be read.');
  const labelled = content.fields.headline === undefined ? takeLabelledBlocks(content.blocks) : null;
  const fields = { ...content.fields, ...labelled?.fields };
  const blocks = labelled?.blocks ?? content.blocks;
  if (blocks.length === 0 && (fields.headline ?? '') === '')
    return refuse('no-story', 'The page holds no story: no words that a reader sees.');
  const headline = fields.headline === undefined ? headlineIn(blocks) : null;
  const story: Story = {
    ...emptyStory(options.lang ?? languageIn(blocks)),
    headline: headline ? inlineText(headline.content).replace(/\s+/g, ' ') : '',
    ...fields,
    body: blocks.filter((block) => block !== headline),
  };
  // A picture that Word left somewhere belongs to a clipboard; a file is not followed out of its folder.
  const pictures = content.pictures.filter(({ from }) => from.kind === 'bytes');
  const inIt = new Set(pictures.map(({ fileName }) => fileName));
  const photoFileNames = photosOf(story).filter((name) => !inIt.has(name));
  const leftOut = [...(labelled?.leftOut ?? []), ...content.leftOut];
  return {
    ok: true,
    story,
    rows: reportOf(story, { signOff: '', leftOut, leftFrames: content.leftFrames ?? [] }),
    leftOut,
    photoFileNames,
    photoPaths: content.paths ?? [],
    pictures,
  };
}

const languageIn = (blocks: readonly Block[]): Lang => languageOf(blocks.flatMap(proseOf).flatMap(linesOf));
