import { type DomainHandlers, failure } from '../../shared/bridge';
import { slug } from '../../shared/text';
import type { ExportCallsOptions } from './exportCallsOptions';
import { photosOf } from './exportDraft';
import { exportManyCalls } from './exportManyCalls';
import { exportOneCalls } from './exportOneCalls';
import { createExportPlaces } from './exportPlaces';
import { saveCopy } from './saveCopy';

/** Most that photos on the clipboard may have together; there they are a third larger, and every program that pastes copies them. */
const MOST_COPIED_BYTES = 40 * 2 ** 20;
const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;

/** Answers the `export:` calls: built by a job from the draft as saved, written whole into the folder that the user picks. */
export function exportCalls(options: ExportCallsOptions): DomainHandlers<'export'> {
  const { library, jobs, desktop, previews } = options;
  const places = createExportPlaces(desktop);
  return {
    ...exportOneCalls(options, places),
    ...exportManyCalls(options, places),
    ...places.calls,
    'export:saveCopy': async (copy) => {
      const path = await desktop.pickSavePlace(`${slug(copy.story.headline)}.stet`, ['stet', 'txt']);
      return path === null ? { ok: true, value: null } : saveCopy({ library, jobs }, copy, path);
    },
    'export:preview': async ({ id, story }) => {
      const photos = await photosOf(library, id, story);
      const built = await jobs.exportStory({ story, photos, formats: ['html'] }, () => undefined);
      return built.ok ? { ok: true, value: { token: previews.keep(built.files) } } : built;
    },
    'export:closePreview': ({ token }) => {
      previews.forget(token);
      return Promise.resolve({});
    },
    'export:copyFragment': async ({ id, part, withPhotos }) => {
      const opened = await library.open(id);
      if (!opened.ok) return opened;
      const { story } = opened.value;
      const photos: Awaited<ReturnType<typeof photosOf>> = withPhotos ? await photosOf(library, id, story) : new Map();
      const size = [...photos.values()].reduce((sum, { length }) => sum + length, 0);
      if (size > MOST_COPIED_BYTES)
        return failure('photos-too-large', 'The photos are too large for the clipboard.', megabytes(size));
      const built = await jobs.htmlFragment(story, photos, part);
      if (!built.ok) return built;
      await desktop.copyHtml(built.html, built.text);
      return { ok: true, value: {} };
    },
  };
}
