import { type CallOutput, type Failure, type PackageParts, failure } from '../../shared/bridge';
import type { DraftId, Story } from '../../shared/story';
import type { Jobs } from '../jobs';
import { diskFailure, writeHandedOver } from '../disk';
import type { Library } from '../library';

/** The order to write one draft as a package. Aborting `signal` cancels it; `onProgress` counts steps. */
export interface Sending {
  readonly id: DraftId;
  readonly story: Story;
  readonly parts: PackageParts;
  /** The file to write. */
  readonly path: string;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Writes a draft as one package with the parts that are asked for, whole or not at all. */
export async function sendDraft(
  { library, jobs }: { readonly library: Library; readonly jobs: Jobs },
  { id, story, parts, path, onProgress, signal }: Sending,
): Promise<{ readonly ok: true } | Failure<Extract<CallOutput<'export:send'>, { ok: false }>['code']>> {
  const packed = await library.pack(id);
  if (!packed.ok) return packed;
  const built = await jobs.exportStory(
    { story, photos: new Map(), formats: ['stet'], packageParts: parts, pack: packed.value },
    onProgress,
    signal,
  );
  if (!built.ok) return built;
  const [file] = built.files;
  if (!file) throw new RangeError('A package was built without its file');
  if (signal.aborted) return failure('export-cancelled', 'The export was cancelled.');
  try {
    await writeHandedOver(path, file.bytes);
    return { ok: true };
  } catch (error) {
    return diskFailure(error, path);
  }
}
