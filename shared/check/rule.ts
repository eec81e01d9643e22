import type { HouseStyle, Lang, PartRole, TextField } from '../story';
import type { TextRange } from '../text';
import type { MessageKey } from './messages';

/** `error` stops approval, `warning` is most likely wrong, `suggestion` is a matter of style. */
export type Severity = 'error' | 'warning' | 'suggestion';

/** One sentence of the check: its key in `messages`, and what is filled in. */
export interface Message {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What of a story a rule may lean on besides the text before it. */
export interface CheckContext {
  readonly lang: Lang;
  /** Names that are known to be people's: the bylines'. */
  readonly names: readonly string[];
  readonly house: HouseStyle;
  /** The tone style to hold the story to: the house's, or where that leaves it open the one that most of the story has. */
  readonly toneStyle: HouseStyle['toneStyle'];
  /** ISO 8601 with offset, or null; a date without a year is taken to be near it. */
  readonly publishedAt: string | null;
  /**
   * Whether a word is misspelt by the dictionary: null where it has not been looked up yet. Absent while spelling is
   * off.
   */
  readonly isMisspelt?: ((word: string) => boolean | null) | undefined;
}

/** One text of a story: a field, or a part of a block. */
export interface TextUnit extends CheckContext {
  readonly text: string;
  readonly role: PartRole | TextField;
}

/** What a rule found in a text. */
export interface Remark {
  readonly range: TextRange;
  readonly message: Message;
  /** The texts that could replace the range, the best first; empty where only a person can know. */
  readonly fixes: readonly string[];
  /** Whether the first fix is sure enough to be done together with all others of its rule. */
  readonly isSure: boolean;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
}

/** A rule about one text. Pure: equal units have equal remarks. */
export interface TextRule {
  readonly id: string;
  readonly severity: Severity;
  /** Only for stories of this language; absent for all. */
  readonly lang?: Lang;
  readonly check: (unit: TextUnit) => readonly Remark[];
}

/** Returns a remark about every match of a pattern; null from `remark` lets one be. */
export const remarksOn = (
  text: string,
  pattern: RegExp,
  remark: (match: RegExpExecArray) => Omit<Remark, 'range'> | null,
): readonly Remark[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const made = remark(match);
    return made ? [{ ...made, range: { start: match.index, end: match.index + match[0].length } }] : [];
  });
