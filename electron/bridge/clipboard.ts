import type { ClipboardAction, DomainHandlers } from '../../shared/bridge';
import type { Jobs } from '../jobs';
import type { Desktop } from './desktop';

/** What a page does with the clipboard where its caret is, as if by its own keys. */
export interface EditedPage {
  cut(): void;
  copy(): void;
  paste(): void;
  pasteAndMatchStyle(): void;
}

/** What the `clipboard:` calls work on: the jobs that read pastes, the system's clipboard, and the page that called. */
export interface ClipboardCallsOptions {
  readonly jobs: Jobs;
  readonly desktop: Desktop;
  /** The page that asks; null where it is gone. */
  readonly page: () => EditedPage | null;
}

const RUN: Readonly<Record<ClipboardAction, (page: EditedPage) => void>> = {
  cut: (page) => page.cut(),
  copy: (page) => page.copy(),
  paste: (page) => page.paste(),
  pastePlain: (page) => page.pasteAndMatchStyle(),
};

/** Answers the `clipboard:` calls. A long paste is read by a job, as every foreign file is. */
export const clipboardCalls = ({ jobs, desktop, page }: ClipboardCallsOptions): DomainHandlers<'clipboard'> => ({
  'clipboard:run': ({ action }) => {
    const asking = page();
    if (asking) RUN[action](asking);
    return Promise.resolve({});
  },
  'clipboard:write': async ({ text }) => {
    await desktop.copyText(text);
    return {};
  },
  'clipboard:read': async (clipboard) => {
    const read = await jobs.readClipboard(clipboard);
    return read.ok ? { ok: true, value: read.content } : read;
  },
  'clipboard:story': async (clipboard) => {
    const read = await jobs.readPastedStory(clipboard);
    return read.ok ? { ok: true, value: read.story } : read;
  },
});
