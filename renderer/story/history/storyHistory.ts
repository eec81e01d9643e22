import type { Story } from '../../../shared/story';
import { refreshCommands } from '../../commands';
import type { BodyPort } from './bodyPort';
import { addressOf, caretNow, putCaret } from './fields';
import { emptyHistory, finish, joinLast, record, stepBack, stepForward, type History } from './history';
import { currentInput, isComposing } from './input';
import type { Caret, Change, Edit, FieldAddress, Fields, Step } from './step';
import { textEdit } from './textEdit';

/** The body of an editor that the history knows nothing of. */
type Body = unknown;

/** The body, which its editor records, and what an export froze. */
const NOT_UNDONE: ReadonlySet<string> = new Set<keyof Story>(['body', 'slug']);

/** What the history of the open story needs of the store. Restoring goes the way of every change, and so to the saver. */
interface Target {
  readonly restoreFields: (fields: Fields) => void;
}

let history: History<Body> = emptyHistory;
let port: BodyPort<Body> | null = null;
let target: Target | null = null;
let isRestoring = false;
/** Null outside of `asOneStep`, else whether the step has begun. */
let oneStep: { hasBegun: boolean } | null = null;

/** Called after each change of the history. */
const listeners = new Set<() => void>();

/**
 * Calls `listener` once, when the last step of now is taken back or the history ends with its story. Returns the function
 * that takes that step back, with whatever was done after it.
 */
export function onceLastStepIsUndone(listener: () => void): () => void {
  const depth = history.done.length;
  const look = (): void => {
    if (history.done.length >= depth) return;
    listeners.delete(look);
    listener();
  };
  listeners.add(look);
  return () => {
    while (listeners.has(look) && undo());
  };
}

const notifyListeners = (): void => listeners.forEach((look) => look());

/** Begins the history of a story that was just opened; null where it cannot be changed. */
export function beginHistory(next: Target | null): void {
  target = next;
  history = emptyHistory;
  refreshCommands();
  notifyListeners();
}

/**
 * Connects the editor of the open story's body to the history; returns a dispose function. Steps of an editor before it
 * would not fit.
 */
export function registerBodyHistory<B>(editor: BodyPort<B>): () => void {
  // The history hands an editor only what it got from that editor.
  const joined = editor as BodyPort<Body>;
  port = joined;
  history = emptyHistory;
  return () => {
    if (port === joined) port = null;
  };
}

/** Whether there is a step to undo in the open story. */
export const canUndo = (): boolean => target !== null && history.done.length > 0;
/** Whether there is a step to redo in the open story. */
export const canRedo = (): boolean => target !== null && history.undone.length > 0;

/** Records that fields of the story change from what they are in `story`. The body's changes come from its editor. */
export function recordFields(story: Fields, fields: Fields): void {
  // The keys of fields are those of fields.
  const keys = (Object.keys(fields) as (keyof Fields)[]).filter((key) => !NOT_UNDONE.has(key));
  const input = inputInField();
  // A key such as the comma after a tag changes nothing yet, and still belongs to what is being typed.
  if (keys.length === 0 || (!input && keys.every((key) => isEqual(story[key], fields[key])))) return;
  // Each key keeps its own value.
  const pick = (from: Fields): Fields => Object.fromEntries(keys.map((key) => [key, from[key]])) as Fields;
  const [before, after] = [pick(story), pick(fields)];
  const from = input?.from ?? caretNow(port);
  take({
    edit: input?.edit ?? { kind: 'whole' },
    at: Date.now(),
    before: { fields: before, body: null, caret: from },
    after: { fields: after, body: null, caret: input?.to ?? from },
  });
}

/** Records a change of the body. What was typed into a field of one of its blocks is known without the editor's help. */
export function recordBody<B>(before: B, after: B, edit: Edit): void {
  const input = inputInField();
  const caret = caretNow(port);
  take({
    edit: edit.kind === 'silent' ? edit : (input?.edit ?? edit),
    at: Date.now(),
    before: { fields: {}, body: before, caret: input?.from ?? caret },
    after: { fields: {}, body: after, caret: input?.to ?? caret },
  });
}

/** Makes one step of all that `change` does to fields and body; the editor's updates in it have to be discrete. */
export function asOneStep(change: () => void): void {
  if (oneStep) {
    change();
    return;
  }
  oneStep = { hasBegun: false };
  try {
    change();
  } finally {
    oneStep = null;
    history = finish(history);
    notifyListeners();
  }
}

/** Takes the last step back; false where there is none. */
export function undo(): boolean {
  return go(stepBack, ({ before }) => before);
}

/** Does again what was taken back last; false where there is nothing. */
export function redo(): boolean {
  return go(stepForward, ({ after }) => after);
}

function take(change: Change<Body>): void {
  if (!target || isRestoring) return;
  const could = [canUndo(), canRedo()];
  if (oneStep && change.edit.kind !== 'silent') {
    const whole: Change<Body> = { ...change, edit: { kind: 'whole' } };
    history = oneStep.hasBegun ? joinLast(history, whole) : record(history, whole);
    oneStep.hasBegun = true;
  } else history = record(history, change);
  if (could[0] !== canUndo() || could[1] !== canRedo()) refreshCommands();
  if (!oneStep) notifyListeners();
}

function go(move: typeof stepBack<Body>, side: (step: Step<Body>) => Step<Body>['before']): boolean {
  if (!target) return false;
  if (isComposing()) port?.endComposition();
  let moved = move(history);
  // A word that was typed and deleted again leaves a step that changes nothing; nobody wants to take that back.
  for (; moved && saysNothing(moved.step); moved = move(history)) history = moved.history;
  if (moved) {
    history = moved.history;
    restore(side(moved.step), target);
  }
  refreshCommands();
  notifyListeners();
  return moved !== null;
}

function saysNothing({ before, after }: Step<Body>): boolean {
  const isSameBody = before.body === null || (port?.isSame(before.body, after.body) ?? true);
  return isSameBody && isEqual(before.fields, after.fields);
}

function restore({ fields, body, caret }: Step<Body>['before'], { restoreFields }: Target): void {
  isRestoring = true;
  try {
    if (Object.keys(fields).length > 0) restoreFields(fields);
    if (body !== null) port?.restore(body, { isFocused: caret.kind === 'body' });
  } finally {
    isRestoring = false;
  }
  // A block that comes back is drawn a moment later, and with it its fields.
  if (caret.kind === 'field' && !putCaret(caret, port)) requestAnimationFrame(() => void putCaret(caret, port));
}

/** The edit that is being typed into a text field of the story right now, and where the caret was and is. */
function inputInField(): { readonly edit: Edit; readonly from: Caret; readonly to: Caret } | null {
  const input = currentInput();
  if (!input?.field) return null;
  const element = input.target as HTMLInputElement | HTMLTextAreaElement;
  const field: FieldAddress = addressOf(element, port);
  const { value, start, end } = input.field;
  const caret = element.selectionStart ?? element.value.length;
  const text = textEdit(value, element.value, caret);
  const edit: Edit =
    input.how === 'whole' || value === element.value
      ? { kind: 'whole' }
      : {
          kind: 'text',
          place: `field:${field.block ?? ''}:${field.name}:${field.index}`,
          text,
          caret,
          composition: input.composition,
        };
  return {
    edit,
    from: { kind: 'field', field, start, end },
    to: { kind: 'field', field, start: element.selectionStart, end: element.selectionEnd },
  };
}

const isEqual = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
