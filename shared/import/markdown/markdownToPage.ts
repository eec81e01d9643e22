import type { BlockOf, Story } from '../../story';
import { fillPictures } from '../html/pictures';
import { frontMatterFields, type FrontMatterFields } from './frontMatterFields';
import { takeFrontMatter } from './frontMatter';
import { parseMarkdown, treeToContent, type MarkdownContent } from './markdownToContent';
import { withoutComments } from './obsidian';
import { withoutTemplates } from './templateSigns';
import { withoutRepeats } from './withoutRepeats';

/** What a Markdown file contains: the body, and the fields of its front matter. */
export interface MarkdownPage extends MarkdownContent {
  readonly fields: Partial<Story>;
}

const NOTHING: FrontMatterFields = { story: {}, cover: null, leftOut: [], isOurs: false };

/** Reads a Markdown file: its YAML front matter as fields of a story, the photo that it names on top, and the text. Null where that is nested too deep, or tangled. */
export function markdownToPage(markdown: string): MarkdownPage | null {
  const front = takeFrontMatter(markdown);
  const { story, cover, leftOut: unused, isOurs } = front ? frontMatterFields(front.values) : NOTHING;
  const text = front?.rest ?? markdown;
  // What looks like a sign of another program is words in a text of Stet's own.
  const { markdown: signFree, leftOut: signs } = isOurs ? { markdown: text, leftOut: [] } : withoutSigns(text);
  const root = parseMarkdown(signFree, isOurs);
  if (!root) return null;
  const notes = [...(front?.unread ? [front.unread.replace(/\s+/g, ' ')] : []), ...unused, ...signs];
  const content = treeToContent(withoutRepeats(root, story, isOurs), notes, isOurs);
  return content && { ...withCover(content, cover), fields: isOurs ? { headline: '', ...story } : story };
}

/** Takes out what only note-takers and static sites read: comments of Obsidian, and templates. */
function withoutSigns(text: string): { readonly markdown: string; readonly leftOut: readonly string[] } {
  const commentFree = withoutComments(text);
  const { markdown, leftOut } = withoutTemplates(commentFree.markdown);
  return { markdown, leftOut: [...commentFree.comments, ...leftOut] };
}

/** Puts a photo on top, unless the text shows it already. */
function withCover(content: MarkdownContent, cover: BlockOf<'figure'> | null): MarkdownContent {
  if (!cover) return content;
  const {
    blocks: [figure],
    paths = [],
  } = fillPictures([cover]);
  if (figure?.kind !== 'figure') return content;
  const isThere = content.blocks.some(
    (block) => block.kind === 'figure' && JSON.stringify(block.photo) === JSON.stringify(figure.photo),
  );
  if (isThere) return content;
  return { ...content, blocks: [figure, ...content.blocks], paths: [...paths, ...(content.paths ?? [])] };
}
