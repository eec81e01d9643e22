import type { DraftCard } from '../../shared/bridge';
import type { DraftId, Lang } from '../../shared/story';
import { textIn } from '../i18n';
import { draftName } from './draftName';
import { savedTime } from './savedTime';

/** A draft in a list of its headline alone. */
interface Listed {
  readonly id: DraftId;
  readonly headline: string;
}

/**
 * Returns what drafts are called in a list: by their headlines, and where that is empty or another one's too, by who wrote
 * them and when they were saved as well. `cards` are those of the desk.
 */
export function draftLabels(
  drafts: readonly Listed[],
  cards: readonly DraftCard[],
  now: Date,
  language: Lang,
): ReadonlyMap<DraftId, string> {
  const ids = new Set(drafts.map(({ id }) => id));
  const known = new Map(cards.filter(({ id }) => ids.has(id)).map((card) => [card.id, card]));
  const isShared = (headline: string): boolean => drafts.filter((one) => one.headline === headline).length > 1;
  const labelOf = ({ id, headline }: Listed): string => {
    const card = known.get(id);
    const text = textIn(language);
    if (!card) return headline || text('desk.untitled');
    if (headline !== '' && !isShared(headline)) return headline;
    return [
      headline || draftName(card, text),
      card.section,
      card.bylines.join(' - '),
      savedTime(card.savedAt, now, language),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  };
  return new Map(drafts.map((draft) => [draft.id, labelOf(draft)]));
}
