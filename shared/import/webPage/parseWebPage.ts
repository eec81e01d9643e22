import { emptyStory, inlineText, proseOf, type Story } from '../../story';
import type { ArticlePage } from '../article/articlePage';
import { photosOf, type ArticleOptions } from '../article/parseArticleText';
import { takeLabelledBlocks } from '../article/labelledBlocks';
import { headlineIn } from '../article/headlineIn';
import { languageOf } from '../article/language';
import { linesOf } from '../article/lines';
import { refuse, type ArticleRefusal } from '../article/refusal';
import { reportOf } from '../article/report';
import { pageToContent, type PageRefusal } from '../html/htmlToContent';
import type { PartAt } from '../html/pictures';
import { readWebPage } from './readWebPage';

const REFUSALS: Readonly<Record<PageRefusal, string>> = {
  'page-too-deep': 'The page is nested too deep to be read.',
  'too-many-tags': 'The page has more than 150,000 tags, which is more than can be read.',
};

/** A page that came in one file with its pictures: its address, and the bytes of what is at another. */
export interface PageArchive {
  readonly url: string | null;
  readonly partAt: PartAt;
}

/**
 * Reads a page in HTML as a story: its fields from what the page states about itself, its text without what is the
 * site's, and a report of what was left out. In a page without a headline its first words are one, where they are
 * short. Refuses one without words, with code "no-story", and one that no parser gets through.
 */
export function parseWebPage(
  html: string,
  options: ArticleOptions = {},
  archive: PageArchive | null = null,
): ArticlePage | ArticleRefusal {
  const page = pageToContent(html, readWebPage, { archive, oldFont: options.oldFont ?? null });
  if (typeof page === 'string') return refuse(page, REFUSALS[page]);
  const { around, faults, leftFrames = [], looksOld = null } = page;
  const isUntitled = page.fields.headline === '' && page.lang === null;
  const labelled = isUntitled ? takeLabelledBlocks(page.blocks) : null;
  const fields = labelled ? { ...page.fields, ...labelled.fields } : page.fields;
  const blocks = labelled?.blocks ?? page.blocks;
  if (blocks.length === 0 && fields.headline === '')
    return refuse('no-story', 'The page holds no story: no words that a reader sees.');
  const first = fields.headline === '' && page.lang === null ? headlineIn(blocks) : null;
  const story: Story = {
    ...emptyStory(
      page.lang ??
        options.lang ??
        languageOf([fields.headline, fields.lead, ...blocks.flatMap(proseOf)].flatMap(linesOf)),
    ),
    ...fields,
    headline: first ? inlineText(first.content).replace(/\s+/g, ' ') : fields.headline,
    body: blocks.filter((block) => block !== first),
  };
  // A picture that Word left somewhere belongs to a clipboard; a file is not followed out of its folder.
  const pictures = page.pictures.filter(({ from }) => from.kind === 'bytes');
  const inIt = new Set(pictures.map(({ fileName }) => fileName));
  const photoFileNames = photosOf(story).filter((name) => !inIt.has(name));
  const lines = around
    .flatMap(proseOf)
    .flatMap(linesOf)
    .map((line) => line.text);
  const leftOut = [...(labelled?.leftOut ?? []), ...lines];
  return {
    ok: true,
    story,
    rows: reportOf(story, { signOff: page.signOff, leftOut, faults, leftFrames, looksOld }),
    leftOut,
    photoFileNames,
    photoPaths: page.paths ?? [],
    pictures,
  };
}
