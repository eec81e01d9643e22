import { changeSettings, useSettings } from '../../settings';

/** How many are remembered. */
const MOST = 5;

/** Ids of the commands that were chosen in the palette, also before this start, newest first. */
export const recentCommands = (): readonly string[] => useSettings.getState().loaded?.settings.recentCommands ?? [];

/** Notes that a command was chosen. */
export function noteUse(id: string): void {
  changeSettings({ recentCommands: [id, ...recentCommands().filter((old) => old !== id)].slice(0, MOST) });
}
