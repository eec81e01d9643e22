import type { CallOutput, ExportFormat, Failure } from '../../shared/bridge';
import { withStep, type DraftId } from '../../shared/story';
import { freeSlug, isoInstant, slug } from '../../shared/text';
import type { Jobs } from '../jobs';
import type { Library } from '../library';
import { exportDraft, type WrittenExport } from './exportDraft';

/** An export of many drafts into one folder, which the page goes through one by one. */
export interface ManyExport {
  readonly folder: string;
  readonly formats: readonly ExportFormat[];
  /** Folders that it has written: two stories may have the same headline, and the later one does not take the folder of the first. */
  readonly names: Set<string>;
}

interface Tools {
  readonly library: Library;
  readonly jobs: Jobs;
}

/** Exports the next draft of many and keeps the note on it under the name `by`. */
export async function exportNext(
  tools: Tools,
  many: ManyExport,
  { id, note }: { readonly id: DraftId; readonly note: string | null },
  by: string,
  signal: AbortSignal,
): Promise<CallOutput<'export:nextOfMany'>> {
  const { headline, name, isAddressNew, result } = await exportOne(tools, many, id, signal);
  if (!result.ok) {
    if (isAddressNew) await takeAddressBack(tools.library, id, name);
    // Tried again, it may have the same place.
    many.names.delete(name);
    const { code, message, about } = result;
    return { headline, written: null, failure: { code, message, about } };
  }
  const isNoteLost = note !== null && !(await keepNote(tools.library, id, by, note));
  const takenName = result.name === name ? null : name;
  const written = { id, headline, name: result.name, takenName, missingPhotos: result.missingPhotos, isNoteLost };
  return { headline, written, failure: null };
}

/** The export of one draft of many, and whether the draft got its address for it. */
interface TriedExport {
  readonly headline: string;
  readonly name: string;
  readonly isAddressNew: boolean;
  readonly result: WrittenExport | Failure;
}

async function exportOne(
  { library, jobs }: Tools,
  { names, folder, formats }: ManyExport,
  id: DraftId,
  signal: AbortSignal,
): Promise<TriedExport> {
  const opened = await library.open(id);
  if (!opened.ok) return { headline: '', name: '', isAddressNew: false, result: opened };
  const { story, revision, readOnlyReason } = opened.value;
  const { headline } = story;
  const addresses = await addressesIn(library);
  const name = freeSlug(story.slug ?? freeSlug(slug(headline), addresses), names);
  names.add(name);
  const isAddressNew = story.slug === null && readOnlyReason === null;
  if (isAddressNew) {
    // The first export fixes the story's address, so that a later headline does not move a published page.
    const saved = await library.save(id, revision, { ...story, slug: name });
    if (!saved.ok) return { headline, name, isAddressNew: false, result: saved };
  }
  const order = { id, story: { ...story, slug: story.slug ?? name }, name, formats, folder, signal };
  const result = await exportDraft({ library, jobs }, { ...order, onProgress: () => undefined });
  return { headline, name, isAddressNew, result };
}

/** Takes the address away that a draft got for an export which came to nothing; what was written since stays. */
async function takeAddressBack(library: Library, id: DraftId, address: string): Promise<void> {
  const opened = await library.open(id);
  if (!opened.ok || opened.value.story.slug !== address) return;
  const { revision, story } = opened.value;
  await library.save(id, revision, { ...story, slug: null });
}

async function addressesIn(library: Library): Promise<Set<string>> {
  const { drafts } = await library.list('');
  return new Set(drafts.flatMap((card) => card.slug ?? []));
}

/** Keeps in the history of a draft what somebody did with it that leaves its status as it is; false where it cannot be kept. */
async function keepNote(library: Library, id: DraftId, by: string, reason: string): Promise<boolean> {
  const opened = await library.open(id);
  if (!opened.ok || opened.value.readOnlyReason !== null) return false;
  const { revision, story, review } = opened.value;
  const step = { status: review.status, by, at: isoInstant(new Date()), reason };
  return (await library.save(id, revision, story, withStep(review, step))).ok;
}
