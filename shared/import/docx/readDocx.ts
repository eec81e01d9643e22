import {
  emptyStory,
  inlineText,
  tagsFromText,
  type Block,
  type Lang,
  type Note,
  type Origin,
  type Story,
  type Thread,
  type ThreadId,
  type ImportRow,
} from '../../story';
import { isoInstant, type OldFont } from '../../text';
import { languageOf } from '../article/language';
import { reportOf } from '../article/report';
import type { BlockSources, StorySources } from '../pieces/storySources';
import { withCaptions } from './captions';
import type { DocxComment } from './comments';
import type { DocxRevision, Reading } from './document';
import { docxRows, type ShownChanges } from './docxRows';
import { DocxFault, type DocxFaultCode } from './fault';
import { sourcesOf, type FlowItem } from './flow';
import { noteIdOf } from './flowParagraph';
import { judgeRoles } from './judge';
import { movedNotes } from './movedNotes';
import { createPictureNames } from './pictureNames';
import { readDocument, type DocxDocument } from './readDocument';
import { readWith, type DocxReading } from './reading';
import type { ReadingShared } from './readingState';
import { isOwnDocument, ownRoles, type Roles } from './roles';
import { shownOf } from './shown';
import { stepsOf, type Step } from './steps';
import { storyFields, type StoryFields } from './storyFields';
import { threadIds, threadsOf } from './threads';
import { toBlocks, type MadeBlock } from './toBlocks';

/** What a document is read with: a source of ids, the present time, and what Stet itself wrote into it. */
export interface DocxOptions {
  /** A new UUID at each call. */
  readonly newId: () => string;
  /** For changes and comments without a date; ISO 8601. */
  readonly now: string;
  /** How text in fonts of Unicode is read; as it is by default. */
  readonly oldFont?: OldFont | null;
  /** What of the document was in it already when Stet exported it; absent for a document that is read as a new one. */
  readonly known?: KnownDocx;
}

/** What Stet wrote into a document that comes back. */
export interface KnownDocx {
  /** Whether a tracked change is one that Stet wrote; the others were made since. */
  readonly isWritten: (revision: DocxRevision) => boolean;
  /** The thread that a comment is part of; null for a comment that is new. */
  readonly threadOf: (comment: DocxComment) => ThreadId | null;
  /** The names at its end; null where they are not known. */
  readonly signOff: string | null;
}

/** A story that was read, the lines that are in no field of it, and the paragraphs that its parts were read from. */
interface TextOfFile {
  readonly story: Story;
  readonly leftOut: readonly string[];
  readonly sources: StorySources;
}

