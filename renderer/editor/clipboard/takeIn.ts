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
import { keepUntilIn, keepVersionNow, useOpenStory } from '../../story';
import { notify } from '../../ui';
import { INSERT_FIGURES_COMMAND } from '../nodes/figure/photoCommands';
import { isLong, isLongCopy, isPhotoFile, isReadElsewhere, ownBlocks, type Offered } from './foreignContent';
import { $keepPlace, type KeptPlace } from './insertContent';
import type { LongInsertion } from './insertLong';
import { filePicture, type PhotoIntake } from './photoIntake';
import { withRoom } from './photoRoom';
import type { CopiedBlocks } from './stetBlocks';

export interface TakeInOptions {
  readonly draftId: DraftId;
  readonly text: Text;
  readonly photos: PhotoIntake;
  readonly insertLong: LongInsertion['insert'];
  readonly onNotice: (message: string) => void;
}

/** Takes into the text what a clipboard or a drag offers, where the caret is; to be called inside an update. */
export type TakeIn = (offered: Offered, isPlain: boolean) => void;

export function createTakeIn(
  editor: LexicalEditor,
  { draftId, text, photos, insertLong, onNotice }: TakeInOptions,
): TakeIn {
  const insert = ({ blocks: given, pictures }: CopiedBlocks | Content, place: KeptPlace): void => {
    const blocks = withFreeNotes(given);
    if (blocks.length === 0) return;
    const excess = limitExcess([...bodyNow(), ...blocks]);
    if (excess) {
      onNotice(
        text(`paste.tooMuch.${excess.limit}`, {
          most: excess.most,
        }),
      );
      return;
    }
    insertLong(photos.take(blocks, pictures), place);
  };

  const insertFiles = (files: readonly File[]): void => {
    // A photo that is given to a selected figure stands in its place.
    if ($isNodeSelection($getSelection()) && editor.dispatchCommand(DRAG_DROP_PASTE, [...files])) return;
    const other = files.find((file) => !isPhotoFile(file));
    if (other) onNotice(text('failure.not-a-photo', { about: other.name }));
    const pictures = withRoom(files.filter(isPhotoFile).map(filePicture), { text, onNotice });
    const figures = photos.takeFigures(pictures);
    if (figures.length > 0) editor.dispatchCommand(INSERT_FIGURES_COMMAND, figures);
  };

  const insertLater = async (offered: Offered, isPlain: boolean, place: KeptPlace): Promise<void> => {
    const { html, text: plain } = offered;
    const stopTelling = tellAfter(TELL_AFTER_MS, () => notify(text('paste.reading')));
    const keeping = isLong(offered) ? keepVersionNow() : Promise.resolve();
    const [read] = await Promise.all([call('clipboard:read', { html, text: plain, isPlain }), keeping]).finally(
      stopTelling,
    );
    if (!read.ok) onNotice(failureText(text, read));
    else if (isOfFiles(offered, read.value, isPlain))
      editor.update(() => place.$insertThere(() => insertFiles(offered.files)));
    else insert(read.value, place);
  };

  return (offered, isPlain) => {
    const place = $keepPlace();
    const own = isPlain ? null : ownBlocks(offered, draftId);
    if (own) {
      if (isLongCopy(offered)) keepUntilIn(keepVersionNow().then(() => insert(withOwnThreads(own), place)));
      else soon(() => insert(withOwnThreads(own), place));
      return;
    }
    if (isReadElsewhere(offered, isPlain)) {
      keepUntilIn(insertLater(offered, isPlain, place));
      return;
    }
    const content = clipboardToContent(offered, isPlain);
    if (isOfFiles(offered, content, isPlain)) insertFiles(offered.files);
    else soon(() => insert(content, place));
  };
}

/** A picture that was copied in a browser comes with HTML that holds only its address: the file is what counts. */
const isOfFiles = ({ files }: Offered, { blocks }: { readonly blocks: readonly Block[] }, isPlain: boolean): boolean =>
  !isPlain && files.length > 0 && blocks.every((block) => block.kind === 'figure');

/** A reading that is done sooner needs no word of it. */
const TELL_AFTER_MS = 400;

/** Shows a notice after a while; returns what takes it away, or keeps it from coming. */
function tellAfter(ms: number, show: () => () => void): () => void {
  let dismiss = (): void => undefined;
  const timer = setTimeout(() => (dismiss = show()), ms);
  return () => {
    clearTimeout(timer);
    dismiss();
  };
}

/** After the update that hears of the paste: an insertion in batches is made of updates of its own. */
const soon = (work: () => void): void => queueMicrotask(work);

/** A footnote that this text has already stays with its marks there; any other that comes in gets a name of its own. */
function withFreeNotes(blocks: readonly Block[]): readonly Block[] {
  const known = new Set(notesInOrder(bodyNow()).map(({ id }) => id));
  const isHere = notesInOrder(blocks).every(({ id, content }) => known.has(id) && content.length === 0);
  return isHere ? blocks : renameNotes(blocks, () => noteIdSchema.parse(crypto.randomUUID()));
}

const bodyNow = (): readonly Block[] => useOpenStory.getState().open?.story.body ?? [];

/** A copy names no thread that is in the text already: one remark stands at one place. What was cut takes its own along. */
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
