import type { Stet } from '../../support/stet';

/** A running Stet, and its `STET_HOME`. */
export interface Running extends Stet {
  readonly home: string;
}
