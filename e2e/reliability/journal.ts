import type { DraftOnDisk, Words } from './numberedWords';

/** What stood on the screen at a moment, and whether the window said that it was saved. */
interface Moment {
  readonly at: number;
  readonly words: Words;
  isPromised: boolean;
}

/** What the typist is doing and has not seen done: words being added to a field, a step being undone, or neither. */
export type UnderWay =
  | { readonly kind: 'adding'; readonly field: keyof Words; readonly words: readonly number[] }
  | { readonly kind: 'undoing' }
  | null;

/** What became of a draft that was killed. */
export interface Verdict {
  /** Null where the disk holds what was on the screen at some moment; else what it holds. */
  readonly fault: string | null;
  /** Whether the disk holds less than the window had called saved. */
  readonly isSavedTextLost: boolean;
  /** How old the oldest text was that is missing, in milliseconds; 0 where none is. */
  readonly missingMs: number;
}

const key = (words: Words): string => JSON.stringify([words.lead, words.body]);
const startsWith = (long: readonly number[], short: readonly number[]): boolean =>
  short.every((number, index) => long[index] === number);

/** Everything that one draft was on the screen since Stet was started, to hold against what is on disk after a kill. */
export class DraftJournal {
  private readonly moments: Moment[] = [];
  underWay: UnderWay = null;

  constructor(words: Words, at: number) {
    this.moments.push({ at, words, isPromised: true });
  }

  get last(): Words {
    return this.moments.at(-1)!.words;
  }

  /** What the screen shows now. */
  saw(words: Words, at: number, isSaved: boolean): void {
    this.underWay = null;
    const last = this.moments.at(-1)!;
    if (key(last.words) !== key(words)) this.moments.push({ at, words, isPromised: isSaved });
    else last.isPromised ||= isSaved;
  }

  /** That all it shows has been said to be saved, since another draft was opened. */
  wasLeft(): void {
    this.moments.at(-1)!.isPromised = true;
  }

  judge({ words }: Pick<DraftOnDisk, 'words'>, killedAt: number): Verdict {
    const found = this.moments.map((moment) => key(moment.words)).lastIndexOf(key(words));
    const promised = this.moments.map((moment) => moment.isPromised).lastIndexOf(true);
    if (found === -1) {
      const isFault = !this.mayBecome(words);
      return {
        fault: isFault ? `holds ${key(words)} after ${key(this.last)}` : null,
        isSavedTextLost: isFault,
        missingMs: 0,
      };
    }
    const missing = this.moments[found + 1];
    return {
      fault: null,
      isSavedTextLost: found < promised,
      missingMs: missing ? Math.max(0, killedAt - missing.at) : 0,
    };
  }

  /** Whether what is under way may have made these words of the last ones. */
  private mayBecome(words: Words): boolean {
    const { underWay, last } = this;
    if (underWay === null) return false;
    if (underWay.kind === 'undoing') return startsWith(last.lead, words.lead) && startsWith(last.body, words.body);
    const { field } = underWay;
    const other = field === 'lead' ? 'body' : 'lead';
    const whole = [...last[field], ...underWay.words];
    return (
      JSON.stringify(words[other]) === JSON.stringify(last[other]) &&
      startsWith(words[field], last[field]) &&
      startsWith(whole, words[field])
    );
  }
}
