import { extname } from 'node:path';

/** What asking for a place needs of the system. */
export interface SavePlaceAsking {
  /** Shows the system's dialog; resolves to its path, which the user has agreed to replace, or null on cancel. */
  readonly pick: () => Promise<string | null>;
  readonly isThere: (path: string) => Promise<boolean>;
  /** Asks whether what is at a path may be replaced. */
  readonly mayReplace: (path: string) => Promise<boolean>;
}

/**
 * Asks the user for a file to save in until it may be written, and returns its path; null where the user cancels. A
 * name without one of the endings gets the first of them, since some desktops add none and without it nobody knows the
 * file; the dialog has not asked about that one.
 */
export async function savePlace(
  endings: readonly [string, ...string[]],
  { pick, isThere, mayReplace }: SavePlaceAsking,
): Promise<string | null> {
  for (;;) {
    const picked = await pick();
    if (picked === null || endings.includes(extname(picked).slice(1).toLowerCase())) return picked;
    const path = `${picked}.${endings[0]}`;
    if (!(await isThere(path)) || (await mayReplace(path))) return path;
  }
}
