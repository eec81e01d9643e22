import type { CallOutput, Failure, Merged, SavedDraft } from '../../shared/bridge';
import type { StetPackage } from '../../shared/package';
import type { DraftId, PhotoName, Review, Story, VersionStamp } from '../../shared/story';
import type { DiskCode } from '../disk';
import type { GivenPhoto } from './write/createDraft';

type MergeFailure = Failure<'draft-missing' | 'draft-unreadable' | 'draft-read-only' | 'story-too-large' | DiskCode>;

/** What became of a package: the draft that it is, and what was merged where that draft was there. */
export type Taken =
  { readonly ok: true; readonly value: { readonly id: DraftId; readonly merged: Merged | null } } | MergeFailure;

/**
 * The drafts of one folder. The only writer of each draft; every answer is the one of the bridge's call of that name. Where
 * the disk does not answer, a call that works on a draft fails as `disk-silent` after a while.
 */
export interface Library {
  readonly folder: string;
  list(query: string): Promise<CallOutput<'draft:list'>>;
  find(query: string): Promise<CallOutput<'draft:find'>>;
  /** Returns a sentence with a hit of `query` for each of these drafts; drafts without text, or that cannot be read, are left out. */
  excerpts(query: string, ids: readonly DraftId[]): Promise<CallOutput<'draft:excerpts'>['excerpts']>;
  /** The values of its drafts' fields that other drafts may have too, of the drafts that have been read so far. */
  used(): Promise<CallOutput<'draft:used'>>;
  /** The draft that was saved last of those listed so far, with no draft being read for it; null where there is none. */
  newest(): Promise<DraftId | null>;
  /** Makes a draft with its photos, whole or not at all. */
  create(story: Story, photos?: ReadonlyMap<PhotoName, GivenPhoto>): Promise<CallOutput<'draft:create'>>;
  /**
   * Makes a draft of a package. It keeps its id where the library has no such draft, in the trash neither. Where another
   * program has brought the draft meanwhile, the package is merged into it; `merged` is null for a draft that is new.
   */
  take(pack: StetPackage): Promise<Taken>;
  /** Whether it holds a draft that can be read, not counting the trash. */
  holds(id: DraftId): Promise<boolean>;
  /** Whether it holds the draft that a package is another copy of; null where it does not, or only in the trash. */
  copyOf(pack: StetPackage): Promise<{ readonly id: DraftId; readonly headline: string } | null>;
  /** Whether a package holds anything that the draft does not; true also where the two cannot be compared, which the merge reports. */
  hasNews(id: DraftId, pack: StetPackage): Promise<boolean>;
  /** Merges a package into the draft that it is another copy of, whose text of now is kept as a version. */
  merge(id: DraftId, pack: StetPackage): Promise<{ readonly ok: true; readonly value: Merged } | MergeFailure>;
  /** A draft with its versions and photos, to be handed over. */
  pack(id: DraftId): Promise<{ readonly ok: true; readonly value: StetPackage } | Failure<'draft-missing' | DiskCode>>;
  open(id: DraftId): Promise<CallOutput<'draft:open'>>;
  /** Without a review state, the draft keeps the one that it has. */
  save(id: DraftId, baseRevision: number, story: Story, review?: Review): Promise<SavedDraft>;
  rename(id: DraftId, headline: string): Promise<CallOutput<'draft:rename'>>;
  duplicate(id: DraftId): Promise<CallOutput<'draft:duplicate'>>;
  trash(id: DraftId): Promise<CallOutput<'draft:trash'>>;
  restore(id: DraftId): Promise<CallOutput<'draft:restore'>>;
  /** The drafts in the trash. */
  trashed(query: string): Promise<CallOutput<'trash:list'>>;
  /** Deletes a draft in the trash for good; fails as `in-use` while another process works on it. */
  deleteForever(id: DraftId): Promise<CallOutput<'trash:delete'>>;
  /** Resolves, once `emptiesTrash` has been carried out, to the number of drafts that it deleted; to 0 from the second call on. */
  emptied(): Promise<number>;
  /** The versions of a draft, newest first. */
  versions(id: DraftId): Promise<CallOutput<'version:list'>>;
  /** The story of a version. */
  openVersion(id: DraftId, version: VersionStamp): Promise<CallOutput<'version:open'>>;
  /** Names a version, which is then never thinned out; an empty name removes it. */
  nameVersion(id: DraftId, version: VersionStamp, name: string): Promise<CallOutput<'version:name'>>;
  /** Keeps a draft as it is on disk as a version. */
  keepVersion(id: DraftId): Promise<CallOutput<'version:keep'>>;
  /** Keeps a draft as it is on disk as a version that stays for as long as the draft, since a document is exported from it. */
  keepExported(
    id: DraftId,
  ): Promise<
    { readonly ok: true; readonly value: VersionStamp } | Failure<'draft-missing' | 'draft-unreadable' | DiskCode>
  >;
  /** Takes a photo into a draft; resolves to the name it has there. */
  addPhoto(
    id: DraftId,
    fileName: string,
    bytes: Uint8Array,
  ): Promise<
    | { readonly ok: true; readonly value: PhotoName }
    | Failure<'draft-missing' | 'not-a-photo' | 'photo-too-large' | 'empty-file' | DiskCode>
  >;
  /** The bytes of a photo; null where the draft does not hold it, or holds other bytes under its name. */
  readPhoto(id: DraftId, name: PhotoName): Promise<Uint8Array | null>;
  /** Watches a draft that was opened for what other programs do to its file; returns a dispose function. */
  watch(id: DraftId, onForeign: () => void): () => void;
  /** Resolves when every save that was asked for has ended. */
  close(): Promise<void>;
}
