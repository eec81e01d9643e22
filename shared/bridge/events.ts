import { z } from 'zod';
import { draftIdSchema, webUrlSchema } from '../story';
import { draftCardSchema, saveReportSchema } from './calls/draft';

/** Every event that main sends to the page, with the shape of its payload. */
export const events = {
  /** The window wants to close: hand over what is unsaved, then call `app:readyToClose`. */
  'app:closing': z.strictObject({}),
  /** Another program changed, damaged or took away the file of this draft: saving it finds out what, and keeps both texts. */
  'draft:foreign': z.strictObject({ id: draftIdSchema }),
  /** Main has saved the open draft, or could not. */
  'draft:saved': saveReportSchema.extend({ id: draftIdSchema }),
  /** Drafts of the library that were read, of all there are; sent while it is read for the first time. */
  'library:reading': z.strictObject({ done: z.number().int(), total: z.number().int() }),
  /** Drafts that are new or others than they were listed, and drafts that are gone. */
  'library:changed': z.strictObject({
    cards: z.array(draftCardSchema).readonly(),
    gone: z.array(draftIdSchema).readonly(),
  }),
  /** A menu item was chosen; `command` is an id of the renderer's command registry. */
  'menu:command': z.strictObject({ command: z.string() }),
  /** Bytes of a photo that have come by `photo:fetch`; `total` is null where the server does not announce it. */
  'photo:progress': z.strictObject({
    id: draftIdSchema,
    url: webUrlSchema,
    received: z.number().int(),
    total: z.number().int().nullable(),
  }),
  /** Escape was pressed, wherever in the window: a page cannot hear the keys of a frame that is not its own. */
  'app:escape': z.strictObject({}),
  /** A package was given to Stet to open: ask for it with `import:opened`. */
  'import:arrived': z.strictObject({}),
  'export:progress': z.strictObject({
    id: draftIdSchema,
    /** Steps done and steps in all; a step is a photo read or a format written. */
    done: z.number().int(),
    total: z.number().int(),
  }),
};
/** The name of an event from main to the page, as `domain:what`. */
export type EventName = keyof typeof events;
/** What the event `N` carries, as its listener receives it. */
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
