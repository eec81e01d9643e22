import { z } from 'zod';
import { draftIdSchema, langSchema } from '../../story';
import { menuRowSchema } from '../menu';
import { outcome } from '../outcome';
import { settingsSchema } from '../settings';
import { call, nothing, DISK_CODES } from './call';

/** Calls of the application: its start, window, menu, settings and library. */
export const appCalls = {
  /** What the page needs before it can draw. `systemLanguage` is what the interface speaks while no language is set. */
  'app:start': call(
    nothing,
    z.strictObject({
      settings: settingsSchema,
      systemLanguage: langSchema,
      version: z.string(),
      /** Path of the library's folder, to be shown: no call takes a path. */
      libraryFolder: z.string(),
      /** Path of the folder that the library has while nobody has picked another one. */
      defaultLibraryFolder: z.string(),
      /** Name of the settings' library folder where that was not there, so that another one is open; else null. */
      missingLibrary: z.string().nullable(),
      /** Where another window has the library open: a machine's name, or the empty text for this one; else null. */
      openElsewhere: z.string().nullable(),
      /** What holds in the place of a settings file that was damaged, and is kept aside: the defaults, or the last good settings; null where it was sound. */
      settingsInstead: z.enum(['defaults', 'last']).nullable(),
      /** The draft that was open when the page was loaded the last time, in this run of Stet; else the one that was saved last, where that is known at once. */
      openDraftId: draftIdSchema.nullable(),
      /** Drafts with which the window crashed or hung: the page opens none of them but `openDraftId` unless the user asks for it. */
      fallen: z.array(draftIdSchema).readonly(),
    }),
  ),
  /** Opens a link in the system's browser; refused unless the link policy allows it. */
  'app:openLink': call(z.strictObject({ url: z.string().max(4096) }), outcome(nothing, ['refused'])),
  /** Opens the folder of the library in the system's file manager. */
  'app:showLibrary': call(nothing, nothing),
  /** The page has nothing unsaved any more (or the user let it go): the window that asked may close. */
  'app:readyToClose': call(nothing, nothing),
  /** The page holds text that could not be saved, and asks the user: the window stays open until `app:readyToClose`. */
  'app:stayOpen': call(nothing, nothing),
  /** The page's commands as they are now; the application's menu is drawn from them. */
  'menu:draw': call(z.strictObject({ rows: z.array(menuRowSchema).max(500).readonly() }), nothing),
  /** Does at the focus of the page what a menu's item of that name does. A page may not paste by itself. */
  'menu:edit': call(
    z.strictObject({ action: z.enum(['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll']) }),
    nothing,
  ),
  /** Changes settings, which hold at once; a failure means that they are not on disk yet. */
  'settings:change': call(settingsSchema.partial(), outcome(settingsSchema, DISK_CODES)),
  /** Lets the user pick the folder of another library, which `library:use` then opens. Null when nothing was picked. */
  'library:pick': call(nothing, z.strictObject({ name: z.string() }).nullable()),
  /** Opens the library that was picked in place of the one that is open, whose saves are waited for. The page must have no draft open. */
  'library:use': call(nothing, outcome(z.strictObject({ folder: z.string() }), ['nothing-picked', ...DISK_CODES])),
  /** Opens the default library again, and no longer remembers another one; as `library:use` does. */
  'library:useDefault': call(nothing, outcome(z.strictObject({ folder: z.string() }), DISK_CODES)),
};
