import { z } from 'zod';
import { langSchema } from '../../story';
import { outcome } from '../outcome';
import { call, nothing, DISK_CODES } from './call';

const spellingStateSchema = z.strictObject({ folder: z.string(), dictionaries: z.array(z.string()).readonly() });
/**
 * The folder of dictionaries by its last name, and the names of those in it; the folder is empty while spelling is off.
 */
export type SpellingState = z.infer<typeof spellingStateSchema>;

const ownWordSchema = z.strictObject({
  word: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\n\r]+$/),
});

/** Calls of the spell check. */
export const spellingCalls = {
  /** The folder of dictionaries by its last name, and the dictionaries in it; an empty name while spelling is off. */
  'spelling:state': call(nothing, spellingStateSchema),
  /** Lets the user name a folder of Hunspell dictionaries. Null when none was picked. */
  'spelling:pick': call(nothing, outcome(spellingStateSchema.nullable(), ['no-dictionary'])),
  'spelling:off': call(nothing, spellingStateSchema),
  /** Which of the words no dictionary of the language knows. */
  'spelling:check': call(
    z.strictObject({ words: z.array(z.string().max(200)).max(50_000).readonly(), lang: langSchema }),
    outcome(z.strictObject({ wrong: z.array(z.string()).readonly() }), ['spelling-off', 'bad-dictionary']),
  ),
  'spelling:suggest': call(
    z.strictObject({ word: z.string().max(200), lang: langSchema }),
    outcome(z.strictObject({ suggestions: z.array(z.string()).readonly() }), ['spelling-off', 'bad-dictionary']),
  ),
  /** The words of the personal dictionary, in the order they were added; none where it cannot be read. */
  'spelling:words': call(nothing, z.strictObject({ words: z.array(z.string()).readonly() })),
  /** Adds a word to the personal dictionary. */
  'spelling:learn': call(ownWordSchema, outcome(nothing, DISK_CODES)),
  /** Removes a word from the personal dictionary. */
  'spelling:forget': call(ownWordSchema, outcome(nothing, DISK_CODES)),
};
