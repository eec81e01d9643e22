import { fileKind, refuseKind, type EndingKind } from '../../../shared/import';
import type { OldFont } from '../../../shared/text';
import { failure } from '../../../shared/bridge';
import { mergeCopies } from '../../library';
import { readPackageBytes } from '../readPackageBytes';
import type { Jobs, ReadArticle, ReadFailure } from '../jobs';

async function readArticle(
  bytes: Uint8Array,
  ending: EndingKind,
  oldFont: OldFont | null = null,
): Promise<ReadArticle | ReadFailure> {
  if (bytes.length === 0) return failure('empty-file', 'The file is empty.');
  const kind = fileKind(bytes, ending);
  if (kind === 'docx') return (await import('./readWordDocument')).readWordDocument(bytes, oldFont);
  if (kind === 'text' || kind === 'markdown' || kind === 'html' || kind === 'mhtml' || kind === 'json')
    return (await import('./readTextFile')).readTextFile(bytes, kind, oldFont);
  const { code, message } = refuseKind(kind === 'stet' ? 'package' : kind);
  return failure(code, message);
}

/**
 * Does the work in this process and at once. Each kind of work loads its own code: a process does one job, and loading
 * the readers and writers of every format would take longer than most jobs.
 */
export const directJobs: Jobs = {
  readArticle,
  readClipboard: async (clipboard) => ({
    ok: true,
    content: (await import('./readClipboard')).readClipboard(clipboard),
  }),
  readPastedStory: async (clipboard) => ({
    ok: true,
    story: (await import('./readClipboard')).readPastedStory(clipboard),
  }),
  readPhotoDetails: async (photos, lang) => (await import('./readPhotos')).readPhotos(photos, lang),
  readPackage: (bytes) => Promise.resolve(readPackageBytes(bytes)),
  readReturned: async (bytes, origin, held) => (await import('./returnedWord')).returnedWord(bytes, origin, held),
  countChanges: async (before, after) => (await import('../../../shared/compare')).diffStories(before, after).length,
  exportStory: async (order, onProgress, signal) =>
    (await import('./buildExport')).buildExport(order, onProgress, signal),
  htmlFragment: async (story, photos, part) => (await import('./buildExport')).buildFragment(story, photos, part),
  mergeCopies: (mine, theirs) => Promise.resolve(mergeCopies(mine, theirs)),
  lookUp: async (order) => (await import('./spelling')).lookUp(order),
  endLookUps: () => void import('./spelling').then(({ forgetDictionaries }) => forgetDictionaries()),
};
