import type { LucideIcon } from 'lucide-react';
import { create } from 'zustand';
import type { TextKey } from '../i18n';

/** One thing that a user can have done; toolbar, menu and shortcuts are views of these rows. */
export interface Command {
  /** `domain.verb`, the same id that the application menu sends. */
  readonly id: string;
  readonly label: TextKey;
  /** Keys as in "Mod+Shift+K"; Mod is Cmd on a Mac, else Ctrl. */
  readonly shortcut?: string;
  readonly icon?: LucideIcon;
  /** Whether it can run now; absent means always. */
  readonly isEnabled?: () => boolean;
  /** For what is on or off: whether it is on where the caret is. */
  readonly isActive?: () => boolean;
  readonly run: () => void;
}

interface Registry {
  readonly commands: ReadonlyMap<string, Command>;
  /** Goes up when `isEnabled` or `isActive` may answer differently. */
  readonly turn: number;
}

const useRegistry = create<Registry>(() => ({ commands: new Map(), turn: 0 }));

/** Adds rows to the registry; gives its undo. A row of the same id replaces the older one while it stands. */
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

/** Runs a command; false where there is none of that id or it cannot run now. */
export function runCommand(id: string): boolean {
  const command = useRegistry.getState().commands.get(id);
  if (!command || command.isEnabled?.() === false) return false;
  command.run();
  return true;
}

/** A command as a view needs it, with its answers of now; null while nobody has registered it. */
export function useCommand(id: string): (Command & { readonly enabled: boolean; readonly active: boolean }) | null {
  const command = useRegistry((registry) => registry.commands.get(id));
  useRegistry((registry) => registry.turn);
  if (!command) return null;
  return { ...command, enabled: command.isEnabled?.() ?? true, active: command.isActive?.() ?? false };
}

/** The commands of now, in the order in which they were registered. */
export const allCommands = (): readonly Command[] => [...useRegistry.getState().commands.values()];
