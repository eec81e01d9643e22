import { create } from 'zustand';
import type { DraftId } from '../../../shared/story';
import { runCommand } from '../../commands';
import { useOpenStory } from '../openStory';
import { keepUnsent, unsentBefore } from './unsent';
import { remarkableNow, type Remarkable } from './commentTarget';

interface Typed {
  /** Comments that are being made, one a draft. */
  readonly pending: ReadonlyMap<DraftId, Remarkable>;
  /** What was typed and not sent yet, by the id of the draft (a new comment) or of the thread (a reply): tabs and drafts may be changed meanwhile. */
  readonly texts: ReadonlyMap<string, string>;
  /** Goes up when the field of the new comment is to have the focus. */
  readonly turn: number;
}

/** Comments and replies that are being written, with those that were when Stet was last left. */
export const useTyped = create<Typed>(() => ({ ...unsentBefore(), turn: 0 }));

useTyped.subscribe(keepUnsent);

const withEntry = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V | null): ReadonlyMap<K, V> => {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
};

/** Keeps what is being typed; an empty text is forgotten. */
export const keepTyped = (key: string, text: string): void =>
  useTyped.setState(({ texts }) => ({ texts: withEntry(texts, key, text === '' ? null : text) }));

/** Begins a comment on what is selected, or on what is given, and brings the field for it up. What was typed for another place stays typed. */
export function beginComment(on: Remarkable = remarkableNow()): void {
  const { open } = useOpenStory.getState();
  if (!open || open.readOnly) return;
  useTyped.setState(({ pending, turn }) => ({ pending: withEntry(pending, open.id, on), turn: turn + 1 }));
  runCommand('view.review');
}

/** Ends the comment that is being made in a draft, sent or not. */
export const endComment = (draft: DraftId): void =>
  useTyped.setState(({ pending, texts }) => ({
    pending: withEntry(pending, draft, null),
    texts: withEntry(texts, draft as string, null),
  }));
