import { DRAFT_REASONS, type DraftReason } from '../../shared/bridge';
import type { Text } from './text';

/** Why a draft is damaged or read-only, in the language of the interface; main's own (English) phrase where there is no text for it. */
export function draftReasonText(text: Text, reason: string): string {
  // The keys are those of the table, which the compiler does not follow.
  const known = (Object.keys(DRAFT_REASONS) as DraftReason[]).find((key) => reason.startsWith(DRAFT_REASONS[key]));
  return known ? text(`draftReason.${known}`) : reason;
}
