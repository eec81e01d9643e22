import { Paragraph, type ICommentOptions, type Table } from 'docx';
import {
  noteNumbers,
  type NoteId,
  type Origin,
  type Revision,
  type Story,
  type ThreadId,
  type TrackedStory,
  type TrackedText,
} from '../../story';
import { isoInstant } from '../../text';
import { cleanText } from '../cleanText';
import type { ExportResult, PhotoBytes } from '../exported';
import { refuseUnknown } from '../unknownBlock';
import { blockToDocx, linkLine, styled, type DocxContext } from './blockToDocx';
import { writeDocument } from './exportDocx';
import { createFootnotes } from './footnotes';
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
    (making) => trackedPieces(tracked, (writer) => ({ ...making, writer }), tracking),
    () => commentsToDocx(placed),
  );
}

/** What a footnote contains with what came and what went in it; nothing where it is gone. */
function noteText(note: NoteId, { body }: TrackedStory): TrackedText {
  for (const { block, whole, texts } of body) {
    const at = block.kind === 'notes' ? block.notes.findIndex(({ id }) => id === note) : -1;
    if (block.kind === 'notes' && at >= 0)
      return texts.get(`notes/${at}/content`) ?? [{ content: block.notes[at]?.content ?? [], revision: whole }];
  }
  return [];
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
