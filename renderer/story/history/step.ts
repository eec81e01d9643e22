import type { Baseline, Story, Thread } from '../../../shared/story';
import type { TextEdit } from './textEdit';

/** Names a thread among fields; thread by thread, so that undo of one leaves what came to the others alone. */
export type ThreadKey = `thread:${string}`;

/**
 * Fields of a story that a step changed, with their values; of review, what it is compared with, and threads (null for one
 * that was not there). The body is kept apart, as the editor holds it.
 */
export type Fields = Partial<Omit<Story, 'body'>> & { readonly baseline?: Baseline } & Readonly<
    Record<ThreadKey, Thread | null>
  >;

/**
 * Finds a field again: the block of the body that contains it, if any, its accessible name, and its number among those
 * of the same name.
 */
export interface FieldAddress {
  readonly block: string | null;
  readonly name: string;
  readonly index: number;
}

/** Where the caret was. In the body the selection itself is part of what the editor holds. */
export type Caret =
  | { readonly kind: 'field'; readonly field: FieldAddress; readonly start: number | null; readonly end: number | null }
  | { readonly kind: 'body' }
  | { readonly kind: 'nowhere' };

/** What a step found, and what it left. `B` is the body as the editor holds it; null where the step left it alone. */
export interface Moment<B> {
  readonly fields: Fields;
  readonly body: B | null;
  readonly caret: Caret;
}

/** One thing that happened to the story, as far as the history has to know it. */
export type Edit =
  /** Text typed, deleted or composed at the caret in one text; edits with the same `composition` are one. */
  | {
      readonly kind: 'text';
      readonly place: string;
      readonly text: TextEdit;
      readonly caret: number;
      readonly composition: number | null;
    }
  /** Typing that changed more than one text: a new paragraph, two joined, a selection over several typed over. */
  | {
      readonly kind: 'across';
      readonly how: 'insert' | 'delete' | 'break';
      readonly from: { readonly place: string; readonly caret: number } | null;
      readonly to: { readonly place: string; readonly caret: number };
      readonly composition: number | null;
    }
  /** A step of its own: a paste, a format, a block that came, went or moved, a field that was chosen. */
  | { readonly kind: 'whole' }
  /** No deed of the user: joins the step before it. */
  | { readonly kind: 'silent' };

/** An edit with what it found and what it left. `at` is in milliseconds. */
export interface Change<B> {
  readonly edit: Edit;
  readonly at: number;
  readonly before: Moment<B>;
  readonly after: Moment<B>;
}

/** How a step that is still being typed may go on. */
export interface Typing<B> {
  readonly place: string;
  /** Where the caret was after the last key. */
  readonly caret: number;
  readonly startedAt: number;
  readonly lastAt: number;
  readonly composition: number | null;
  /** Whether the last keys took away whole words, or the step did nothing but delete. */
  readonly isDeleting: boolean;
  /** What was there before the letters that were deleted last; null after a typed letter. */
  readonly beforeDeleting: Moment<B> | null;
}

/** One step of undo. */
export interface Step<B> {
  readonly before: Moment<B>;
  readonly after: Moment<B>;
  /** Null once it is finished. */
  readonly typing: Typing<B> | null;
}
