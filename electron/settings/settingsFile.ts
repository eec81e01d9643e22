import { z } from 'zod';
import { settingsSchema, type Settings } from '../../shared/bridge';
import { defaultHouseStyle } from '../../shared/story';

const placeSchema = z.strictObject({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  isMaximized: z.boolean(),
});
/** Where the window was, in device-independent pixels. */
export type WindowPlace = z.infer<typeof placeSchema>;

/** Everything that the settings file may hold. */
export const settingsFileSchema = settingsSchema.extend({
  /** Folder of the library; null for the one below STET_HOME. */
  libraryFolder: z.string().nullable(),
  /** Folder of Hunspell dictionaries; null while spelling is off. */
  spellingFolder: z.string().nullable(),
  windowPlace: placeSchema.nullable(),
});
/** All settings as they are on disk: those of the page, and those that only main uses. */
export type SettingsFile = z.infer<typeof settingsFileSchema>;

/** The settings of a first start. */
export const defaultSettings: SettingsFile = {
  isSetUp: false,
  language: null,
  authorName: '',
  role: 'reporter',
  theme: 'light',
  sections: [],
  house: defaultHouseStyle,
  textSize: 'normal',
  isDeskShown: true,
  isInspectorShown: true,
  recentCommands: [],
  exportsChanges: false,
  emptiesTrash: false,
  libraryFolder: null,
  spellingFolder: null,
  windowPlace: null,
};

/**
 * Reads what a settings file held; a value that does not fit is taken from the defaults, the others stay. A file from
 * before there was a first run counts as set up: whoever wrote it has used Stet.
 */
export function parseSettings(value: unknown): SettingsFile {
  const given: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const fitting = Object.entries(settingsFileSchema.shape).flatMap(([key, schema]): [string, unknown][] => {
    const read = schema.safeParse(given[key]);
    return read.success ? [[key, read.data]] : [];
  });
  const isSetUp = Object.keys(given).length > 0;
  return settingsFileSchema.parse({ ...defaultSettings, isSetUp, ...Object.fromEntries(fitting) });
}

/** Whether a settings file holds nothing that had to be taken from the defaults. What it does not name counts as fitting. */
export const fitsSettings = (given: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(settingsFileSchema.shape).every(
    ([key, schema]) => !(key in given) || schema.safeParse(given[key]).success,
  );

const pageSchema = z.object(settingsSchema.shape);

/** What of the settings the page may see. */
export const settingsForPage = (settings: SettingsFile): Settings => pageSchema.parse(settings);
