/** What an edit did to one text: at `from`, counted in UTF-16 units, `inserted` took the place of `removed`. */
export interface TextEdit {
  readonly before: string;
  readonly from: number;
  readonly removed: string;
  readonly inserted: string;
}

/**
 * Returns the one edit between two texts. `caret` is the offset of the caret afterwards, which is where what was
 * inserted ends: so a keyboard that types "oa" over as "òa" replaced both letters, and in "aa" that becomes "aaa" the
 * last one is new.
 */
export function textEdit(before: string, after: string, caret: number): TextEdit {
  const behindCaret = after.slice(caret);
  const isCaretTrue = before.endsWith(behindCaret);
  let same = isCaretTrue ? behindCaret.length : 0;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter - same && before[from] === after[from]) from += 1;
  while (!isCaretTrue && same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return {
    before,
    from,
    removed: before.slice(from, before.length - same),
    inserted: after.slice(from, after.length - same),
  };
}
