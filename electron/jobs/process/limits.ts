/** How long a job may take, in milliseconds, the start of its process included. */
export interface JobLimits {
  /** For what reads one file. */
  readonly readMs: number;
  /** For what works on a whole draft: an export, a package, a comparison. */
  readonly buildMs: number;
  /** How long a process that is kept waits for more. */
  readonly idleMs: number;
}

/** Many times what the largest file takes on a slow laptop: who meets a limit has a file that never ends. */
export const LIMITS: JobLimits = { readMs: 15_000, buildMs: 120_000, idleMs: 60_000 };

/** More than any story needs; a file that wants more is not one. In MiB, of JavaScript objects; bytes of photos are not among them. */
export const MEMORY_MIB = 300;

/** What holds a process to that memory. */
export const memoryArguments = (mib: number): string[] => [`--max-old-space-size=${mib}`];
