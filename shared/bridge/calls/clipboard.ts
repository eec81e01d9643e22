import { z } from 'zod';
import { blockSchema, storySchema } from '../../story';
import { outcome } from '../outcome';
import { call, nothing } from './call';

/**
 * The content of a foreign text: its blocks, and the pictures that come with it, each by the file name that a missing
 * photo of a figure has.
 */
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
  /** Frames, films and drawings that no block shows, as the report of an import names them. */
  leftFrames: z.array(z.string()).readonly().optional(),
});

const pastedFieldsSchema = storySchema
  .unwrap()
  .pick({
    section: true,
    kicker: true,
    headline: true,
    bylines: true,
    publishedAt: true,
    dateline: true,
    lead: true,
    tags: true,
    related: true,
  })
  .partial();

/** A whole story in a pasted text: its fields, and the blocks of the text that are in them, by what each contains. */
export const pastedStorySchema = z.strictObject({
  fields: pastedFieldsSchema,
  pieces: z
    .array(
      z.strictObject({
        texts: z.array(z.string()).readonly(),
        fields: z.array(pastedFieldsSchema.keyof()).readonly(),
        becomes: z.array(blockSchema).readonly(),
      }),
    )
    .readonly(),
});
/** A whole story found in a pasted text: its fields, and which blocks of the paste are in them. */
export type PastedStory = z.infer<typeof pastedStorySchema>;

/** More than a clipboard holds that a person filled, pictures and all. In characters. */
const MOST_CLIPBOARD = 64 * 1024 * 1024;
/** The text of a clipboard or a drag: its HTML and its plain text, each empty where there is none. */
export const clipboardTextSchema = z.strictObject({
  html: z.string().max(MOST_CLIPBOARD),
  text: z.string().max(MOST_CLIPBOARD),
  /** Whether only the words of the text are wanted, whatever they look like. */
  isPlain: z.boolean(),
});

/** What a page does with the clipboard at the caret; `pastePlain` pastes the words without their formatting. */
export const clipboardActionSchema = z.enum(['cut', 'copy', 'paste', 'pastePlain']);
/** One action on the clipboard: cut, copy, paste, or paste without formatting. */
export type ClipboardAction = z.infer<typeof clipboardActionSchema>;

/** Calls of the clipboard, for what a page may not do by itself. */
export const clipboardCalls = {
  /** Cuts, copies or pastes where the caret is, as the keys for it would: the page hears its events. */
  'clipboard:run': call(z.strictObject({ action: clipboardActionSchema }), nothing),
  /** Puts a plain text on the clipboard. */
  'clipboard:write': call(z.strictObject({ text: z.string() }), nothing),
  /** Reads what was pasted or dropped away from the page, whose keys a long one would hold up. */
  'clipboard:read': call(clipboardTextSchema, outcome(contentSchema, ['paste-unreadable'])),
  /** Looks whether what was pasted is a whole story, with headline and paragraphs; null where it is not. */
  'clipboard:story': call(clipboardTextSchema, outcome(pastedStorySchema.nullable(), ['paste-unreadable'])),
};
