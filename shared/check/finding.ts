import type { IgnoredCheck, Place } from '../story';
import type { Message, Severity } from './rule';

/** One result of the checks: what is wrong where, and what could be done about it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** The words that were found; empty for what is missing. */
  readonly excerpt: string;
  /** The words around them, by which the finding is known again. */
  readonly context: string;
  readonly message: Message;
  /** The texts that could replace the excerpt, the best first. */
  readonly fixes: readonly string[];
  /** Whether the first fix may be done together with all others of its rule: it is sure, and in no quotation or name. */
  readonly isSafe: boolean;
}

/** How much of the text on either side of a finding makes it known again, in UTF-16 units. */
export const AROUND = 24;

/**
 * Returns the words on either side of a finding's excerpt, to be shown: cut between words, with an ellipsis where text
 * is left out.
 */
export function wordsAround({ place, excerpt, context }: Finding): { readonly before: string; readonly after: string } {
  const start = place.range?.start ?? 0;
  const at = Math.min(AROUND, start);
  const [before, after] = [context.slice(0, at), context.slice(at + excerpt.length)];
  return {
    before: start > AROUND ? `…${before.replace(/^\S*\s/, '')}` : before,
    after: after.length === AROUND ? `${after.replace(/\s\S*$/, '')}…` : after,
  };
}

const HEAD: Readonly<Record<Severity, number>> = { error: 0, warning: 1, suggestion: 2 };

/** Returns the findings with the worst first, those of one severity in the order of the story. */
export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => HEAD[a.severity] - HEAD[b.severity]);

/** Returns the form in which a finding is kept in the story once somebody ignores it. */
export const ignoredCheck = ({ rule, excerpt, context }: Finding): IgnoredCheck => ({ rule, excerpt, context });

/** Whether two are the same ignored finding. */
export const isSameIgnored = (a: IgnoredCheck, b: IgnoredCheck): boolean =>
  a.rule === b.rule && a.excerpt === b.excerpt && a.context === b.context;

/** Parts findings into those that are open and those that somebody has ignored. */
export function partIgnored(
  findings: readonly Finding[],
  ignored: readonly IgnoredCheck[],
): { readonly open: readonly Finding[]; readonly ignored: readonly Finding[] } {
  if (ignored.length === 0) return { open: findings, ignored: [] };
  const isIgnored = (finding: Finding): boolean => ignored.some((one) => isSameIgnored(one, ignoredCheck(finding)));
  return { open: findings.filter((finding) => !isIgnored(finding)), ignored: findings.filter(isIgnored) };
}
