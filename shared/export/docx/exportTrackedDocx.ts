import { Paragraph, type ICommentOptions, type Table } from 'docx';
import {
  inlinePartsOf,
  noteNumbers,
  unmarkedNotes,
  type InlineContent,
  type NoteId,
  type Origin,
  type Revision,
  type Story,
  type ThreadId,
  type TrackedBlock,
  type TrackedPiece,
  type TrackedStory,
  type TrackedText,
} from '../../story';
import { isoInstant } from '../../text';
import { cleanText } from '../cleanText';
import type { ExportResult, PhotoBytes } from '../exported';
import { refuseUnknown } from '../unknownBlock';
import { blockToDocx, linkLine, styled, type DocxContext } from './blockToDocx';
import { writeDocument } from './exportDocx';
import { createFootnotes, withMark } from './footnotes';
import { STYLE } from './styles';
import { fieldWriter, trackedWriter, writeTracked, type Tracking } from './trackedWriter';

/** A remark anchored to some words of a story by the thread's id in their runs. */
export interface DocxComment {
  readonly thread: ThreadId;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly text: string;
  /** Whether its thread is done with. */
  readonly isResolved: boolean;
}

/**
 * Exports a story as a Word document with its changes since the baseline as Word's own tracked changes, and comments as
 * its comments: with all accepted it is the story, with all rejected the baseline. Marks and levels are as they are in
 * the story.
 */
export async function exportTrackedDocx(
  story: Story,
  tracked: TrackedStory,
  photos: PhotoBytes,
  comments: readonly DocxComment[],
  origin: Origin | null = null,
): Promise<ExportResult> {
  const refused = refuseUnknown({ body: tracked.body.map(({ block }) => block) });
  if (refused) return refused;
  const unmarked = unmarkedNotes(story.body);
  const body = tracked.body.flatMap((row) => withoutNotes(row, tracked, unmarked));
  const placed: DocxComment[] = [];
  let changes = 0;
  let ended: Revision | null = null;
  const tracking: Tracking = {
    nextId: () => (changes += 1),
    atStart(revision) {
      const isJoined = revision !== null && ended !== null && isTakenForOne(ended, revision);
      return isJoined ? { ...revision, at: isoInstant(new Date(Date.parse(revision.at) - 2 * A_MINUTE_MS)) } : revision;
    },
    atEnd: (revision) => void (ended = revision),
    commentsOf(thread) {
      const own = comments.filter((comment) => comment.thread === thread && !placed.includes(comment));
      for (const comment of own) placed.push(comment);
      return own.map((comment) => placed.indexOf(comment));
    },
    footnotes: createFootnotes(
      { numbers: noteNumbers(story.body), textOf: (note) => noteText(note, tracked) },
      (text) => writeTracked(text, tracking),
    ),
  };
  return writeDocument(
    { story, photos, origin },
    tracking.footnotes,
    (making) => trackedPieces({ ...tracked, body }, (writer) => ({ ...making, writer }), tracking),
    () => commentsToDocx(placed),
  );
}

/** A footnote in a row of tracked blocks, with what came and what went in it. */
interface TrackedNote {
  readonly id: NoteId;
  readonly text: TrackedText;
}

const notesOf = ({ block, whole, texts }: TrackedBlock): readonly TrackedNote[] =>
  block.kind === 'notes'
    ? block.notes.map(({ id, content }, at) => ({
        id,
        text: texts.get(`notes/${at}/content`) ?? [{ content, revision: whole }],
      }))
    : [];

/** What a footnote contains with what came and what went in it; nothing where it is gone. */
const noteText = (note: NoteId, { body }: TrackedStory): TrackedText =>
  body.flatMap(notesOf).flatMap(({ id, text }) => (id === note ? text : []));

/**
 * Returns a row of tracked blocks with its footnotes as the paragraphs that Word has for those without a mark. One that has a
 * mark in either story comes or goes as a paragraph with that mark, and one that never is without a mark is no paragraph.
 */
