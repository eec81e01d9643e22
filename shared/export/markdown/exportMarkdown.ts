import type { ListItem, Root } from 'mdast';
import { missingPhotos, signOff, type Story } from '../../story';
import { formatDate } from '../../text';
import type { ExportResult, PhotoBytes } from '../exported';
import { layOutPhotos } from '../layOutPhotos';
import { slugOf } from '../slugOf';
import { refuseUnknown } from '../unknownBlock';
import { bodyToMdast, linkParagraph, textParagraph } from './blockToMdast';
import { frontMatter } from './frontMatter';
import { writeMarkdown } from './writeMarkdown';

/**
 * Returns a story as Markdown (CommonMark with GitHub's tables and strikethrough), `<slug>.md`, its fields as front
 * matter and, for who reads it as it is, around the text; with its photos as `photos/<slug>-1.jpg` and so on.
 */
export function exportMarkdown(story: Story, photos: PhotoBytes): ExportResult {
  const refused = refuseUnknown(story);
  if (refused) return refused;
  const { pagePhotos, files, lost } = layOutPhotos(story, photos);
  const names = signOff(story.bylines);
  const related = story.related.map(({ title, url }): ListItem => ({
    type: 'listItem',
    spread: false,
    children: linkParagraph(title, url),
  }));
  const root: Root = {
    type: 'root',
    children: [
      ...textParagraph(story.section),
      ...textParagraph(story.kicker),
      ...textParagraph(story.headline).map(({ children }) => ({ type: 'heading', depth: 1, children }) as const),
      ...textParagraph(names),
      ...textParagraph(story.publishedAt === null ? '' : formatDate(story.publishedAt)),
      ...textParagraph(story.dateline),
      ...textParagraph(story.lead, 'strong'),
      ...bodyToMdast(story.body, pagePhotos),
      ...textParagraph(names),
      ...(related.length > 0 ? [{ type: 'list', spread: false, children: related } as const] : []),
    ],
  };
  const bytes = new TextEncoder().encode(frontMatter(story) + writeMarkdown(root));
  return {
    ok: true,
    files: [{ path: `${slugOf(story)}.md`, bytes }, ...files],
    missingPhotos: [...missingPhotos(story), ...lost],
  };
}
