import { z } from 'zod';
import { menuRowSchema } from './menu';
import {
  blockSchema,
  draftIdSchema,
  langSchema,
  photoNameSchema,
  reviewSchema,
  reviewStatusSchema,
  reviewStepSchema,
  storySchema,
  versionStampSchema,
  webUrlSchema,
} from '../story';
import { outcome } from './outcome';
import { settingsSchema } from './settings';

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

const nothing = z.strictObject({});
const revisionSchema = z.number().int().nonnegative();
const instantSchema = z.iso.datetime({ offset: true });

/** What the desk shows of one draft. */
export const draftCardSchema = z.strictObject({
  id: draftIdSchema,
  headline: z.string(),
  section: z.string(),
  /** Printed names, in their order. */
  bylines: z.array(z.string()).readonly(),
  savedAt: instantSchema,
  status: reviewStatusSchema,
  /** Comments that nobody has resolved, and changes that nobody has accepted or rejected. */
  openComments: z.number().int().nonnegative(),
  openChanges: z.number().int().nonnegative(),
  /** False where no copy of the draft can be read; it is listed all the same. */
  isReadable: z.boolean(),
});
export type DraftCard = z.infer<typeof draftCardSchema>;

export const openedDraftSchema = z.strictObject({
  id: draftIdSchema,
  revision: revisionSchema,
  savedAt: instantSchema,
  story: storySchema,
  review: reviewSchema,
  /** Set where the newest file was damaged: which version is open instead and under which name the damaged file was kept. */
  recovered: z.strictObject({ keptAs: z.string(), versionSavedAt: instantSchema, reason: z.string() }).nullable(),
  /** One sentence where the draft may be read but not saved over (a newer Stet wrote it, say); else null. */
  readOnlyReason: z.string().nullable(),
});
export type OpenedDraft = z.infer<typeof openedDraftSchema>;

export const addedPhotoSchema = z.strictObject({
  name: photoNameSchema,
  /** The file's name when it was taken in. */
  fileName: z.string(),
  caption: z.string(),
  credit: z.string(),
  altText: z.string(),
  source: z.string(),
});
export type AddedPhoto = z.infer<typeof addedPhotoSchema>;

/** A version of a draft, as it is listed. */
export const versionCardSchema = z.strictObject({
  ...versionStampSchema.unwrap().shape,
  /** Name that it was saved under; may be empty. */
  by: z.string(),
  /** The step of the review that it was saved with; null where it is text alone. */
  step: reviewStepSchema.nullable(),
  /** Whether it is the text before a package was opened. */
  isBeforePackage: z.boolean(),
});
export type VersionCard = z.infer<typeof versionCardSchema>;

/** Which part of a text became which field; a row a line of the report that Import shows. */
export const importRowSchema = z.strictObject({
  field: z.enum([
    'section',
    'kicker',
    'headline',
    'bylines',
    'publishedAt',
    'lead',
    'photo',
    'missingPhoto',
    'paragraphs',
    'subheads',
    'signOff',
    'leftOut',
  ]),
  text: z.string(),
});

export const importPreviewSchema = z.strictObject({
  /** Names this import until it is accepted or discarded. */
  token: z.uuid(),
  fileName: z.string(),
  headline: z.string(),
  rows: z.array(importRowSchema).readonly(),
  /** By whom a package was saved last; null for a text. */
  by: z.string().nullable(),
  /** The draft that a package is another copy of, which it is merged into; null where it becomes a draft of its own. */
  copyOf: z.strictObject({ id: draftIdSchema, headline: z.string() }).nullable(),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const exportFormatSchema = z.enum(['html', 'docx', 'ninjs', 'md', 'txt', 'stet']);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** What a foreign text says: blocks, and the pictures that come with it, by the file names of their figures' missing photos. */
export const contentSchema = z.strictObject({
  blocks: z.array(blockSchema).readonly(),
  pictures: z
    .array(
      z.strictObject({
        fileName: z.string().min(1),
        from: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('bytes'), bytes: z.instanceof(Uint8Array<ArrayBuffer>) }),
          z.strictObject({ kind: z.literal('linked'), url: z.string() }),
        ]),
      }),
    )
    .readonly(),
});

/** More than a clipboard holds that a person filled, pictures and all. In characters. */
const MOST_CLIPBOARD = 64 * 1024 * 1024;
export const clipboardTextSchema = z.strictObject({
  html: z.string().max(MOST_CLIPBOARD),
  text: z.string().max(MOST_CLIPBOARD),
  /** Whether only the words of the text are wanted, whatever they look like. */
  isPlain: z.boolean(),
});

