import { z } from 'zod';
import { houseStyleSchema, langSchema } from '../story';

/** What electron-store keeps and the page may see and change. Nothing that a reporter wrote. */
export const settingsSchema = z.strictObject({
  /** Language of the interface; null follows the system. */
  language: langSchema.nullable(),
  /** Name that saves and new stories are signed with. */
  authorName: z.string().max(200),
  theme: z.enum(['light', 'dark', 'system']),
  /** What the house asks of its stories: the checks and the counts go by it. */
  house: houseStyleSchema,
});
export type Settings = z.infer<typeof settingsSchema>;