/** A text as it was at some time, and by whom it was changed last. */
export interface DocxText {
  readonly story: Story;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

type DatedText = DocxText & TextOfFile;

/** A Word document as a story, with what somebody else is to review. */
export interface DocxRead extends TextOfFile {
  readonly ok: true;
  readonly rows: readonly ImportRow[];
  /** Pictures that lie beside the document. */
  readonly photoFileNames: readonly string[];
  readonly pictures: readonly { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  /**
   * The text before the tracked changes (all rejected but those that Stet wrote), and the texts on the way from it to the
   * story (all accepted), one for each author and time, oldest first; null where no change makes another text.
   */
  readonly changes: { readonly baseline: DatedText; readonly steps: readonly DatedText[] } | null;
  /** The text with every change rejected, those that Stet wrote too. */
  readonly rejected: Story;
  readonly threads: readonly Thread[];
  /** Whether the document keeps which comment answers which; some programs write all comments as remarks. */
  readonly keepsAnswers: boolean;
  /** The draft's text that it was exported from; null for a document from elsewhere. */
  readonly origin: Origin | null;
  /** By whom it was saved last, and when (ISO 8601 in UTC); empty where the document does not state it. */
  readonly savedBy: string;
  readonly savedAt: string;
}

/** Why a file cannot become a story: a code, and one sentence of English that can be shown as it is. */
export interface DocxRefusal {
  readonly ok: false;
  readonly code: DocxFaultCode | 'no-story';
  readonly message: string;
}

/** Reads a `.docx` that may come from anybody as a story; refuses what is none, is damaged, too large or holds no words. */
export function readDocx(bytes: Uint8Array, options: DocxOptions): DocxRead | DocxRefusal {
  try {
    return storyOf(readDocument(bytes, options.oldFont), options);
  } catch (error) {
    if (error instanceof DocxFault) return { ok: false, code: error.code, message: error.message };
    throw error;
  }
}

function storyOf(document: DocxDocument, { newId, now, known = NOTHING_KNOWN }: DocxOptions): DocxRead | DocxRefusal {
  // A UUID is what names a thread.
  const ids = threadIds(document.comments, known.threadOf, () => newId() as ThreadId);
  const pictures = createPictureNames();
  const shared: ReadingShared = {
    numberingOf: document.numberingOf,
    pictures,
    threadOf: (comment) => ids.get(comment) ?? null,
    movedNotes: movedNotes(document.blocks),
    noteNumbers: new Map(),
  };
  const accepted = readWith(document.blocks, () => true, shared);
  const plan = { ...planOf(accepted, document), knownSignOff: known.signOff };
  const { text, signOff } = asText(accepted, plan);
  const { story, leftOut } = text;
  if (!/[\p{L}\p{N}]/u.test(story.headline) && story.body.length === 0 && story.lead === '')
    return { ok: false, code: 'no-story', message: 'The document holds no story: no words that a reader sees.' };
  const textWith = (reading: Reading): TextOfFile => asText(readWith(document.blocks, reading, shared), plan).text;
  const rejected = readWith(document.blocks, () => false, shared);
  const baseline = asText(rejected, plan).text;
  const shown = shownOf(document.blocks, document.revisions, (reading) => textWith(reading).story);
  const made = document.revisions.filter((revision) => !known.isWritten(revision));
  const before = made.length === document.revisions.length ? baseline : textWith(known.isWritten);
  const steps = stepsOf(made, now, JSON.stringify(story).length);
  const changes =
    made.length === 0
      ? null
      : changesOf(steps, document.properties.creator, before, story, now, (reading) =>
          textWith((revision) => known.isWritten(revision) || reading(revision)),
        );
  const threads = threadsOf({
    comments: document.comments,
    ids,
    newId,
    now,
    stories: [story, baseline.story],
    readings: [accepted.items, rejected.items],
  });
  const { origin, savedBy, savedAt } = document.properties;
  return {
    ok: true,
    ...text,
    rows: [
      ...reportOf(story, { signOff, leftOut: signOff === '' ? leftOut : leftOut.slice(0, -1) }),
      ...docxRows(document, accepted.nestedTables, { ...shown, joined: joinedIn(steps) }),
    ],
    photoFileNames: pictures.outside(),
    pictures: pictures.parts().flatMap(({ fileName, part }) => {
      const found = document.pack.bytes(part);
      return found ? [{ fileName, bytes: found }] : [];
    }),
    changes,
    rejected: baseline.story,
    threads,
    keepsAnswers: document.keepsAnswers,
    origin,
    savedBy,
    savedAt,
  };
}

const NOTHING_KNOWN: KnownDocx = { isWritten: () => false, threadOf: () => null, signOff: null };

/** What is decided once for all readings of a document, by the one with all changes. */
interface Plan {
  readonly isOwn: boolean;
  readonly roles: Roles;
  readonly highest: number;
  readonly lang: Lang;
  readonly tags: readonly string[];
  readonly knownSignOff: string | null;
}

function planOf(
  reading: DocxReading,
  { styles, properties: { keywords, origin } }: DocxDocument,
): Omit<Plan, 'knownSignOff'> {
  const isOwn = origin !== null || isOwnDocument(reading.items);
  const items = withCaptions(reading.items, isOwn);
  const roles = isOwn ? ownRoles(items) : judgeRoles(items);
  const outlines = items.flatMap((item) =>
    item.kind === 'text' && !roles.has(item.owner) ? (item.form.outline ?? []) : [],
  );
  // Stet's own highest subhead is Word's second heading.
  const highest = isOwn ? 1 : outlines.reduce((least, outline) => Math.min(least, outline), 9);
  const own = /^(?:vi|en)(?=-|$)/.exec(styles.language)?.[0];
  const words = wordsOf(items).map((text) => ({ text, isAfterGap: true }));
  return {
    isOwn,
    roles,
    highest,
    lang: isOwn && (own === 'vi' || own === 'en') ? own : languageOf(words),
    tags: isOwn ? tagsFromText(keywords) : [],
  };
}

const wordsOf = (items: readonly FlowItem[]): readonly string[] =>
  items.flatMap((item) => {
    if (item.kind === 'text') return [inlineText(item.content)];
    if (item.kind === 'table') return item.block.rows.flat().map(({ content }) => inlineText(content));
    return item.kind === 'box' ? wordsOf(item.items) : [];
  });

function asText(
  reading: DocxReading,
  { isOwn, roles, highest, lang, tags, knownSignOff }: Plan,
): { readonly text: TextOfFile } & Pick<StoryFields, 'signOff'> {
  const { fields, rest, signOff, leftOut, sources } = storyFields(
    withCaptions(reading.items, isOwn),
    roles,
    isOwn,
    knownSignOff,
  );
  const notes = reading.notes.map(({ number, content }): Note => ({ id: noteIdOf(number), content }));
  const behind = reading.notes.flatMap(({ figures }) => figures);
  const blocks = toBlocks([...rest, ...behind], { isOwn, highest });
  const made = blocks.map(({ block }) => block);
  const body: readonly Block[] = notes.length === 0 ? made : [...made, { kind: 'notes', notes }];
  const text: TextOfFile = {
    story: { ...emptyStory(lang), ...fields, tags: isOwn ? tags : fields.tags, body },
    leftOut: signOff === '' ? leftOut : [...leftOut, signOff],
    sources: {
      ...sources,
      blocks: [...blocks.map(blockSources), ...(notes.length === 0 ? [] : [ofNotes(reading.notes)])],
    },
  };
  return { text, signOff };
}

function blockSources({ items }: MadeBlock): BlockSources {
  const [item] = items;
  const block = items.flatMap(sourcesOf);
  // What is only in the photo's own metadata is at the photo.
  const at = (sources: readonly number[] = []): readonly number[] => (sources.length > 0 ? sources : block);
  return item?.kind === 'figure'
    ? { block, caption: at(item.captionSources), credit: at(item.creditSources) }
    : { block, caption: [], credit: [] };
}

const ofNotes = (notes: DocxReading['notes']): BlockSources => ({
  block: notes.flatMap(({ sources }) => sources),
  caption: [],
  credit: [],
});

const joinedIn = (steps: readonly Step[]): ShownChanges['joined'] => ({
  times: steps.reduce((sum, { joined }) => sum + joined.times, 0),
  others: steps.reduce((sum, { joined }) => sum + joined.others, 0),
});

const A_MINUTE_MS = 60_000;

function changesOf(
  all: readonly Step[],
  creator: string,
  baseline: TextOfFile,
  story: Story,
  now: string,
  textWith: (reading: Reading) => TextOfFile,
): DocxRead['changes'] {
  const last = JSON.stringify(story);
  let before = JSON.stringify(baseline.story);
  if (before === last) return null;
  const steps: DatedText[] = [];
  for (const { by, at, isApplied } of all) {
    const text = textWith(isApplied);
    const json = JSON.stringify(text.story);
    const same = json === before ? steps.pop() : undefined;
    // Words that were moved to where the same ones stood are those of other paragraphs now.
    if (same) steps.push({ ...same, ...text });
    else if (json !== before) steps.push({ ...text, by, at });
    before = json;
  }
  const [first] = steps;
  const at = isoInstant(new Date(Date.parse(first?.at ?? now) - A_MINUTE_MS));
  return { baseline: { ...baseline, by: creator, at }, steps };
}
