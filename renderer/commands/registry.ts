import type { LucideIcon } from 'lucide-react';
import { create } from 'zustand';
import type { TextKey } from '../i18n';
import type { CommandId } from './groups';

/** One thing that a user can have done; toolbar, menus, palette and shortcuts are views of these rows. */
export interface Command {
  /** Its part before the point is its group, which decides where menu, palette and shortcut sheet show it. */
  readonly id: CommandId;
  readonly label: TextKey;
  /** Keys as in "Mod+Shift+K"; Mod is Cmd on a Mac, else Ctrl. */
  readonly shortcut?: string;
  /** Whether `shortcut` means this command now. Where not, it means another command with the same keys. Absent means always. */
  readonly ownsShortcut?: () => boolean;
  /** Other keys that always do the same. */
  readonly otherShortcut?: string;
  readonly icon?: LucideIcon;
  /** Other words that it is looked for by, in both languages; accents are not needed: "anh photo picture". */
  readonly keywords?: string;
  /** Whether it can run now; absent means always. */
  readonly isEnabled?: () => boolean;
  /** For what is on or off: whether it is on where the caret is. */
  readonly isActive?: () => boolean;
  /** What the palette asks before it runs this, for what is not taken back with one key; null where it asks nothing now. */
  readonly question?: () => string | null;
  readonly run: () => void;
}

/** A command with its answers of now. */
export type CommandNow = Command & { readonly enabled: boolean; readonly active: boolean };

interface Registry {
  readonly commands: ReadonlyMap<string, Command>;
  /** Goes up when `isEnabled` or `isActive` may answer differently. */
  readonly turn: number;
}

const useRegistry = create<Registry>(() => ({ commands: new Map(), turn: 0 }));

/**
 * Adds rows to the registry; returns a dispose function. A row of the same id replaces the older one until it is
 * disposed of.
 */
export function registerCommands(rows: readonly Command[]): () => void {
  useRegistry.setState(({ commands, turn }) => ({
    commands: new Map([...commands, ...rows.map((row) => [row.id, row] as const)]),
    turn: turn + 1,
  }));
  return () => {
    useRegistry.setState(({ commands, turn }) => ({
      commands: new Map([...commands].filter(([, command]) => !rows.includes(command))),
      turn: turn + 1,
    }));
  };
}

/** Makes every view of the commands ask again what is enabled and active. */
export const refreshCommands = (): void => useRegistry.setState(({ turn }) => ({ turn: turn + 1 }));

/** Calls `listener` whenever a command came, went, or may answer differently; returns a dispose function. */
export const onCommandsChange = (listener: () => void): (() => void) => useRegistry.subscribe(listener);

/** Runs a command; false where there is none of that id or it cannot run now. */
export function runCommand(id: string): boolean {
  const command = useRegistry.getState().commands.get(id);
  if (!command || command.isEnabled?.() === false) return false;
  command.run();
  return true;
}

const asNow = (command: Command): CommandNow => ({
  ...command,
  enabled: command.isEnabled?.() ?? true,
  active: command.isActive?.() ?? false,
});

/** Returns a command as a view needs it, with its answers of now; null while nobody has registered it. */
export function useCommand(id: string): CommandNow | null {
  const command = useRegistry((registry) => registry.commands.get(id));
  // Asked at every turn, drawn again only when an answer is another: a turn comes with every key that is typed.
  const enabled = useRegistry(() => command?.isEnabled?.() ?? true);
  const active = useRegistry(() => command?.isActive?.() ?? false);
  return command ? { ...command, enabled, active } : null;
}

/** Returns the first of these commands that is on; null where none is. */
export function useActiveCommand(ids: readonly string[]): Command | null {
  return useRegistry(({ commands }) => {
    const active = ids.find((id) => commands.get(id)?.isActive?.() === true);
    return (active !== undefined && commands.get(active)) || null;
  });
}

/** Returns the commands of now, in the order in which they were registered. */
export const allCommands = (): readonly Command[] => [...useRegistry.getState().commands.values()];

/** Returns all commands with their present answers. */
export const commandsNow = (): readonly CommandNow[] => allCommands().map(asNow);
