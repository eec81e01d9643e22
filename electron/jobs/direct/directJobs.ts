import { exportDocx, exportHtml, exportHtmlFragment, type ExportResult, type PhotoBytes } from '../../../shared/export';
import { decodeArticle, parseArticleText, photoDetails, type ArticleRefusal } from '../../../shared/import';
import type { ExportFormat } from '../../../shared/bridge';
import type { Story } from '../../../shared/story';
import { failure } from '../../library';
import type { Fragment, FragmentFailure, Jobs, ReadFailure } from '../jobs';

/** Every format that a story is exported to. A new one is a row here. */
const EXPORTERS: Readonly<
  Record<ExportFormat, (story: Story, photos: PhotoBytes) => ExportResult | Promise<ExportResult>>
> = {
  html: exportHtml,
  docx: exportDocx,
};

const refused = ({ code, message }: ArticleRefusal): ReadFailure => failure(code, message);

/** Does the work in this process and at once. */
export const directJobs: Jobs = {
  readArticle(bytes) {
    const decoded = decodeArticle(bytes);
    if (!decoded.ok) return Promise.resolve(refused(decoded));
    const parsed = parseArticleText(decoded.text);
    return Promise.resolve(parsed.ok ? parsed : refused(parsed));
  },
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
