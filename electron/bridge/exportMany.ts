import type { CallOutput, ExportFormat, Failure } from '../../shared/bridge';
import { withStep, type DraftId } from '../../shared/story';
import { freeSlug, isoInstant, slug } from '../../shared/text';
import type { Jobs } from '../jobs';
import type { Library } from '../library';
import { exportDraft, type WrittenExport } from './exportDraft';

export interface ManyExport {
  readonly drafts: readonly { readonly id: DraftId; readonly note: string | null }[];
  /** Name that notes are kept under. */
  readonly by: string;
  readonly formats: readonly ExportFormat[];
  readonly folder: string;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

type Written = NonNullable<CallOutput<'export:runMany'>>['written'][number];
type Failed = NonNullable<CallOutput<'export:runMany'>>['failed'][number];

/** Exports drafts one after the other into one folder; what cannot be exported does not stop the others. */
export async function exportMany(
  tools: { readonly library: Library; readonly jobs: Jobs },
  { drafts, by, formats, folder, onProgress, signal }: ManyExport,
): Promise<NonNullable<CallOutput<'export:runMany'>>> {
  const taken = { names: new Set<string>(), addresses: await addressesIn(tools.library) };
  const written: Written[] = [];
  const failed: Failed[] = [];
  for (const [index, { id, note }] of drafts.entries()) {
    if (signal.aborted) break;
    onProgress(index, drafts.length);
    const { headline, name, result } = await exportOne(tools, id, taken, (of) => ({
      ...of,
      formats,
      folder,
      signal,
      onProgress: () => undefined,
    }));
    if (result.ok) {
      const isNoteLost = note !== null && !(await keepNote(tools.library, id, by, note));
      const { missingPhotos } = result;
      const takenName = result.name === name ? null : name;
      written.push({ id, headline, name: result.name, takenName, missingPhotos, isNoteLost });
    } else if (result.code !== 'export-cancelled')
      failed.push({ headline, code: result.code, message: result.message, about: result.about });
  }
  return { folder, isCancelled: signal.aborted, written, failed };
}

type Order = Parameters<typeof exportDraft>[1];

/** Folders that this export has written, and addresses that earlier ones have fixed. */
interface Taken {
  readonly names: Set<string>;
  readonly addresses: Set<string>;
}

async function exportOne(
  tools: { readonly library: Library; readonly jobs: Jobs },
  id: DraftId,
  { names, addresses }: Taken,
  orderOf: (of: Pick<Order, 'id' | 'story' | 'name'>) => Order,
): Promise<{ readonly headline: string; readonly name: string; readonly result: WrittenExport | Failure }> {
  const { library } = tools;
  const opened = await library.open(id);
  if (!opened.ok) return { headline: '', name: '', result: opened };
  const { story, revision, readOnlyReason } = opened.value;
  const { headline } = story;
  // Two stories may have the same headline: the later one does not take the folder of the first.
  const address = story.slug ?? freeSlug(slug(headline), addresses);
  const name = freeSlug(address, names);
  names.add(name);
  addresses.add(name);
  if (story.slug === null && readOnlyReason === null) {
    // The first export fixes the story's address, so that a later headline does not move a published page.
    const saved = await library.save(id, revision, { ...story, slug: name });
    if (!saved.ok) return { headline, name, result: saved };
  }
  const result = await exportDraft(tools, orderOf({ id, story: { ...story, slug: story.slug ?? name }, name }));
  return { headline, name, result };
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