export const clipboardActionSchema = z.enum(['cut', 'copy', 'paste', 'pastePlain']);
export type ClipboardAction = z.infer<typeof clipboardActionSchema>;
const spellingStateSchema = z.strictObject({ folder: z.string(), dictionaries: z.array(z.string()).readonly() });
export type SpellingState = z.infer<typeof spellingStateSchema>;

/** What became of a text that another program had put in the place of an open draft. */
const foreignSchema = z.enum(['kept-as-version', 'kept-as-damaged', 'left-in-place']);
export type ForeignText = z.infer<typeof foreignSchema>;

const DISK_CODES = ['disk-full', 'no-access', 'read-only-disk', 'disk-error'] as const;
const PHOTO_CODES = ['not-a-photo', 'photo-too-large', 'empty-file', 'file-unreadable', ...DISK_CODES] as const;

const FETCH_CODES = ['fetch-refused', 'fetch-failed', 'fetch-too-slow', 'fetch-cancelled'] as const;

const IMPORT_CODES = [
  'not-text',
  'empty-file',
  'no-story',
  'file-too-large',
  'story-too-large',
  'file-unreadable',
  'package-damaged',
  'package-newer',
] as const;

/** What a package that was merged into a draft came with. */
const mergedSchema = z.strictObject({
  by: z.string(),
  /** What both had changed differently; the text has it as mine. */
  conflicts: z.number().int().nonnegative(),
  /** Whether a version that both copies hold was found to compare them by; else the oldest text was taken for it. */
  hasCommonVersion: z.boolean(),
});
export type Merged = z.infer<typeof mergedSchema>;

