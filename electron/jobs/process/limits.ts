/** How much one job may take. */
export interface JobLimit {
  /** Processor time of its process, in milliseconds, the start included: on a busy machine it does not pass sooner. */
  readonly cpuMs: number;
  /** Time by the clock, in milliseconds, for a job that uses no processor time since it waits for a disk that does not answer. */
  readonly wallMs: number;
  /** Resident memory beyond what the process has when the job starts and `MEMORY_A_BYTE` has for the request, in MiB. */
  readonly memoryMib: number;
}

/** How much the jobs may take. */
export interface JobLimits {
  /** For what reads one article, photo or paste. */
  readonly read: JobLimit;
  /** For what reads a package with all its versions, or the dictionaries. */
  readonly load: JobLimit;
  /** For what works on a whole draft: an export, a package to send, a comparison. */
  readonly build: JobLimit;
  /** How long a process that is kept waits for more, in milliseconds. */
  readonly idleMs: number;
}

/**
 * A file that meets one never ends. A package of fifty versions, each of the longest story, takes 4.5 s and 90 MiB on a
 * busy machine; an export holds all the photos of a draft, and so does what reads a draft's folder.
 */
export const LIMITS: JobLimits = {
  read: { cpuMs: 5_000, wallMs: 120_000, memoryMib: 300 },
  load: { cpuMs: 15_000, wallMs: 120_000, memoryMib: 300 },
  build: { cpuMs: 120_000, wallMs: 600_000, memoryMib: 2048 },
  idleMs: 60_000,
};

/** Bytes of memory for each byte of a request: it arrives, is read, is written anew, and goes back. */
export const MEMORY_A_BYTE = 6;

/** More than any story needs; a file that wants more is not one. In MiB, of JavaScript objects; bytes of photos are not among them. */
export const MEMORY_MIB = 300;

/** What holds a process to that memory. */
export const memoryArguments = (mib: number): string[] => [`--max-old-space-size=${mib}`];
