import { join } from 'node:path';
import type { DomainHandlers } from '../../shared/bridge';
import type { ExportCallsOptions } from './exportCallsOptions';
import { exportNext, type ManyExport } from './exportMany';
import type { ExportPlaces } from './exportPlaces';

/** Answers the calls that export many drafts into one folder, one draft a call. */
export function exportManyCalls(
  { library, jobs, desktop, author }: ExportCallsOptions,
  places: ExportPlaces,
): Pick<
  DomainHandlers<'export'>,
  'export:beginMany' | 'export:nextOfMany' | 'export:cancelMany' | 'export:revealMany'
> {
  let many: ManyExport | null = null;
  let cancelNext: AbortController | null = null;
  return {
    'export:beginMany': async ({ formats }) => {
      const folder = await desktop.pickFolder();
      if (folder === null) return null;
      many = { folder, formats, names: new Set() };
      return { folder };
    },
    'export:nextOfMany': async (next) => {
      if (!many) throw new Error('No export of many was begun');
      const { folder, formats } = many;
      cancelNext = new AbortController();
      const result = await exportNext({ library, jobs }, many, next, author(), cancelNext.signal);
      const { written } = result;
      if (written) places.keepPage(next.id, folder, formats.includes('html') ? [join(written.name, 'index.html')] : []);
      return result;
    },
    'export:cancelMany': () => {
      cancelNext?.abort();
      return Promise.resolve({});
    },
    'export:revealMany': async () => {
      if (many) await desktop.showFolder(many.folder);
      return {};
    },
  };
}
