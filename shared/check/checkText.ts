import type { TextRange } from '../text';
import { AROUND, type Finding } from './finding';
import { protectedText } from './protectedText';
import type { TextUnit } from './rule';
import { TEXT_RULES } from './rules';

/** A finding in one text, without its place in the story; `range` is relative to the text. */
export type TextFinding = Omit<Finding, 'place'> & { readonly range: TextRange };

/**
 * Returns the findings of every rule in one text, in the order of the text. In a quotation or a name no fix is safe.
 */
export function checkText(unit: TextUnit, isQuotation: boolean): readonly TextFinding[] {
  const { text, lang } = unit;
  if (text === '') return [];
  let isProtected: ((range: TextRange) => boolean) | null = null;
  return TEXT_RULES.filter((rule) => rule.lang === undefined || rule.lang === lang)
    .flatMap((rule) =>
      rule.check(unit).map(({ range, message, fixes, isSure, severity }): TextFinding => {
        isProtected ??= protectedText(unit);
        return {
          rule: rule.id,
          severity: severity ?? rule.severity,
          range,
          excerpt: text.slice(range.start, range.end),
          context: text.slice(Math.max(0, range.start - AROUND), range.end + AROUND),
          message,
          fixes,
          isSafe: isSure && !isQuotation && !isProtected(range),
        };
      }),
    )
    .sort((a, b) => a.range.start - b.range.start);
}
