import type { DraftCard } from '../../shared/bridge';
import type { DraftId } from '../../shared/story';

/** Is notified of drafts that are new or others than they were listed, and of those that are gone. */
export type OnChanged = (news: { readonly cards: readonly DraftCard[]; readonly gone: readonly DraftId[] }) => void;

/** What is found out together is reported together. */
const TOGETHER_MS = 100;

/** Collects what is found to be other than it was listed, and reports it from `begin` on, soon and together. */
export function createNews(onChanged: OnChanged) {
  let hasBegun = false;
  let news = new Map<DraftId, DraftCard | null>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function report(): void {
    const told = [...news];
    news = new Map();
    timer = undefined;
    onChanged({
      cards: told.flatMap(([, card]) => card ?? []),
      gone: told.flatMap(([id, card]) => (card ? [] : id)),
    });
  }

  return {
    begin(): void {
      hasBegun = true;
    },
    /** Takes what a draft was listed as and what it is, undefined for no draft. */
    tell(before: DraftCard | undefined, now: DraftCard | undefined): void {
      const id = (now ?? before)?.id;
      if (!hasBegun || id === undefined || JSON.stringify(before) === JSON.stringify(now)) return;
      news.set(id, now ?? null);
      timer ??= setTimeout(report, TOGETHER_MS);
      timer.unref();
    },
  };
}
