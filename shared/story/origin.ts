import { z } from 'zod';
import { versionStampSchema } from './review';
import { draftIdSchema } from './story';

/** The text that a file was exported from: its draft, the revision, and when that was saved. */
export const originSchema = z
  .strictObject({
    draftId: draftIdSchema,
    ...versionStampSchema.unwrap().shape,
    /** Whether the file shows the changes since the draft's baseline, and its comments. */
    withChanges: z.boolean(),
  })
  .readonly();
/** Where an exported file comes from: the draft, its revision, and whether the file shows the changes. */
export type Origin = z.infer<typeof originSchema>;

/** The names under which a file keeps its origin beside its text, as other programs show them in the file's properties. */
const NAMES = {
  draftId: 'StetDraft',
  revision: 'StetRevision',
  savedAt: 'StetSavedAt',
  withChanges: 'StetChanges',
} as const;

/** Returns the properties that a file carries so that the draft is found when the file comes back. */
export const originToProperties = ({ draftId, revision, savedAt, withChanges }: Origin): ReadonlyMap<string, string> =>
  new Map([
    [NAMES.draftId, draftId],
    [NAMES.revision, String(revision)],
    [NAMES.savedAt, savedAt],
    [NAMES.withChanges, withChanges ? 'yes' : 'no'],
  ]);

/** Parses what `originToProperties` returned; null where any of it is missing or is not what Stet writes. */
export function propertiesToOrigin(properties: ReadonlyMap<string, string>): Origin | null {
  const text = (name: string): string => properties.get(name)?.trim() ?? '';
  const revision = text(NAMES.revision);
  if (!/^\d{1,10}$/.test(revision)) return null;
  const origin = {
    draftId: text(NAMES.draftId),
    revision: Number(revision),
    savedAt: text(NAMES.savedAt),
    withChanges: text(NAMES.withChanges) === 'yes',
  };
  return originSchema.safeParse(origin).data ?? null;
}
