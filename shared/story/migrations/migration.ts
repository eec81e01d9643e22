/** Turns a story as version N wrote it into version N + 1. Pure; may throw on damage, which its caller reports as a fault. */
export type Migration = (story: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
