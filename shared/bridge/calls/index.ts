import type { z } from 'zod';
import { appCalls } from './app';
import { clipboardCalls } from './clipboard';
import { draftCalls } from './draft';
import { exportCalls } from './export';
import { importCalls } from './import';
import { photoCalls } from './photo';
import { spellingCalls } from './spelling';
import { trashCalls } from './trash';

export {
  clipboardTextSchema,
  contentSchema,
  pastedStorySchema,
  type ClipboardAction,
  type PastedStory,
} from './clipboard';
export {
  MAX_VERSION_NAME,
  draftCardSchema,
  type DraftCard,
  type ForeignEditOutcome,
  type OpenedDraft,
  type SavedDraft,
  type SaveReport,
  type UsedValues,
  type VersionCard,
} from './draft';
export { exportFormatSchema, packagePartsSchema, type ExportFormat, type PackageParts } from './export';
export {
  importRowSchema,
  READ_CODES,
  OFFICE_ENDINGS,
  STORY_ENDINGS,
  type OfficeEnding,
  type ImportMoves,
  type ImportPiece,
  type ImportPieces,
  type ImportPreview,
  type ImportRole,
  type Merged,
  type PackageSummary,
} from './import';
export type { AddedPhoto } from './photo';
export type { SpellingState } from './spelling';
export type { TrashedCard } from './trash';

/** Every call that the renderer can make. Main's handlers and the renderer's client take their types from it. */
export const calls = {
  ...appCalls,
  ...draftCalls,
  ...trashCalls,
  ...photoCalls,
  ...clipboardCalls,
  ...importCalls,
  ...exportCalls,
  ...spellingCalls,
};

type Calls = typeof calls;
/** The name of a call as `domain:verb`, such as `draft:open`. */
export type CallName = keyof Calls;
/** What the renderer passes to the call `N`, before its schema has parsed it. */
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
/** What the call `N` resolves to in the renderer, after its schema has parsed the answer. */
export type CallOutput<N extends CallName> = z.output<Calls[N]['output']>;
/** One function a call, given checked input. A missing, misspelt or wrongly typed one does not compile. */
export type CallHandlers = {
  readonly [N in CallName]: (input: z.output<Calls[N]['input']>) => Promise<z.input<Calls[N]['output']>>;
};
/** The handlers of one domain: `DomainHandlers<'draft'>` holds every `draft:` call. */
export type DomainHandlers<D extends string> = Pick<CallHandlers, Extract<CallName, `${D}:${string}`>>;
