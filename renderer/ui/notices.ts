import { create } from 'zustand';

/** A sentence that comes up at the foot of the window, with a way back where there is one. */
export interface Notice {
  readonly id: number;
  readonly message: string;
  readonly tone: 'news' | 'fault';
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

const useNoticeStore = create<{ readonly notices: readonly Notice[]; readonly last: number }>(() => ({
  notices: [],
  last: 0,
}));

/** How long a notice stays; one with an action stays longer, so that there is time to take it. */
const STAY_MS = 6000;
const STAY_WITH_ACTION_MS = 12000;
/** How long work may take without a word. */
const SHOW_WORK_AFTER_MS = 400;

/** Shows a notice for a while; returns the function that takes it away before that. */
export function notify(message: string, extra: Partial<Pick<Notice, 'tone' | 'action'>> = {}): () => void {
  const dismiss = show(message, extra);
  setTimeout(dismiss, extra.action ? STAY_WITH_ACTION_MS : STAY_MS);
  return dismiss;
}

/**
 * Shows a notice of work under way, once the work has taken longer than a reader takes for at once. The notice stays until
 * the function that is returned is called, which is to be done when the work is over.
 */
export function notifyWhile(message: string): () => void {
  let dismiss = (): void => undefined;
  const timer = setTimeout(() => (dismiss = show(message, {})), SHOW_WORK_AFTER_MS);
  return () => {
    clearTimeout(timer);
    dismiss();
  };
}

function show(message: string, extra: Partial<Pick<Notice, 'tone' | 'action'>>): () => void {
  const id = useNoticeStore.getState().last + 1;
  const notice: Notice = { id, message, tone: 'news', action: null, ...extra };
  useNoticeStore.setState(({ notices }) => ({ last: id, notices: [...notices.slice(-3), notice] }));
  return () => dismissNotice(id);
}

/** Takes a notice away; nothing happens where it is gone already. */
export const dismissNotice = (id: number): void =>
  useNoticeStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));

/** Takes away every notice that offers to take something back, since what it would act on is not at hand any more. */
export const dismissActions = (): void =>
  useNoticeStore.setState(({ notices }) => ({ notices: notices.filter(({ action }) => action === null) }));

/** Returns the notices that are showing, oldest first. */
export const useNotices = (): readonly Notice[] => useNoticeStore(({ notices }) => notices);