function withoutNotes(
  row: TrackedBlock,
  tracked: TrackedStory,
  unmarked: ReadonlySet<NoteId>,
): readonly TrackedBlock[] {
  if (row.block.kind !== 'notes') return [row];
  return notesOf(row).flatMap(({ id, text }) => {
    const isNow = unmarked.has(id) && row.whole?.kind !== 'deleted';
    const wasBefore = tracked.unmarkedBefore.has(id) && row.whole?.kind !== 'inserted';
    if (!isNow && !wasBefore) return [];
    const kind: Revision['kind'] = isNow ? 'inserted' : 'deleted';
    const made = isNow && wasBefore ? null : (text.find(isOf(kind))?.revision ?? markChange(id, tracked));
    const whole: Revision | null = made && { ...made, kind };
    const texts = new Map([['content', withMark(text, whole)]]);
    return [{ block: { kind: 'paragraph', content: [] }, whole, end: whole, texts }];
  });
}

const isOf =
  (kind: Revision['kind']) =>
  ({ revision }: TrackedPiece): boolean =>
    revision?.kind === kind;

/** How a mark of a footnote came or went; null where none did. */
function markChange(note: NoteId, { body }: TrackedStory): Revision | null {
  const hasMark = (content: InlineContent): boolean =>
    content.some((piece) => piece.kind === 'noteMark' && piece.note === note);
  for (const { block, whole, texts } of body) {
    const made = [...texts.values()].flat().find(({ content, revision }) => revision !== null && hasMark(content));
    if (made) return made.revision;
    if (whole && inlinePartsOf(block).some(({ content }) => hasMark(content))) return whole;
  }
  return null;
}

const A_MINUTE_MS = 60_000;

const isTakenForOne = (one: Revision, other: Revision): boolean =>
  one.kind === other.kind && one.by === other.by && Math.abs(Date.parse(one.at) - Date.parse(other.at)) < A_MINUTE_MS;

/** Comments of a thread are replies to its first, and all of them are done with where it is. */
function commentsToDocx(placed: readonly DocxComment[]): readonly ICommentOptions[] {
  return placed.map((comment, id) => {
    const remark = placed.findIndex(({ thread }) => thread === comment.thread);
    return {
      ...commentToDocx(comment, id),
      resolved: comment.isResolved,
      // docx writes what is resolved only where a comment names a parent; one that is not there is left out.
      parentId: remark === id ? NO_COMMENT : remark,
    };
  });
}

const NO_COMMENT = -1;

const commentToDocx = ({ by, at, text }: DocxComment, id: number) => ({
  id,
  author: cleanText(by),
  initials: cleanText(by).slice(0, 1),
  date: new Date(at),
  children: text.split('\n').map((line) => new Paragraph(cleanText(line))),
});

function trackedPieces(
  tracked: TrackedStory,
  withWriter: (writer: DocxContext['writer']) => DocxContext,
  tracking: Tracking,
): (Paragraph | Table)[] {
  const part = (style: string, text: TrackedText): Paragraph[] => styled(style, '', fieldWriter(text, tracking), '');
  return [
    ...part(STYLE.section, tracked.section),
    ...part(STYLE.kicker, tracked.kicker),
    ...part('Title', tracked.headline),
    ...part(STYLE.byline, tracked.names),
    ...part(STYLE.published, tracked.published),
    ...part(STYLE.dateline, tracked.dateline),
    ...part(STYLE.lead, tracked.lead),
    ...tracked.body.flatMap((row) => blockToDocx(row.block, withWriter(trackedWriter(row, tracking)))),
    ...part(STYLE.signOff, tracked.names),
    ...tracked.related.map(({ link, whole }) =>
      linkLine(
        STYLE.related,
        link.title,
        link.url,
        trackedWriter({ whole, end: null, texts: new Map() }, tracking),
        'title',
      ),
    ),
  ];
}
