import type { DraftId } from '../../shared/story';
import { useDesk } from '../desk';
import { useSettings } from '../settings';
import { isOpeningDraft, openDraft, useOpenStory } from '../story';
import { uncoverPaper } from './panels';

/** Returns the draft on the paper; null where there is none. */
export const openId = (): DraftId | null => useOpenStory.getState().open?.id ?? null;

/** Opens a draft, and shows the paper where a panel covers it. */
export async function openFromDesk(id: DraftId): Promise<void> {
  uncoverPaper();
  if (id !== openId()) await openDraft(id);
}

/** Opens the newest draft that has not made the window fall; that one the user may still open from the desk. */
export async function openNewest(): Promise<void> {
  const fallen = useSettings.getState().loaded?.fallen ?? [];
  const cards = useDesk.getState().cards.filter(({ id }) => !fallen.includes(id));
  const [newest] = cards.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  if (newest && openId() === null && !isOpeningDraft()) await openDraft(newest.id);
}

/** What a page starts with: the draft that main knows at once, else the newest one once they are `listed`. */
export async function openFirst(openDraftId: DraftId | null, listed: Promise<void>): Promise<void> {
  // The crash page offers a start with no story, since a story may be what it fell over.
  const opensNone = location.hash === '#desk';
  const isOpen = !opensNone && openDraftId !== null && (await openDraft(openDraftId));
  await listed;
  if (!opensNone && !isOpen) await openNewest();
}

/** Moves the focus to the headline, where a new story starts, once the paper is drawn. */
export function focusHeadline(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.paper-head__headline textarea')?.focus());
}
