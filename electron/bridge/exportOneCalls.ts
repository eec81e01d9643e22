import { basename, dirname, join } from 'node:path';
import type { CallInput, CallOutput, DomainHandlers } from '../../shared/bridge';
import type { DraftId } from '../../shared/story';
import { addressOf } from '../jobs';
import type { ExportCallsOptions } from './exportCallsOptions';
import { exportDraft } from './exportDraft';
import type { ExportPlaces } from './exportPlaces';
import { sendDraft } from './sendDraft';

/** Answers the calls that export or send one draft as saved, written whole into the place that the user picks. */
export function exportOneCalls(
  { library, jobs, desktop, onProgress }: ExportCallsOptions,
  places: ExportPlaces,
): Pick<DomainHandlers<'export'>, 'export:run' | 'export:send' | 'export:cancel'> {
  const tools = { library, jobs };
  const running = new Map<DraftId, AbortController>();

  /** Works on a draft in a way that `export:cancel` can end. */
  async function cancellable<T>(id: DraftId, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const cancel = new AbortController();
    running.set(id, cancel);
    try {
      return await work(cancel.signal);
    } finally {
      running.delete(id);
    }
  }
  const progressOf =
    (id: DraftId) =>
    (done: number, total: number): void =>
      onProgress({ id, done, total });

  async function run(
    id: DraftId,
    order: Pick<CallInput<'export:run'>, 'formats' | 'withChanges'>,
    folder: string,
    signal: AbortSignal,
  ): Promise<CallOutput<'export:run'>> {
    const opened = await library.open(id);
    if (!opened.ok) return opened;
    const { story } = opened.value;
    const name = addressOf(story);
    const done = await exportDraft(tools, { id, story, ...order, folder, name, onProgress: progressOf(id), signal });
    if (!done.ok) return done;
    places.keepFolder(id, join(folder, done.name));
    places.keepPage(id, folder, done.files);
    const takenName = done.name === name ? null : name;
    const { files, missingPhotos } = done;
    return { ok: true, value: { name: done.name, takenName, files, missingPhotos, folder } };
  }

  return {
    'export:run': async ({ id, ...order }) => {
      const folder = await desktop.pickFolder();
      if (folder === null) return { ok: true, value: null };
      return cancellable(id, (signal) => run(id, order, folder, signal));
    },
    'export:send': async ({ id, parts }) => {
      const opened = await library.open(id);
      if (!opened.ok) return opened;
      const { story } = opened.value;
      const path = await desktop.pickSavePlace(`${addressOf(story)}.stet`, ['stet']);
      if (path === null) return { ok: true, value: null };
      return cancellable(id, async (signal) => {
        const sent = await sendDraft(tools, { id, story, parts, path, onProgress: progressOf(id), signal });
        if (!sent.ok) return sent;
        places.keepFolder(id, dirname(path));
        return { ok: true, value: { fileName: basename(path) } };
      });
    },
    'export:cancel': ({ id }) => {
      running.get(id)?.abort();
      return Promise.resolve({});
    },
  };
}
