import { z } from 'zod';
import { houseStyleSchema, langSchema, roleSchema } from '../story';

/** Most sections that a house lists, and most characters of one. */
export const MOST_SECTIONS = 200;
/** Most characters of one section's name. */
export const MAX_SECTION = 200;

/** Files of the settings in STET_HOME: their own, and the last ones that were written whole, taken where the first cannot be read. */
export const SETTINGS_FILES = { name: 'settings.json', last: 'settings.last.json' } as const;

/** What the settings keep and the page may see and change. Nothing that a reporter wrote. */
export const settingsSchema = z.strictObject({
  /** Whether the first run's questions were answered or skipped. */
  isSetUp: z.boolean(),
  /** Language of the interface; null follows the system. */
  language: langSchema.nullable(),
  /** Name that saves and new stories are signed with. */
  authorName: z.string().max(200),
  /** What the user does in the newsroom; decides which steps of the review are offered first. */
  role: roleSchema,
  theme: z.enum(['light', 'dark', 'system']),
  /** Size of the interface's type; the story's grows with it. */
  textSize: z.enum(['small', 'normal', 'large']),
  isDeskShown: z.boolean(),
  isInspectorShown: z.boolean(),
  /** Ids of the commands that were chosen in the palette last, newest first. */
  recentCommands: z.array(z.string().max(60)).max(5).readonly(),
  /** Whether exported Word documents show changes and comments. */
  exportsChanges: z.boolean(),
  /** Whether stories that have been in the trash for 30 days are deleted when a library is opened. */
  emptiesTrash: z.boolean(),
  /** The house's sections, in the order in which they are offered. */
  sections: z.array(z.string().max(MAX_SECTION)).max(MOST_SECTIONS).readonly(),
  /** What the house asks of its stories: the checks and the counts go by it. */
  house: houseStyleSchema,
});
/** The settings that the page reads and changes; main keeps others that no page receives. */
export type Settings = z.infer<typeof settingsSchema>;
