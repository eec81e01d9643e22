/** Electron channel of a call. Apart from the table, so that preload stays free of zod. */
export const channelOf = (name: string): string => `stet:${name}`;

/** Electron channel of an event to the page. */
export const eventChannelOf = (name: string): string => `stet-event:${name}`;

/** Channel of the beats by which main hears that the page is alive, and of their answers. */
export const WATCHDOG_CHANNEL = 'stet-watchdog';
