import type { Edit, Typing } from './step';
import type { TextEdit } from './textEdit';

/** A pause that ends a step, and how long a step of typing without a pause may grow. */
export const PAUSE_MS = 1000;
/** How long one step of typing may last, in milliseconds, even without a pause. */
export const LONGEST_STEP_MS = 20_000;

/** Whether an edit belongs to the step before it, begins one, or takes its last deletions along into one of their own. */
export type Verdict = 'join' | 'begin' | 'split';

const WORD = /^[\p{L}\p{M}\p{N}]+$/u;
const ONE_LETTER = /^[\p{L}\p{N}]$/u;

/**
 * Judges the next edit of a step that is being typed. Typing in one place is one step until a pause, and no step begins
 * or ends inside a word: a Vietnamese keyboard goes back over letters of the word and types them anew, so those
 * deletions are typing too. Deletions that take more than letters of the last word are a step of their own.
 */
export function judge<B>(typing: Typing<B>, edit: Edit, at: number): Verdict {
  const isFresh = at - typing.lastAt < PAUSE_MS && at - typing.startedAt < LONGEST_STEP_MS;
  switch (edit.kind) {
    case 'silent':
      return 'join';
    case 'whole':
      return 'begin';
    case 'across':
      if (isSameComposition(typing, edit)) return 'join';
      return edit.how === 'delete' && typing.isDeleting && isFresh && isWhere(typing, edit.from) ? 'join' : 'begin';
    case 'text':
      if (isSameComposition(typing, edit)) return 'join';
      return edit.place === typing.place && touches(edit.text, typing.caret)
        ? judgeText(typing, edit.text, isFresh)
        : 'begin';
  }
}

function judgeText<B>(typing: Typing<B>, text: TextEdit, isFresh: boolean): Verdict {
  if (takesMoreThanALetter(text) && !typing.isDeleting) return typing.beforeDeleting === null ? 'begin' : 'split';
  return isFresh || goesOnInWord(text, typing.caret) ? 'join' : 'begin';
}

/** A word deleted at once, or something that is no letter of a word. */
const takesMoreThanALetter = ({ removed, inserted }: TextEdit): boolean =>
  inserted === '' && !ONE_LETTER.test(removed.normalize('NFC'));

const isSameComposition = <B>(typing: Typing<B>, edit: { readonly composition: number | null }): boolean =>
  edit.composition !== null && edit.composition === typing.composition;

const isWhere = <B>(typing: Typing<B>, point: { readonly place: string; readonly caret: number } | null): boolean =>
  point?.place === typing.place && point.caret === typing.caret;

const touches = ({ from, removed }: TextEdit, caret: number): boolean =>
  from <= caret && caret <= from + removed.length;

/** Whether letters are right before the caret and the edit adds to them or takes from them. */
function goesOnInWord({ before, removed, inserted }: TextEdit, caret: number): boolean {
  return (
    WORD.test(before.slice(0, caret).slice(-1)) &&
    (removed === '' || WORD.test(removed)) &&
    (inserted === '' || WORD.test(inserted.slice(0, 1)))
  );
}
