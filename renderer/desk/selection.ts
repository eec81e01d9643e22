import type { DraftId } from '../../shared/story';

/** Which drafts are picked for something done to many, and where the keyboard is in the list. */
export interface Selection {
  readonly picked: ReadonlySet<DraftId>;
  /** Where a pick by Shift starts. */
  readonly anchor: DraftId | null;
  /** The draft that the arrow keys move from. */
  readonly cursor: DraftId | null;
  /** The draft that a click opened, which counts as picked once another is picked beside it; null after anything else. */
  readonly clicked: DraftId | null;
}

/** What the user did to the selection of the desk's list, identified by `kind`. */
export type SelectionEvent =
  /** A draft got the focus: the cursor is there now. */
  | { readonly kind: 'focused'; readonly id: DraftId }
  /** The cursor goes to a draft by key or click, and a pick by Shift starts there; what is picked stays. */
  | { readonly kind: 'moved'; readonly id: DraftId }
  /** A draft is opened by a click: nothing is picked any more. */
  | { readonly kind: 'clicked'; readonly id: DraftId }
  /** One draft is picked, or no longer; the first one together with the draft that a click opened, if it is still the `open` one. */
  | { readonly kind: 'toggled'; readonly id: DraftId; readonly open?: DraftId | undefined }
  /** Everything from the anchor to a draft is picked, and nothing else. */
  | { readonly kind: 'extended'; readonly id: DraftId; readonly ids: readonly DraftId[] }
  | { readonly kind: 'allPicked'; readonly ids: readonly DraftId[] }
  | { readonly kind: 'cleared' };

/** The selection of a list that nobody has touched. */
export const NOTHING_PICKED: Selection = { picked: new Set(), anchor: null, cursor: null, clicked: null };

/** Returns the selection after an event. `ids` are those of the list as it is shown, from top to bottom. */
export function select(selection: Selection, event: SelectionEvent): Selection {
  switch (event.kind) {
    case 'focused':
      return selection.cursor === event.id ? selection : { ...selection, cursor: event.id };
    case 'moved':
      return { ...selection, anchor: event.id, cursor: event.id, clicked: null };
    case 'clicked':
      return { picked: new Set(), anchor: event.id, cursor: event.id, clicked: event.id };
    case 'toggled': {
      const { clicked } = selection;
      const picked = new Set(selection.picked);
      if (picked.size === 0 && clicked !== null && clicked === event.open && clicked !== event.id) picked.add(clicked);
      if (!picked.delete(event.id)) picked.add(event.id);
      return { picked, anchor: event.id, cursor: event.id, clicked: null };
    }
    case 'extended': {
      const from = Math.max(0, event.ids.indexOf(selection.anchor ?? event.id));
      const to = event.ids.indexOf(event.id);
      const picked = new Set(event.ids.slice(Math.min(from, to), Math.max(from, to) + 1));
      return { picked, anchor: selection.anchor ?? event.id, cursor: event.id, clicked: null };
    }
    case 'allPicked':
      return { ...selection, picked: new Set(event.ids), clicked: null };
    case 'cleared':
      return { ...selection, picked: new Set(), clicked: null };
  }
}
