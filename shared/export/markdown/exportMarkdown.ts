import { missingPhotos, signOff, type Story } from '../../story';
import { formatDate } from '../../text';
import type { ExportResult, PhotoBytes } from '../exported';
import { layOutPhotos } from '../layOutPhotos';
import { slugOf } from '../slugOf';
import { refuseUnknown } from '../unknownBlock';
import { blockToMarkdown, linkLine } from './blockToMarkdown';
import { escaped } from './inlineToMarkdown';

/**
 * A story as Markdown (CommonMark with GitHub's tables and strikethrough), `<slug>.md`, with its photos as
 * `photos/<slug>-1.jpg` and so on.
 */
export function exportMarkdown(story: Story, photos: PhotoBytes): ExportResult {
  const refused = refuseUnknown(story);
  if (refused) return refused;
  const { pagePhotos, files, lost } = layOutPhotos(story, photos);
  const names = signOff(story.bylines);
  const parts = [
    escaped(story.section),
    escaped(story.kicker),
    story.headline.trim() === '' ? '' : `# ${escaped(story.headline)}`,
    escaped(names),
    story.publishedAt === null ? '' : escaped(formatDate(story.publishedAt)),
    escaped(story.dateline),
    story.lead.trim() === '' ? '' : `**${escaped(story.lead.trim())}**`,
    ...story.body.map((block) => blockToMarkdown(block, pagePhotos)),
    escaped(names),
    story.related.map(({ title, url }) => `- ${linkLine(title, url)}`).join('\n'),
  ];
  const bytes = new TextEncoder().encode(`${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`);
  return {
    ok: true,
    files: [{ path: `${slugOf(story)}.md`, bytes }, ...files],
    missingPhotos: [...missingPhotos(story), ...lost],
  };
}
