import {
  exportHtml,
  exportHtmlFragment,
  exportMarkdown,
  exportNinjs,
  exportText,
  type ExportedFile,
  type ExportResult,
} from '../../../shared/export';
import { failure, type ExportFormat } from '../../../shared/bridge';
import { writePackage } from '../../../shared/package';
import { heldPhotos } from '../../../shared/story';
import { slug } from '../../../shared/text';
import { textOnlyPack } from '../../library';
import { readPackageBytes } from '../readPackageBytes';
import type { BuildFailure, BuiltExport, ExportOrder, Fragment, FragmentFailure, FragmentPart } from '../jobs';

type Built = ExportResult | { readonly ok: false; readonly code: 'export-failed'; readonly message: string };

/** Every format that a story is exported to. A new one is a row here. */
const EXPORTERS: Readonly<Record<ExportFormat, (order: ExportOrder) => Built | Promise<Built>>> = {
  html: ({ story, photos }) => exportHtml(story, photos),
  // The library that writes Word documents is larger than all the others together.
  docx: async (order) => (await import('./buildDocx')).buildDocx(order),
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
  const missingPhotos = [...heldPhotos(story)].filter((name) => !pack.photos.has(name));
  return { ok: true, files: [{ path, bytes }], missingPhotos };
}

/** Builds every format of an order; `onProgress` is notified of each that is done, and `signal` stops it. */
export async function buildExport(
  order: ExportOrder,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<BuiltExport | BuildFailure> {
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
}

/** Returns a story for the clipboard: as HTML with its photos, and as plain text. */
export function buildFragment(
  story: ExportOrder['story'],
  photos: ExportOrder['photos'],
  part: FragmentPart,
): Fragment | FragmentFailure {
  const result = exportHtmlFragment(story, photos, part);
  return result.ok ? { ok: true, html: result.html, text: result.text } : failure(result.code, result.message);
}
