/** What the toolbar shows while there is room, by ids of the registry; there is a line between two groups. */
export const TOOLBAR_GROUPS: readonly (readonly string[])[] = [
  ['format.bold', 'format.italic', 'format.underline', 'format.link'],
  ['list.bulleted', 'list.numbered', 'block.quote'],
  ['photo.insert', 'insert.table'],
  ['review.comment'],
  ['edit.undo', 'edit.redo'],
];

/** Kinds of text block that the picker offers, by ids of the registry. */
export const KIND_IDS: readonly string[] = [
  'block.paragraph',
  'block.subhead2',
  'block.subhead3',
  'block.subhead4',
  'block.quote',
  'list.bulleted',
  'list.numbered',
];

/** In px, as in EditorToolbar.css: a button with its gap, what a group adds, and the picker, "more" and the edges. */
const BUTTON = 30;
const GROUP = 12;
const FIXED = 196;

/** Returns the groups that fit into a width, in px, from the first on; the others go into "more". */
export function groupsThatFit(groups: readonly (readonly string[])[], width: number): readonly (readonly string[])[] {
  let room = width - FIXED;
  const fit = groups.findIndex((group) => {
    room -= GROUP + group.length * BUTTON;
    return room < 0;
  });
  return fit < 0 ? groups : groups.slice(0, fit);
}
