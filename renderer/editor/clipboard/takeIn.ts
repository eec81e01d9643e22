import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { $getSelection, $isNodeSelection, type LexicalEditor } from 'lexical';
import { clipboardToContent, type Content } from '../../../shared/import';
import {
  keepThreads,
  limitExcess,
  noteIdSchema,
  notesInOrder,
  renameNotes,
  threadsNamedIn,
  type Block,
  type DraftId,
} from '../../../shared/story';
import { call } from '../../bridge';
import { failureText, type Text } from '../../i18n';
import { isStoryEmpty, keepUntilIn, keepVersionNow, useOpenStory } from '../../story';
import { notifyWhile } from '../../ui';
import { INSERT_FIGURES_COMMAND } from '../nodes/figure/figureCommands';
import { isLong, isLongCopy, isPhotoFile, isReadElsewhere, ownBlocks, type Offered } from './foreignContent';
import { $keepPlace, type KeptPlace } from './insertContent';
import type { LongInsertion } from './insertLong';
import { offerStory } from './offerStory';
import { filePicture } from '../photos/pendingPicture';
import type { PhotoIntake } from '../photos/photoIntake';
import { withRoom } from '../photos/photoRoom';
import type { CopiedBlocks } from './stetBlocks';

/**
 * How pasted content gets into the draft: its pictures by `photos`, its blocks by `insertLong`; `onNotice` shows a
 * sentence.
 */
export interface TakeInOptions {
  readonly draftId: DraftId;
  readonly text: Text;
  readonly photos: PhotoIntake;
  readonly insertLong: LongInsertion['insert'];
  readonly onNotice: (message: string) => void;
}

/** What is offered, and how it is taken in. */
interface Taken extends Offered {
  readonly isPlain: boolean;
  /** Whether there was nothing in the draft before. */
  readonly isFirst: boolean;
}

/** Takes into the text what a clipboard or a drag offers, where the caret is; to be called inside an update. */
export type TakeIn = (offered: Offered, isPlain: boolean) => void;

/**
 * Returns the function that inserts what is pasted or dropped: blocks copied in Stet as they are, else HTML or text as
 * blocks, or files as photos.
 */
export function createTakeIn(
  editor: LexicalEditor,
  { draftId, text, photos, insertLong, onNotice }: TakeInOptions,
): TakeIn {
  /** Whether something came in. */
  const insert = ({ blocks: given, pictures }: CopiedBlocks | Content, place: KeptPlace): boolean => {
    const blocks = withFreeNotes(given);
    if (blocks.length === 0) return false;
    const excess = limitExcess([...bodyNow(), ...blocks]);
    if (excess) {
      onNotice(
        text(`paste.tooMuch.${excess.limit}`, {
          most: excess.most,
        }),
      );
      return false;
    }
    insertLong(photos.take(blocks, pictures), place);
    return true;
  };

  /** Puts in what was read; where the draft was empty, a whole story is offered for its fields as well. */
  const insertRead = (content: Content, place: KeptPlace, { html, text: plain, isPlain, isFirst }: Taken): void => {
    const isIn = insert(content, place);
    if (content.leftFrames) onNotice(text('paste.leftFrames', { frames: [...new Set(content.leftFrames)].join(', ') }));
    if (isIn && isFirst && content.blocks.length > 2)
      void offerStory({ editor, draftId, text, clipboard: { html, text: plain, isPlain } });
  };

  const insertFiles = (files: readonly File[]): void => {
    // A photo that is pasted onto a selected figure takes its place.
    if ($isNodeSelection($getSelection()) && editor.dispatchCommand(DRAG_DROP_PASTE, [...files])) return;
    const other = files.find((file) => !isPhotoFile(file));
    if (other) onNotice(text('failure.not-a-photo', { about: other.name }));
    const pictures = withRoom(files.filter(isPhotoFile).map(filePicture), { text, onNotice });
    const figures = photos.takeFigures(pictures);
    if (figures.length > 0) editor.dispatchCommand(INSERT_FIGURES_COMMAND, figures);
  };

  const insertLater = async (offered: Taken, place: KeptPlace): Promise<void> => {
    const { html, text: plain, isPlain } = offered;
    const stopTelling = notifyWhile(text('paste.reading'));
    const keeping = isLong(offered) ? keepVersionNow() : Promise.resolve();
    const [read] = await Promise.all([call('clipboard:read', { html, text: plain, isPlain }), keeping]).finally(
      stopTelling,
    );
    if (!read.ok) onNotice(failureText(text, read));
    else if (isOfFiles(offered, read.value, isPlain))
      editor.update(() => place.$insertThere(() => insertFiles(offered.files)));
    else insertRead(read.value, place, offered);
  };

  return (offered, isPlain) => {
    const place = $keepPlace();
    const own = isPlain ? null : ownBlocks(offered, draftId);
    if (own) {
      if (isLongCopy(offered)) keepUntilIn(keepVersionNow().then(() => void insert(withOwnThreads(own), place)));
      else soon(() => void insert(withOwnThreads(own), place));
      return;
    }
    const { open } = useOpenStory.getState();
    const taken = { ...offered, isPlain, isFirst: open !== null && isStoryEmpty(open.story) };
    if (isReadElsewhere(offered, isPlain)) {
      keepUntilIn(insertLater(taken, place));
      return;
    }
    const content = clipboardToContent(offered, isPlain);
    if (isOfFiles(offered, content, isPlain)) insertFiles(offered.files);
    else soon(() => insertRead(content, place, taken));
  };
}

/** A picture that was copied in a browser comes with HTML that holds only its address: the file is what counts. */
const isOfFiles = ({ files }: Offered, { blocks }: { readonly blocks: readonly Block[] }, isPlain: boolean): boolean =>
  !isPlain && files.length > 0 && blocks.every((block) => block.kind === 'figure');

/** After the update that hears of the paste: an insertion in batches is made of updates of its own. */
const soon = (work: () => void): void => queueMicrotask(work);

/** A footnote that this text has already stays with its marks there; any other that comes in gets a name of its own. */
function withFreeNotes(blocks: readonly Block[]): readonly Block[] {
  const known = new Set(notesInOrder(bodyNow()).map(({ id }) => id));
  const isHere = notesInOrder(blocks).every(({ id, content }) => known.has(id) && content.length === 0);
  return isHere ? blocks : renameNotes(blocks, () => noteIdSchema.parse(crypto.randomUUID()));
}

const bodyNow = (): readonly Block[] => useOpenStory.getState().open?.story.body ?? [];

/** A copy names no thread that is in the text already: a thread has one place. What was cut takes its own along. */
function withOwnThreads({ blocks, pictures }: CopiedBlocks): CopiedBlocks {
  const named = threadsNamedIn(bodyNow());
  // A footnote that is in the text already is marked there once more.
  const known = new Set(notesInOrder(bodyNow()).map(({ id }) => id));
  const ours = blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'notes') return [block];
    const notes = block.notes.filter(({ id }) => !known.has(id));
    return notes.length > 0 ? [{ ...block, notes }] : [];
  });
  return { blocks: ours.map((block) => keepThreads(block, (thread) => !named.has(thread))), pictures };
}
