/** Turns a story as version N wrote it into version N + 1. Pure; may throw on damage, which its caller reports as a fault. */
export type Migration = (story: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** `migrations[n]` leads from version n to n + 1. Version 1 is the first, so there is none yet. */
export const migrations: Readonly<Record<number, Migration>> = {};
