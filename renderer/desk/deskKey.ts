/** What a key asks of the list of drafts. `to` returns the row to go to from row `at` of `of` rows. */
export type DeskKey =
  | { readonly kind: 'go'; readonly to: (at: number, of: number) => number; readonly extends: boolean }
  | { readonly kind: 'toggle' | 'all' | 'clearSelection' | 'trash' };

/** Rows that Page Up and Page Down go by. */
const PAGE = 8;

const within = (row: number, of: number): number => Math.min(Math.max(row, 0), of - 1);
const TO: Readonly<Record<string, (at: number, of: number) => number>> = {
  ArrowDown: (at, of) => within(at + 1, of),
  ArrowUp: (at, of) => within(at - 1, of),
  PageDown: (at, of) => within(at + PAGE, of),
  PageUp: (at, of) => within(at - PAGE, of),
  Home: () => 0,
  End: (_at, of) => of - 1,
};

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key press on a draft asks for; null where it asks nothing of the list. Shift goes and picks on the way. */
export function deskKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): DeskKey | null {
  const isMod = ctrlKey || metaKey;
  if (altKey) return null;
  if (isMod) return key.toLowerCase() === 'a' && !shiftKey ? { kind: 'all' } : null;
  const to = TO[key];
  if (to) return { kind: 'go', to, extends: shiftKey };
  switch (key) {
    case ' ':
      return { kind: 'toggle' };
    case 'Escape':
      return { kind: 'clearSelection' };
    case 'Delete':
      return { kind: 'trash' };
    default:
      return null;
  }
}
