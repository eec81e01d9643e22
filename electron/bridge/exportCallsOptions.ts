import type { EventPayload } from '../../shared/bridge';
import type { Jobs } from '../jobs';
import type { Library } from '../library';
import type { Desktop } from './desktop';
import type { Previews } from './previews';

/** What the `export:` calls read and write by; `onProgress` is called with each step of an export that is running. */
export interface ExportCallsOptions {
  readonly library: Library;
  readonly jobs: Jobs;
  readonly desktop: Desktop;
  readonly previews: Previews;
  /** Name that a note is kept under. */
  readonly author: () => string;
  readonly onProgress: (progress: EventPayload<'export:progress'>) => void;
}
