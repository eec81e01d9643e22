import {
  exportDocx,
  exportHtml,
  exportHtmlFragment,
  exportMarkdown,
  exportNinjs,
  exportText,
  type ExportedFile,
  type ExportResult,
} from '../../../shared/export';
import {
  clipboardToContent,
  decodeArticle,
  fileKind,
  parseArticlePage,
  parseArticleText,
  parsePageArchive,
  photoDetails,
  readNinjs,
  refuseKind,
  storyInPaste,
  type ArticlePage,
  type ArticleRefusal,
  type EndingKind,
} from '../../../shared/import';
import type { ExportFormat } from '../../../shared/bridge';
import { writePackage } from '../../../shared/package';
import { slug } from '../../../shared/text';
import { storyExcess } from '../../../shared/story';
import { failure, mergeCopies, textOnlyPack } from '../../library';
import { docxWithChanges } from './docxWithChanges';
import { returnedWord } from './returnedWord';
import { readWordDocument } from './readWordDocument';
import { forgetDictionaries, lookUp } from './spelling';
import { readPackageBytes } from '../readPackageBytes';
import { tooLarge } from '../tooLarge';
import type { ExportOrder, Fragment, FragmentFailure, Jobs, ReadArticle, ReadFailure } from '../jobs';

type Built = ExportResult | { readonly ok: false; readonly code: 'export-failed'; readonly message: string };

/** Every format that a story is exported to. A new one is a row here. */
const EXPORTERS: Readonly<Record<ExportFormat, (order: ExportOrder) => Built | Promise<Built>>> = {
  html: ({ story, photos }) => exportHtml(story, photos),
  docx({ story, photos, pack, withChanges = false, origin }) {
    const from = origin ? { ...origin, withChanges } : null;
    return withChanges && pack ? docxWithChanges(story, photos, pack, from) : exportDocx(story, photos, from);
  },
  ninjs: ({ story, photos }) => exportNinjs(story, photos),
  md: ({ story, photos }) => exportMarkdown(story, photos),
  txt: ({ story, photos }) => exportText(story, photos),
  stet: exportPackage,
};

function exportPackage({ story, pack, packageParts }: ExportOrder): Built {
  if (!pack) throw new RangeError('A package was ordered without what goes into it');
  const path = `${story.slug ?? slug(story.headline)}.stet`;
  const bytes = writePackage(packageParts === 'text' ? textOnlyPack(pack) : pack);
  // What a colleague could not open is not handed over; one with a newer text may have the Stet that reads it.
  const read = readPackageBytes(bytes);
  if (!read.ok && read.code !== 'package-newer')
    return { ok: false, code: 'export-failed', message: `The package would not open. ${read.message}` };
  return { ok: true, files: [{ path, bytes }], missingPhotos: [] };
}

const refused = ({ code, message }: ArticleRefusal): ReadFailure => failure(code, message);

function readArticle(bytes: Uint8Array, ending: EndingKind): ReadArticle | ReadFailure {
  if (bytes.length === 0) return failure('empty-file', 'The file is empty.');
  const kind = fileKind(bytes, ending);
  if (kind === 'docx') return readWordDocument(bytes);
  if (kind === 'text' || kind === 'markdown' || kind === 'html') return readText(bytes, kind);
  if (kind === 'mhtml') return readPage(parsePageArchive(bytes));
  if (kind === 'json') return readJson(bytes);
  const { code, message } = refuseKind(kind === 'stet' ? 'package' : kind);
  return failure(code, message);
}

function readJson(bytes: Uint8Array): ReadArticle | ReadFailure {
  const decoded = decodeArticle(bytes, 'json');
  if (!decoded.ok) return refused(decoded);
  const page = readNinjs(decoded.text);
  if (page !== null) return readPage(page);
  const { code, message } = refuseKind('json');
  return failure(code, message);
}

function readPage(page: ArticlePage | ArticleRefusal): ReadArticle | ReadFailure {
  if (!page.ok) return refused(page);
  const excess = storyExcess(page.story);
  return excess ? tooLarge(excess) : withInnerPictures(page);
}

/** A page with the bytes of the pictures that are in it. */
function withInnerPictures(page: ArticlePage): ReadArticle {
  const pictures = page.pictures.flatMap(({ fileName, from }) =>
    from.kind === 'bytes' ? [{ fileName, bytes: from.bytes }] : [],
  );
  return { ...page, pictures, review: null, origin: null };
}

function readText(bytes: Uint8Array, format: 'text' | 'markdown' | 'html'): ReadArticle | ReadFailure {
  const decoded = decodeArticle(bytes, format);
  if (!decoded.ok) return refused(decoded);
  const read = parsed(decoded.text, format);
  if (!read.ok) return read;
  const excess = storyExcess(read.story);
  return excess ? tooLarge(excess) : read;
}

function parsed(text: string, format: 'text' | 'markdown' | 'html'): ReadArticle | ReadFailure {
  if (format === 'text') {
    const article = parseArticleText(text);
    return article.ok ? { ...article, pictures: [], review: null, origin: null } : refused(article);
  }
  const page = parseArticlePage(text, format);
  if (!page.ok) return refused(page);
  return withInnerPictures(page);
}

/** Does the work in this process and at once. */
export const directJobs: Jobs = {
  readArticle: (bytes, ending) => Promise.resolve(readArticle(bytes, ending)),
  readClipboard: ({ isPlain, ...clipboard }) =>
    Promise.resolve({ ok: true, content: clipboardToContent(clipboard, isPlain) }),
  readPastedStory: ({ isPlain, ...clipboard }) =>
    Promise.resolve({ ok: true, story: storyInPaste(clipboard, isPlain) }),
  readPhotoDetails: (photos, lang) => Promise.resolve(photos.map((bytes) => photoDetails(bytes, lang))),
  readPackage: (bytes) => Promise.resolve(readPackageBytes(bytes)),
  readReturned: returnedWord,
  async exportStory(order, onProgress, signal) {
    const { formats } = order;
    // Formats that show the same photos write equal files.
    const files = new Map<string, ExportedFile>();
    const missing = new Set<string>();
    for (const [done, format] of formats.entries()) {
      if (signal?.aborted) return failure('export-cancelled', 'The export was cancelled.');
      onProgress(done, formats.length);
      const result = await EXPORTERS[format](order);
      if (!result.ok) return failure(result.code, result.message);
      for (const file of result.files) files.set(file.path, file);
      for (const name of result.missingPhotos) missing.add(name);
    }
    onProgress(formats.length, formats.length);
    return { ok: true, files: [...files.values()], missingPhotos: [...missing] };
  },
  htmlFragment(story, photos, part) {
    const result = exportHtmlFragment(story, photos, part);
    const answer: Fragment | FragmentFailure = result.ok
      ? { ok: true, html: result.html, text: result.text }
      : failure(result.code, result.message);
    return Promise.resolve(answer);
  },
  mergeCopies: (mine, theirs) => Promise.resolve(mergeCopies(mine, theirs)),
  lookUp: (order) => Promise.resolve(lookUp(order)),
  endLookUps: forgetDictionaries,
};
