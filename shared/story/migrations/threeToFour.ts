import type { Migration } from './migration';

/** Migrates to version 4, in which photos may be AVIF and a day of publication may have no time; no older story has either. */
export const threeToFour: Migration = (story) => story;
