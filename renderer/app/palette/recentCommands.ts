/** How many are remembered. */
const MOST = 5;

let recent: readonly string[] = [];

/** Ids of the commands that were chosen in the palette since the start, newest first. */
export const recentCommands = (): readonly string[] => recent;

/** Notes that a command was chosen. */
export function noteUse(id: string): void {
  recent = [id, ...recent.filter((old) => old !== id)].slice(0, MOST);
}
