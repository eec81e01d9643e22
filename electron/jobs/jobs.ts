import type { Finding } from '../../shared/check';
import type { Change, Conflict } from '../../shared/compare';
import type { ExportedFile, PhotoBytes } from '../../shared/export';
import type { ClipboardText, Content, EndingKind, PastedStory, PhotoDetails, StorySources } from '../../shared/import';
import type { ExportFormat, Failure, OfficeEnding, PackageParts, READ_CODES } from '../../shared/bridge';
import type { StetPackage } from '../../shared/package';
import type { HouseStyle, Lang, Origin, Story, Thread, ImportRow } from '../../shared/story';
import type { OldFont } from '../../shared/text';
import type { DraftFolderRead, MergeCopies } from '../library';

/** A picture that is inside an article's file, by the name of its missing photo. */
export interface InnerPicture {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A text on the way from a baseline to a story: by whom it was changed last, and when (ISO 8601). */
export interface ReadStep {
  readonly story: Story;
  readonly by: string;
  readonly at: string;
}

/** Such a text of a Word document, with the lines that are in no field of it and the paragraphs that its parts were read from. */
export interface ReviewText extends ReadStep {
  readonly leftOut: readonly string[];
  readonly sources: StorySources;
}

/** The tracked changes and comments that a Word document comes with; its photos are still missing. */
export interface ReadReview {
  /** Null where there are only comments. */
  readonly baseline: ReviewText | null;
  /** One for each author and time, oldest first. */
  readonly steps: readonly ReviewText[];
  readonly changeCount: number;
  readonly threads: readonly Thread[];
}

/** A text read as a story; its photos are still missing. */
export interface ReadArticle {
  readonly ok: true;
  readonly story: Story;
  readonly rows: readonly ImportRow[];
  /** The lines that are in no field of the story, in the order of the page. */
  readonly leftOut: readonly string[];
  /** The paragraphs that the parts of the story were read from, where the file has other texts as well. */
  readonly sources?: StorySources | undefined;
  /** Photo files that the text names, to be looked for beside it. */
  readonly photoFileNames: readonly string[];
  /** Where the text states that they lie, by their names: paths from its folder, with `/`. Those without lie beside it. */
  readonly photoPaths?: readonly (readonly [fileName: string, path: string])[] | undefined;
  readonly pictures: readonly InnerPicture[];
  /** Null where nothing waits for review. */
  readonly review: ReadReview | null;
  /** The draft's text that a Word document was exported from; null for any other file. */
  readonly origin: Origin | null;
}

/** A Word document that came back, as another copy of the draft that it was exported from. */
export interface ReadReturned {
  readonly ok: true;
  readonly story: Story;
  readonly rows: readonly ImportRow[];
  readonly pack: StetPackage;
}

/** Converts a document of a kind that LibreOffice reads to Word's `.docx`; `ending` is what its bytes are. */
export type ToDocx = (
  bytes: Uint8Array,
  ending: OfficeEnding,
) => Promise<{ readonly ok: true; readonly bytes: Uint8Array } | ReadFailure>;

/** A package read down to its story. */
export interface ReadPackage {
  readonly ok: true;
  readonly story: Story;
  readonly rows: readonly ImportRow[];
  readonly pack: StetPackage;
}

/** A clipboard or a drag read as blocks, with the pictures that come with them. */
export interface ReadClipboard {
  readonly ok: true;
  readonly content: Content;
}

/** The result of looking for a whole story in a clipboard. */
export interface ReadPastedStory {
  readonly ok: true;
  /** Null where the text is no whole story. */
  readonly story: PastedStory | null;
}

/** One story to export, with the bytes of its photos and what its formats need besides. */
export interface ExportOrder {
  readonly story: Story;
  readonly photos: PhotoBytes;
  readonly formats: readonly ExportFormat[];
  /** What the format `stet` is made of, and a Word document that shows changes; needed for those only. */
  readonly pack?: StetPackage | undefined;
  /** Whether the Word document shows changes and comments. */
  readonly withChanges?: boolean;
  /** The saved text of a draft that the story is; what is exported of anything else does not find back. */
  readonly origin?: Omit<Origin, 'withChanges'> | undefined;
  /** What of the draft goes into the package; all of it by default. */
  readonly packageParts?: PackageParts;
}

/** The files of an export, by their paths below the story's folder. */
export interface BuiltExport {
  readonly ok: true;
  readonly files: readonly ExportedFile[];
  readonly missingPhotos: readonly string[];
}

/** Why a story cannot become a fragment for the clipboard. */
export const FRAGMENT_CODES = ['unknown-block', 'export-failed'] as const;
/** Why an export comes to nothing; `unknown-block` is a block of a newer Stet, which no format can express. */
export const BUILD_CODES = ['unknown-block', 'export-cancelled', 'export-failed'] as const;
/** Why a clipboard cannot be read. */
export const CLIPBOARD_CODES = ['paste-unreadable'] as const;
/** A clipboard that could not be read, with the reason. */
export type ClipboardFailure = Failure<(typeof CLIPBOARD_CODES)[number]>;
/** A file that could not be read as a story, with the reason. */
export type ReadFailure = Failure<(typeof READ_CODES)[number]>;
/** A story that could not be made into a fragment for the clipboard, with the reason. */
export type FragmentFailure = Failure<(typeof FRAGMENT_CODES)[number]>;
/** An export that came to nothing, with the reason. */
export type BuildFailure = Failure<(typeof BUILD_CODES)[number]>;

/** What a fragment contains: the whole `article`, or its `body` alone. */
export type FragmentPart = 'article' | 'body';

/** A story for the clipboard: as HTML, and the same words as plain text. */
export interface Fragment {
  readonly ok: true;
  readonly html: string;
  readonly text: string;
}

/** A Hunspell dictionary: its name and the bytes of its two files. */
export interface DictionaryFiles {
  readonly name: string;
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}

/**
 * Words to look up in dictionaries: `wrong` asks which of them none knows, `suggestions` what they could have been
 * meant to be.
 */
export interface SpellingOrder {
  readonly dictionaries: readonly DictionaryFiles[];
  readonly words: readonly string[];
  readonly wants: 'wrong' | 'suggestions';
}

/** The words of an order that no dictionary knows, or what they could have been meant to be. */
export interface Spelt {
  readonly ok: true;
  readonly words: readonly string[];
}

/** Why words cannot be looked up: no dictionary is chosen, or it cannot be read. */
export const SPELLING_CODES = ['spelling-off', 'bad-dictionary'] as const;
/** A look-up of words that failed, with the reason. */
export type SpellingFailure = Failure<(typeof SPELLING_CODES)[number]>;

/** Why work of the command line on whole stories failed; the message is a reason, for behind a colon. */
export const STORY_WORK_CODES = ['no-answer'] as const;
/** Work of the command line on a story that failed, with the reason. */
export type StoryWorkFailure = Failure<(typeof STORY_WORK_CODES)[number]>;

/** One story to check, with the house style and the present time. */
export interface CheckOrder {
  readonly story: Story;
  /** The draft file whose comments and changes are checked too; null for a text that is no draft. */
  readonly draftFile: Uint8Array | null;
  readonly house: HouseStyle;
  /** ISO 8601 with offset. */
  readonly now: string;
}

/** Three stories to merge, and the draft file of `mine` that the result goes into. */
export interface MergeOrder {
  readonly base: Story;
  readonly mine: Story;
  readonly theirs: Story;
  readonly draftFile: Uint8Array;
  /** ISO 8601 with offset. */
  readonly savedAt: string;
}

/** Work of the command line on stories and drafts that may come from anybody; the window does it by library and page. */
export interface StoryWork {
  /** Reads the folder of a draft at that path. */
  readDraft(folder: string): Promise<DraftFolderRead>;
  /** The whole of that draft; null where there is none to be read. */
  packDraft(
    folder: string,
    madeAt: string,
  ): Promise<{ readonly ok: true; readonly pack: StetPackage | null } | StoryWorkFailure>;
  diffStories(
    before: Story,
    after: Story,
  ): Promise<{ readonly ok: true; readonly changes: readonly Change[] } | StoryWorkFailure>;
  /** What is open, the worst first. */
  checkStory(
    order: CheckOrder,
  ): Promise<{ readonly ok: true; readonly findings: readonly Finding[] } | StoryWorkFailure>;
  mergeStories(
    order: MergeOrder,
  ): Promise<
    { readonly ok: true; readonly draftFile: Uint8Array; readonly conflicts: readonly Conflict[] } | StoryWorkFailure
  >;
}

/** Work on foreign bytes and on exports, done in another process: a utility process of the window, a child of the command line. */
export interface Jobs {
  /**
   * Reads a file by what its bytes are; `ending` distinguishes texts, which look alike, and `oldFont` is how text that names
   * no old Vietnamese font is read, as it is by default. A package is refused as "kind-package".
   */
  readArticle(bytes: Uint8Array, ending: EndingKind, oldFont?: OldFont | null): Promise<ReadArticle | ReadFailure>;
  /** Absent where no document is to be converted: then each is refused by its kind. */
  readonly toDocx?: ToDocx | undefined;
  /** Jobs on the parts of one file, which need only one process; `end` ends it. Absent where all share one anyway. */
  onOneFile?(): Pick<Jobs, 'readArticle' | 'readPhotoDetails'> & { readonly end: () => void };
  /** Called when a file is likely to be read soon: starts what its reading will need. Absent where that is there anyway. */
  standBy?(): void;
  readPackage(bytes: Uint8Array): Promise<ReadPackage | ReadFailure>;
  /** Reads an edited Word document as another copy of the draft that it was exported from; `held` is that draft as it is now. */
  readReturned(bytes: Uint8Array, origin: Origin, held: StetPackage): Promise<ReadReturned | ReadFailure>;
  /** Counts the changes from one story to another; rejects where that does not end. */
  countChanges(before: Story, after: Story): Promise<number>;
  /** Reads a clipboard's HTML or text; `isPlain` reads only the words of its text. */
  readClipboard(clipboard: ClipboardText & { readonly isPlain: boolean }): Promise<ReadClipboard | ClipboardFailure>;
  /** Looks whether a clipboard holds a whole story; `isPlain` looks at its text alone. */
  readPastedStory(
    clipboard: ClipboardText & { readonly isPlain: boolean },
  ): Promise<ReadPastedStory | ClipboardFailure>;
  /** Reads the texts of each photo's metadata, in `lang` where it has them in several languages. */
  readPhotoDetails(photos: readonly Uint8Array[], lang: Lang | null): Promise<readonly PhotoDetails[]>;
  /** Builds every format of the order. `onProgress` hears of each that is done; `signal` stops it. */
  exportStory(
    order: ExportOrder,
    onProgress: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<BuiltExport | BuildFailure>;
  /** The article, or its body alone, as HTML for a site's form with the photos in it, and as plain text. */
  htmlFragment(story: Story, photos: ExportOrder['photos'], part: FragmentPart): Promise<Fragment | FragmentFailure>;
  /** Two copies of a draft as one; rejects where that does not end. */
  mergeCopies: MergeCopies;
  lookUp(order: SpellingOrder): Promise<Spelt | SpellingFailure>;
  /** Lets go of what is kept between look-ups. */
  endLookUps(): void;
}
