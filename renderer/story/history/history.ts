import { judge } from './mergePolicy';
import type { Change, Moment, Step, Typing } from './step';

/** As many steps can be taken back. */
export const MAX_STEPS = 1000;

/** The steps that led to the story as it is, oldest first, and those that were taken back, the next one first. */
export interface History<B> {
  readonly done: readonly Step<B>[];
  readonly undone: readonly Step<B>[];
}

/** The history of a story that was just opened. */
export const emptyHistory: History<never> = { done: [], undone: [] };

/**
 * Returns the history after a change. A silent change with no step before it is part of what was there at the start.
 */
export function record<B>(history: History<B>, change: Change<B>): History<B> {
  const last = history.done.at(-1);
  const earlier = history.done.slice(0, -1);
  if (change.edit.kind === 'silent') {
    return last ? { ...history, done: [...earlier, { ...last, after: added(last.after, change.after) }] } : history;
  }
  const verdict = last?.typing ? judge(last.typing, change.edit, change.at) : 'begin';
  if (last && verdict === 'join') return { done: [...earlier, joined(last, change)], undone: [] };
  const found = verdict === 'split' ? last?.typing?.beforeDeleting : null;
  const done = last && found ? [...earlier, { ...last, after: found, typing: null }] : history.done;
  const before = found ? { ...added(change.before, found), caret: found.caret } : change.before;
  const step = { before, after: change.after, typing: typingAfter(null, change) };
  return { done: [...done, step].slice(-MAX_STEPS), undone: [] };
}

/** Returns the history after the last step was taken back, and that step; null where there is none. */
export function stepBack<B>({ done, undone }: History<B>): { history: History<B>; step: Step<B> } | null {
  const last = done.at(-1);
  if (!last) return null;
  const step = { ...last, typing: null };
  return { step, history: { done: done.slice(0, -1), undone: [step, ...undone] } };
}

/**
 * Returns the history after the step that was taken back last was done again, and that step; null where there is none.
 */
export function stepForward<B>({ done, undone }: History<B>): { history: History<B>; step: Step<B> } | null {
  const [step, ...rest] = undone;
  return step ? { step, history: { done: [...done, step], undone: rest } } : null;
}

/** Ends the step that is being typed, so that nothing joins it any more. */
export function finish<B>(history: History<B>): History<B> {
  const last = history.done.at(-1);
  return last?.typing ? { ...history, done: [...history.done.slice(0, -1), { ...last, typing: null }] } : history;
}

/** Makes one step of a change and the step before it, whatever they are. */
export function joinLast<B>(history: History<B>, change: Change<B>): History<B> {
  const last = history.done.at(-1);
  if (!last) return record(history, change);
  return { done: [...history.done.slice(0, -1), { ...joined(last, change), typing: null }], undone: [] };
}

function joined<B>(step: Step<B>, change: Change<B>): Step<B> {
  return {
    before: {
      fields: { ...change.before.fields, ...step.before.fields },
      body: step.before.body ?? change.before.body,
      caret: step.before.caret,
    },
    after: added(step.after, change.after),
    typing: typingAfter(step, change),
  };
}

/** Returns a moment with the fields, body and caret of a later one over its own. */
const added = <B>(moment: Moment<B>, later: Moment<B>): Moment<B> => ({
  fields: { ...moment.fields, ...later.fields },
  body: later.body ?? moment.body,
  caret: later.caret,
});

function typingAfter<B>(step: Step<B> | null, { edit, at }: Change<B>): Typing<B> | null {
  const before = step?.typing ?? null;
  const base = { startedAt: before?.startedAt ?? at, lastAt: at };
  switch (edit.kind) {
    case 'whole':
      return null;
    case 'silent':
      return before;
    case 'across':
      return {
        ...base,
        place: edit.to.place,
        caret: edit.to.caret,
        composition: edit.composition,
        isDeleting: edit.how === 'delete',
        beforeDeleting: null,
      };
    case 'text': {
      const isDeletion = edit.text.inserted === '';
      return {
        ...base,
        place: edit.place,
        caret: edit.caret,
        composition: edit.composition,
        isDeleting: isDeletion && (before?.isDeleting ?? true),
        beforeDeleting: isDeletion && step ? (before?.beforeDeleting ?? step.after) : null,
      };
    }
  }
}
