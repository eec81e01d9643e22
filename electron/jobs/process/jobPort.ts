import type { Usage } from './usage';

/** Why a process ended: for want of memory, or who knows. */
export type Ending = 'memory' | 'unknown';

/** A process that does one job. */
export interface JobPort {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called when the process has ended, for whatever reason. */
  onExit(listener: (ending: Ending) => void): void;
  /** Returns what the process has taken so far; null while or where that is not known. */
  usage(): Usage | null;
  end(): void;
}