/** Every call that the renderer can make. Main's handlers and the renderer's client take their types from it. */
export const calls = {
  /** What the page needs before it can draw. `systemLanguage` is what the interface speaks while no language is set. */
  'app:start': call(
    nothing,
    z.strictObject({
      settings: settingsSchema,
      systemLanguage: langSchema,
      version: z.string(),
      /** Name of the library's folder, without its path. */
      libraryName: z.string(),
      /** Name of the settings' library folder where that was not there, so that another one is open; else null. */
      missingLibrary: z.string().nullable(),
      /** Whether the settings file was damaged, so that the defaults hold and it is kept aside. */
      wereSettingsDamaged: z.boolean(),
      /** The draft that was open when the page was loaded the last time, in this run of Stet; null where none was. */
      onPaper: draftIdSchema.nullable(),
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

  /** Changes settings, which hold at once; a failure tells that they are not on disk yet. */
  'settings:change': call(settingsSchema.partial(), outcome(settingsSchema, DISK_CODES)),

  /** Lets the user pick the folder of another library, which `library:use` then opens. Null when nothing was picked. */
  'library:pick': call(nothing, z.strictObject({ name: z.string() }).nullable()),
  /** Opens the library that was picked in place of the one that is open, whose saves are waited for. The page must have no draft open. */
  'library:use': call(nothing, outcome(z.strictObject({ name: z.string() }), ['nothing-picked', ...DISK_CODES])),

  /** Drafts whose headline, lead or body holds every word of `query` (accents and case optional), newest first. */
  'draft:list': call(
    z.strictObject({ query: z.string().max(500) }),
    z.strictObject({ drafts: z.array(draftCardSchema).readonly(), total: z.number().int() }),
  ),
  /** The ids of those drafts, for a page that has the cards already. */
  'draft:find': call(
    z.strictObject({ query: z.string().max(500) }),
    z.strictObject({ ids: z.array(draftIdSchema).readonly() }),
  ),
  /** Makes an empty draft, bylined with the author of the settings. */
  'draft:create': call(nothing, outcome(z.strictObject({ id: draftIdSchema }), DISK_CODES)),
  'draft:open': call(
    z.strictObject({ id: draftIdSchema }),
    outcome(openedDraftSchema, ['draft-missing', 'draft-unreadable']),
  ),
  /** Writes a draft with its review state; answers only once the bytes are on disk. `baseRevision` is the one the edit started from. */
  'draft:save': call(
    z.strictObject({ id: draftIdSchema, baseRevision: revisionSchema, story: storySchema, review: reviewSchema }),
    outcome(z.strictObject({ revision: revisionSchema, savedAt: instantSchema, foreign: foreignSchema.nullable() }), [
      'stale-revision',
      'draft-missing',
      'draft-read-only',
      ...DISK_CODES,
    ]),
  ),
  /** Gives a draft another headline. */
  'draft:rename': call(
    z.strictObject({ id: draftIdSchema, headline: z.string().max(1000) }),
    outcome(nothing, ['draft-missing', 'draft-unreadable', 'draft-read-only', ...DISK_CODES]),
  ),
  /** A new draft with the same story and photos; its slug is unfrozen. */
  'draft:duplicate': call(
    z.strictObject({ id: draftIdSchema }),
    outcome(z.strictObject({ id: draftIdSchema }), ['draft-missing', 'draft-unreadable', ...DISK_CODES]),
  ),
  'draft:trash': call(z.strictObject({ id: draftIdSchema }), outcome(nothing, ['draft-missing', ...DISK_CODES])),
  /** Brings a draft back from the trash. */
  'draft:restore': call(z.strictObject({ id: draftIdSchema }), outcome(nothing, ['draft-missing', ...DISK_CODES])),

  /** The versions of a draft that can be read, newest first; the draft itself is none of them. */
  'version:list': call(
    z.strictObject({ id: draftIdSchema }),
    z.strictObject({ versions: z.array(versionCardSchema).readonly() }),
  ),
  'version:open': call(
    z.strictObject({ id: draftIdSchema, version: versionStampSchema }),
    outcome(z.strictObject({ story: storySchema }), ['version-gone']),
  ),
  /** Keeps a draft as it is on disk as a version, whatever was kept lately. */
  'version:keep': call(
    z.strictObject({ id: draftIdSchema }),
    outcome(z.strictObject({ ...versionStampSchema.unwrap().shape, by: z.string() }), [
      'draft-missing',
      'draft-unreadable',
      ...DISK_CODES,
    ]),
  ),

  /** Takes the bytes of a dropped or pasted photo into a draft; caption and credit come from its XMP or IPTC. */
  'photo:add': call(
    z.strictObject({ id: draftIdSchema, fileName: z.string().max(1000), bytes: z.instanceof(Uint8Array) }),
    outcome(addedPhotoSchema, ['draft-missing', ...PHOTO_CODES]),
  ),
  /**
   * Takes in the picture that pasted HTML names by a `file:` address, which is how Word copies one. Only a picture in the
   * system's folder for temporary files is read; no other path means anything here.
   */
  'photo:addLinked': call(
    z.strictObject({ id: draftIdSchema, url: z.string().max(4096) }),
    outcome(addedPhotoSchema, ['draft-missing', 'photo-elsewhere', ...PHOTO_CODES]),
  ),
  /** Takes a photo that another draft of the library holds, whole, into a draft: what was copied from there comes with it. */
  'photo:copyFrom': call(
    z.strictObject({ id: draftIdSchema, from: draftIdSchema, name: photoNameSchema }),
    outcome(addedPhotoSchema, ['draft-missing', ...PHOTO_CODES]),
  ),
  /**
   * Asks the web for one photo, once, because the user has asked for it, and takes it into a draft. Tells its progress by
   * `photo:progress`. The only call that reaches the network.
   */
  'photo:fetch': call(
    z.strictObject({ id: draftIdSchema, url: webUrlSchema }),
    outcome(addedPhotoSchema, ['draft-missing', ...FETCH_CODES, ...PHOTO_CODES]),
  ),
  /** Gives up a fetch that is under way; it then answers `fetch-cancelled`. */
  'photo:cancelFetch': call(z.strictObject({ id: draftIdSchema, url: webUrlSchema }), nothing),
  /** Lets the user pick photo files. Gives a word for each, which `photo:addPicked` takes once; none where nothing was picked. */
  'photo:pick': call(
    nothing,
    z.strictObject({ picked: z.array(z.strictObject({ fileName: z.string(), pick: z.uuid() })).readonly() }),
  ),
  /** Takes one of the files that the user picked into a draft. */
  'photo:addPicked': call(
    z.strictObject({ id: draftIdSchema, pick: z.uuid() }),
    outcome(addedPhotoSchema, ['draft-missing', ...PHOTO_CODES]),
  ),

  /** Cuts, copies or pastes where the caret is, as the keys for it would: the page hears its events. */
  'clipboard:run': call(z.strictObject({ action: clipboardActionSchema }), nothing),
  /** Puts a plain text on the clipboard. */
  'clipboard:write': call(z.strictObject({ text: z.string() }), nothing),
  /** Reads what was pasted or dropped away from the page, whose keys a long one would hold up. */
  'clipboard:read': call(clipboardTextSchema, outcome(contentSchema, ['paste-unreadable'])),

  /** Lets the user pick a text file or a package and reads it; nothing is kept until `import:accept`. Null when nothing was picked. */
  'import:pick': call(nothing, outcome(importPreviewSchema.nullable(), IMPORT_CODES)),
  /** Reads a package whose bytes were dropped on the window. */
  'import:drop': call(
    z.strictObject({ fileName: z.string().max(1000), bytes: z.instanceof(Uint8Array) }),
    outcome(importPreviewSchema, IMPORT_CODES),
  ),
  /** Reads the package that Stet was started with or asked to open; null where there is none. */
  'import:opened': call(nothing, outcome(importPreviewSchema.nullable(), IMPORT_CODES)),
  /** Makes a draft of an import, or merges it into the draft that it is another copy of, which must not be open. */
  'import:accept': call(
    z.strictObject({ token: z.uuid() }),
    outcome(z.strictObject({ id: draftIdSchema, merged: mergedSchema.nullable() }), [
      'import-gone',
      'draft-missing',
      'draft-unreadable',
      'draft-read-only',
      ...DISK_CODES,
    ]),
  ),
  'import:discard': call(z.strictObject({ token: z.uuid() }), nothing),

  /**
   * Lets the user pick a folder and exports the draft as saved into it. Tells its progress by `export:progress`.
   * `files` are relative to the folder. Null when no folder was picked.
   */
  'export:run': call(
    z.strictObject({
      id: draftIdSchema,
      formats: z.array(exportFormatSchema).min(1).readonly(),
      /** Whether the Word document shows changes and comments. */
      withChanges: z.boolean(),
    }),
    outcome(
      z
        .strictObject({
          files: z.array(z.string()).readonly(),
          missingPhotos: z.array(z.string()).readonly(),
          folder: z.string(),
        })
        .nullable(),
      ['draft-missing', 'draft-unreadable', 'unknown-block', 'export-cancelled', 'export-failed', ...DISK_CODES],
    ),
  ),
  /**
   * Lets the user name a file and writes the draft as saved into it as one package, with its photos, versions and review
   * state, whole or not at all. Tells its progress by `export:progress`. Null when no file was named.
   */
  'export:send': call(
    z.strictObject({ id: draftIdSchema }),
    outcome(z.strictObject({ fileName: z.string() }).nullable(), [
      'draft-missing',
      'draft-unreadable',
      'unknown-block',
      'export-cancelled',
      'export-failed',
      ...DISK_CODES,
    ]),
  ),
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
  /** Adds a word to the personal dictionary. */
  'spelling:learn': call(
    z.strictObject({
      word: z
        .string()
        .min(1)
        .max(200)
        .regex(/^[^\n\r]+$/),
    }),
    outcome(nothing, DISK_CODES),
  ),

  /**
   * The same for many drafts and one folder; no two of them are written to the same place. Tells its progress by
   * `export:manyProgress`. What could not be exported is told in `failed`, and does not stop the others.
   */
  'export:runMany': call(
    z.strictObject({
      ids: z.array(draftIdSchema).min(1).readonly(),
      formats: z.array(exportFormatSchema).min(1).readonly(),
    }),
    z
      .strictObject({
        folder: z.string(),
        isCancelled: z.boolean(),
        written: z
          .array(
            z.strictObject({ headline: z.string(), name: z.string(), missingPhotos: z.array(z.string()).readonly() }),
          )
          .readonly(),
        failed: z
          .array(z.strictObject({ headline: z.string(), code: z.string(), message: z.string(), about: z.string() }))
          .readonly(),
      })
      .nullable(),
  ),
  /**
   * Makes the HTML export of a story as it is given, with the photos of its draft, to be looked at: it is in memory, at
   * `app://stet/preview/<token>/index.html`, until `export:closePreview`.
   */
  'export:preview': call(
    z.strictObject({ id: draftIdSchema, story: storySchema }),
    outcome(z.strictObject({ token: z.uuid() }), ['unknown-block', 'export-cancelled', 'export-failed']),
  ),
  'export:closePreview': call(z.strictObject({ token: z.uuid() }), nothing),
  /** Stops `export:runMany` after the draft that is being written. */
  'export:cancelMany': call(nothing, nothing),
  /** Shows the folder that `export:runMany` last wrote into. */
  'export:revealMany': call(nothing, nothing),
  'export:cancel': call(z.strictObject({ id: draftIdSchema }), nothing),
  /** Shows what was last exported of a draft in the system's file manager. */
  'export:reveal': call(z.strictObject({ id: draftIdSchema }), nothing),
  /** Puts the article, or its body alone, as HTML (and as plain text) on the clipboard, to paste into a site's form. */
  'export:copyFragment': call(
    z.strictObject({ id: draftIdSchema, part: z.enum(['article', 'body']) }),
    outcome(nothing, ['draft-missing', 'draft-unreadable', 'unknown-block', 'export-failed']),
  ),
};

type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Calls[N]['output']>;
/** One function a call, given checked input. A missing, misspelt or wrongly typed one does not compile. */
export type CallHandlers = {
  readonly [N in CallName]: (input: z.output<Calls[N]['input']>) => Promise<z.input<Calls[N]['output']>>;
};
/** The handlers of one domain: `DomainHandlers<'draft'>` holds every `draft:` call. */
export type DomainHandlers<D extends string> = Pick<CallHandlers, Extract<CallName, `${D}:${string}`>>;
