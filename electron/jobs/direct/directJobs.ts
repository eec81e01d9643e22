import { exportDocx, exportHtml, exportHtmlFragment, type ExportResult, type PhotoBytes } from '../../../shared/export';
import {
  decodeArticle,
  parseArticlePage,
  parseArticleText,
  photoDetails,
  type ArticleRefusal,
} from '../../../shared/import';
import type { ExportFormat } from '../../../shared/bridge';
import { limitExcess, type LimitExcess, type Story } from '../../../shared/story';
import { failure } from '../../library';
import type { ArticleFormat, Fragment, FragmentFailure, Jobs, ReadArticle, ReadFailure } from '../jobs';

/** Every format that a story is exported to. A new one is a row here. */
const EXPORTERS: Readonly<
  Record<ExportFormat, (story: Story, photos: PhotoBytes) => ExportResult | Promise<ExportResult>>
> = {
  html: exportHtml,
  docx: exportDocx,
};

const refused = ({ code, message }: ArticleRefusal): ReadFailure => failure(code, message);

function readArticle(bytes: Uint8Array, format: ArticleFormat): ReadArticle | ReadFailure {
  const decoded = decodeArticle(bytes, format);
  if (!decoded.ok) return refused(decoded);
  const read = parsed(decoded.text, format);
  if (!read.ok) return read;
  const excess = limitExcess(read.story.body);
  if (!excess) return read;
  const { limit, found, most } = excess;
  return failure('story-too-large', `It has ${found} ${LIMIT_WORDS[limit]}, and a story holds ${most} at most.`);
}

const LIMIT_WORDS: Readonly<Record<LimitExcess['limit'], string>> = {
  blocks: 'paragraphs and other blocks',
  characters: 'characters',
  photos: 'photos',
  listDepth: 'lists inside each other',
};

function parsed(text: string, format: ArticleFormat): ReadArticle | ReadFailure {
  if (format === 'text') {
    const article = parseArticleText(text);
    return article.ok ? { ...article, pictures: [] } : refused(article);
  }
  const page = parseArticlePage(text, format);
  if (!page.ok) return refused(page);
  const pictures = page.pictures.flatMap(({ fileName, from }) =>
    from.kind === 'bytes' ? [{ fileName, bytes: from.bytes }] : [],
  );
  return { ...page, pictures };
}

/** Does the work in this process and at once. */
export const directJobs: Jobs = {
  readArticle: (bytes, format) => Promise.resolve(readArticle(bytes, format)),
  readPhotoDetails: (bytes) => Promise.resolve(photoDetails(bytes)),
  async exportStory({ story, photos, formats }, onProgress, signal) {
    const files = [];
    const missing = new Set<string>();
    for (const [done, format] of formats.entries()) {
      if (signal?.aborted) return failure('export-cancelled', 'The export was cancelled.');
      onProgress(done, formats.length);
      const result = await EXPORTERS[format](story, photos);
      if (!result.ok) return failure(result.code, result.message);
      files.push(...result.files);
      for (const name of result.missingPhotos) missing.add(name);
    }
    onProgress(formats.length, formats.length);
    return { ok: true, files, missingPhotos: [...missing] };
  },
  htmlFragment(story) {
    const result = exportHtmlFragment(story);
    const answer: Fragment | FragmentFailure = result.ok
      ? { ok: true, html: result.html, text: result.text }
      : failure(result.code, result.message);
    return Promise.resolve(answer);
  },
};
