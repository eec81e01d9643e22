import { changeBetween, type DraftContent, type DraftId } from '../../shared/story';
import { call } from '../bridge';

/**
 * Returns the function that reports every content of an open draft to main, as a change from the one before; `content`
 * is the one that it was opened with. What is reported and not saved yet is saved by main should this page end, by a
 * fall or with its session, before it can do so itself.
 */
export function createChangeReporter(id: DraftId, content: DraftContent): (content: DraftContent) => void {
  /** Null once main did not follow: then the saves alone have to do. */
  let told: DraftContent | null = content;
  let after = 0;
  const giveUp = (): void => {
    told = null;
  };
  return (now) => {
    if (!told || (now.story === told.story && now.review === told.review)) return;
    const change = changeBetween(told, now);
    told = now;
    call('paper:hold', { id, after, change }).then(({ isHeld }) => {
      if (!isHeld) giveUp();
    }, giveUp);
    after += 1;
  };
}
