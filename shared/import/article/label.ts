import { foldForSearch } from '../../text';

/** The name that a line begins with, and what follows it: "Sapo: Nước lên nhanh", "[Sapo] Nước lên nhanh". */
export interface Label {
  readonly written: string;
  /** The name as `foldForSearch` folds it. */
  readonly name: string;
  /** What follows on the line; empty for a name on its own. */
  readonly value: string;
}

/** A name may have a number or a dash before it, and stars or underscores around it, as messengers write bold words. */
const BEFORE = '^(?:[-–—•+*] |\\d{1,2}[.)] )?[*_]{0,3}';
const NAME = '(\\p{L}[\\p{L}\\p{M}\\p{N} ,/&-]{0,29})';
const WITH_COLON = new RegExp(`${BEFORE}\\(?${NAME}\\)?[*_]{0,3} ?[:：] ?[*_]{0,3} ?(.*)$`, 'u');
const IN_BRACKETS = new RegExp(`${BEFORE}\\[${NAME}\\][*_]{0,3} ?[:：]? ?(.*)$`, 'u');

/** Returns the name that a line begins with; null for a line with neither a colon nor brackets there. */
export function readLabel(line: string): Label | null {
  const [, name, value = ''] = WITH_COLON.exec(line) ?? IN_BRACKETS.exec(line) ?? [];
  if (name === undefined) return null;
  const written = name.trim();
  return { written, name: foldForSearch(written), value: value.replace(/^[*_]+|[*_]+$/gu, '').trim() };
}
