import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { diffStories, firstMade } from '../../../shared/compare';
import { readDocx } from '../../../shared/import';
import { newReview, originSchema, type DraftId, type Review, type Story, type Thread } from '../../../shared/story';
import { b, h, p, storyOf, ul } from '../../../shared/story/testing';
import { decodeDraftFile } from '../../library';
import { someLibrary } from '../../library/testing';
import { directJobs } from './directJobs';

type Library = Awaited<ReturnType<typeof someLibrary>>['library'];

/** A draft of a newsroom, with fields that no Word document holds. */
export const flood: Story = {
  ...storyOf(
    h(2, 'Nước lên'),
    p('Mưa lớn ở ', b('Huế'), ' từ đêm. Nước lên 2.002 m³.'),
    p('Trường đóng cửa.'),
    p('Chợ vẫn họp.'),
    ul('Gạo', 'Nước'),
  ),
  section: 'Thời sự',
  headline: 'Lũ về sớm',
  lead: 'Nước dâng nhanh trong đêm.',
  noteToDesk: 'Chờ số của xã.',
  embargoUntil: '2026-11-24T00:00:00Z',
  slug: 'lu-ve-som',
};

/** The value of an answer that has to be one. */
export async function valueOf<T>(
  answer: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }>,
) {
  const got = await answer;
  if (!got.ok) throw new Error(got.message);
  return got.value;
}

/** A draft of a library, with the bytes of the Word document that was exported from it. */
export async function exported({
  withChanges = false,
  story = flood,
  before = null as Story | null,
  threads = [] as readonly Thread[],
} = {}) {
  const { library, clock } = await someLibrary();
  const { id } = await valueOf(library.create(before ?? story));
  const review: Review = { ...newReview, threads };
  if (before) {
    const kept = await valueOf(library.keepVersion(id));
    clock.now = new Date('2026-11-23T09:30:00Z');
    await valueOf(library.save(id, 1, story, { ...review, baseline: { ...kept, story: null, otherCopy: null } }));
  } else if (threads.length > 0) await valueOf(library.save(id, 1, story, review));
  const docx = await wordOf(library, id, story, withChanges);
  return { library, clock, id, docx };
}

/** The Word document that the window exports of a draft. */
export async function wordOf(library: Library, id: DraftId, story: Story, withChanges: boolean): Promise<Uint8Array> {
  const stamp = await valueOf(library.keepExported(id));
  const pack = await valueOf(library.pack(id));
  const built = await directJobs.exportStory(
    { story, photos: pack.photos, formats: ['docx'], withChanges, pack, origin: { draftId: id, ...stamp } },
    () => undefined,
  );
  if (!built.ok) throw new Error(built.message);
  return built.files[0]!.bytes;
}

/** The document with its text, and the name of who saved it last, as another program leaves them. */
export function edited(
  docx: Uint8Array,
  edit: (xml: string) => string,
  savedBy = 'Lan',
  savedAt = '2026-11-23T12:00:00Z',
): Uint8Array {
  const parts = unzipSync(docx);
  const xml = edit(strFromU8(parts['word/document.xml']!));
  const core = strFromU8(parts['docProps/core.xml']!)
    .replace(/<cp:lastModifiedBy(?:\/>|>[^<]*<\/cp:lastModifiedBy>)/, '')
    .replace('</cp:coreProperties>', `<cp:lastModifiedBy>${savedBy}</cp:lastModifiedBy></cp:coreProperties>`)
    .replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${savedAt}`);
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml), 'docProps/core.xml': strToU8(core) });
}

async function returned(library: Library, docx: Uint8Array) {
  const { origin } = originOf(docx);
  const held = await valueOf(library.pack(origin.draftId));
  const read = await directJobs.readReturned(docx, origin, held);
  if (!read.ok) throw new Error(read.message);
  return read;
}
/** What a document states that it was exported from. */
export function originOf(docx: Uint8Array) {
  const read = readDocx(docx, { newId: () => crypto.randomUUID(), now: '2026-11-30T00:00:00Z' });
  if (!read.ok) throw new Error(read.message);
  return { origin: originSchema.parse(read.origin) };
}

/** Merges a document that came back, and lists the changes of the draft since its baseline, with their authors. */
export async function merged(library: Library, id: DraftId, docx: Uint8Array) {
  const { pack, rows } = await returned(library, docx);
  const result = await valueOf(library.merge(id, pack));
  const { story, review } = await valueOf(library.open(id));
  // Where nothing came there is nothing to compare with.
  if (!review.baseline) return { result, rows, story, review, changes: [] };
  const { baseline } = review;
  const all = await valueOf(library.pack(id));
  const kept = [...all.versions.values()]
    .flatMap((bytes) => {
      const read = decodeDraftFile(bytes);
      return read.ok ? [read.file] : [];
    })
    .filter(({ revision }) => revision > baseline.revision)
    .sort((x, y) => x.revision - y.revision)
    .map(({ story: text, savedBy, savedAt }) => ({ story: text, by: savedBy, at: savedAt }));
  const version = baseline.story ?? (await valueOf(library.openVersion(id, baseline))).story;
  const made = firstMade(version, kept);
  const changes = diffStories(version, story).map((change) => `${change.kind} ${made(change)?.by ?? '?'}`);
  return { result, rows, story, review, changes };
}
