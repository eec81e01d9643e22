import {
  emptyStory,
  inlineText,
  tagsFromText,
  type Block,
  type InlineContent,
  type Lang,
  type Note,
  type Story,
  type Thread,
  type ThreadId,
} from '../../story';
import { isoInstant } from '../../text';
import { languageOf } from '../article/language';
import { linesOf } from '../article/lines';
import { reportOf, type ImportRow } from '../article/report';
import { joined } from '../html/inlineLines';
import { withCaptions } from './captions';
import { docxRows } from './docxRows';
import { DocxFault, type DocxFaultCode } from './fault';
import type { FlowItem } from './flow';
import { noteIdOf } from './flowParagraph';
import { numbered } from './flowTable';
import { judgeRoles } from './judge';
import { createPictureNames } from './pictureNames';
import { readDocument, type DocxDocument } from './readDocument';
import { readWith, type DocxReading } from './reading';
import type { ReadingShared } from './readingState';
import { isOwnDocument, ownRoles, type Roles } from './roles';
import { stepsOf } from './steps';
import { storyFields } from './storyFields';
import { threadIds, threadsOf } from './threads';
import { toBlocks } from './toBlocks';

export interface DocxOptions {
  /** A new UUID at each call. */
  readonly newId: () => string;
  /** For changes and comments without a date; ISO 8601. */
  readonly now: string;
}

/** A text as it was at some time, and by whom it was changed last. */
export interface DocxText {
  readonly story: Story;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** A Word document as a story, with what somebody else is to review. */
export interface DocxRead {
  readonly ok: true;
  readonly story: Story;
  readonly rows: readonly ImportRow[];
  /** The lines that are in no field of the story. */
  readonly leftOut: readonly string[];
  /** Pictures that lie beside the document. */
  readonly photoFileNames: readonly string[];
  readonly pictures: readonly { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  /**
   * The text before the tracked changes (all rejected), and the texts on the way from it to the story (all accepted), one
   * for each author and time, oldest first; null where no change makes another text.
   */
  readonly changes: { readonly baseline: DocxText; readonly steps: readonly DocxText[] } | null;
  readonly threads: readonly Thread[];
}

export interface DocxRefusal {
  readonly ok: false;
  readonly code: DocxFaultCode | 'no-story';
  readonly message: string;
}

/** Reads a `.docx` that may come from anybody as a story; refuses what is none, is damaged, too large or holds no words. */
export function readDocx(bytes: Uint8Array, options: DocxOptions): DocxRead | DocxRefusal {
  try {
    return storyOf(readDocument(bytes), options);
  } catch (error) {
    if (error instanceof DocxFault) return { ok: false, code: error.code, message: error.message };
    throw error;
  }
}

function storyOf(document: DocxDocument, { newId, now }: DocxOptions): DocxRead | DocxRefusal {
  const ids = threadIds(document.comments, () => newId() as ThreadId); // A UUID, which is what names a thread.
  const pictures = createPictureNames();
  const shared: ReadingShared = {
    numberingOf: document.numberingOf,
    pictures,
    threadOf: (comment) => ids.get(comment) ?? null,
    noteNumbers: new Map(),
  };
  const accepted = readWith(document.blocks, () => true, shared);
  const plan = planOf(accepted, document);
  const { story, signOff } = asStory(accepted, plan);
  if (!/[\p{L}\p{N}]/u.test(story.headline) && story.body.length === 0 && story.lead === '')
    return { ok: false, code: 'no-story', message: 'The document holds no story: no words that a reader sees.' };
  const rejected = readWith(document.blocks, () => false, shared);
  const baseline = asStory(rejected, plan).story;
  const changes =
    document.revisions.length === 0
      ? null
      : changesOf(
          document,
          baseline,
          story,
          now,
          (reading) => asStory(readWith(document.blocks, reading, shared), plan).story,
        );
  const threads = threadsOf({
    comments: document.comments,
    ids,
    newId,
    now,
    stories: [story, baseline],
    readings: [accepted.items, rejected.items],
  });
  return {
    ok: true,
    story,
    rows: [...reportOf(story, { signOff, leftOut: [] }), ...docxRows(document, accepted.nestedTables)],
    leftOut: signOff === '' ? [] : [signOff],
    photoFileNames: pictures.outside(),
    pictures: pictures.parts().flatMap(({ fileName, part }) => {
      const found = document.pack.bytes(part);
      return found ? [{ fileName, bytes: found }] : [];
    }),
    changes,
    threads,
  };
}

/** What is decided once for all readings of a document, by the one with all changes. */
interface Plan {
  readonly isOwn: boolean;
  readonly roles: Roles;
  readonly highest: number;
  readonly lang: Lang;
  readonly tags: readonly string[];
}

function planOf(reading: DocxReading, { styles, keywords }: DocxDocument): Plan {
  const isOwn = isOwnDocument(reading.items);
  const items = withCaptions(reading.items, isOwn);
  const roles = isOwn ? ownRoles(items) : judgeRoles(items);
  const outlines = items.flatMap((item) =>
    item.kind === 'text' && !roles.has(item.owner) ? (item.form.outline ?? []) : [],
  );
  // Stet's own highest subhead is Word's second heading.
  const highest = isOwn ? 1 : outlines.reduce((least, outline) => Math.min(least, outline), 9);
  const own = /^(?:vi|en)(?=-|$)/.exec(styles.language)?.[0];
  const words = linesOf(wordsOf(items).join('\n'));
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

function asStory(reading: DocxReading, { isOwn, roles, highest, lang, tags }: Plan): { story: Story; signOff: string } {
  const { fields, rest, signOff } = storyFields(withCaptions(reading.items, isOwn), roles, isOwn);
  const notes = reading.notes.map(noteOf);
  const behind = reading.notes.flatMap(({ items }) => items.filter(({ kind }) => kind === 'figure'));
  const blocks = toBlocks([...rest, ...behind], { isOwn, highest });
  const body: readonly Block[] = notes.length === 0 ? blocks : [...blocks, { kind: 'notes', notes }];
  return { story: { ...emptyStory(lang), ...fields, tags, body }, signOff };
}

/** A note of Word as a footnote: a line for each of its paragraphs. */
const noteOf = ({ number, items }: DocxReading['notes'][number]): Note => ({
  id: noteIdOf(number),
  content: joined(items.flatMap(noteLines)),
});

function noteLines(item: FlowItem): readonly InlineContent[] {
  if (item.kind === 'text') return [numbered(item)];
  if (item.kind === 'table') return item.block.rows.flat().map(({ content }) => content);
  return item.kind === 'box' ? item.items.flatMap(noteLines) : [];
}

const A_MINUTE_MS = 60_000;

function changesOf(
  { revisions, creator }: DocxDocument,
  baseline: Story,
  story: Story,
  now: string,
  textWith: (reading: Parameters<typeof readWith>[1]) => Story,
): DocxRead['changes'] {
  const last = JSON.stringify(story);
  let before = JSON.stringify(baseline);
  if (before === last) return null;
  const steps: DocxText[] = [];
  for (const { by, at, isApplied } of stepsOf(revisions, now, last.length)) {
    const text = textWith(isApplied);
    const json = JSON.stringify(text);
    if (json !== before) steps.push({ story: text, by, at });
    before = json;
  }
  const [first] = steps;
  const at = isoInstant(new Date(Date.parse(first?.at ?? now) - A_MINUTE_MS));
  return { baseline: { story: baseline, by: creator, at }, steps };
}
