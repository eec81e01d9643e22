import { TabIndentationExtension } from '@lexical/extension';
import { LinkExtension } from '@lexical/link';
import { $isListItemNode } from '@lexical/list';
import { MarkNode } from '@lexical/mark';
import { RichTextExtension } from '@lexical/rich-text';
import { configExtension, defineExtension, type AnyLexicalExtensionArgument } from 'lexical';
import { isLinkUrl, type Block } from '../../shared/story';
import { BlockLabelsExtension } from './behaviours/blockLabels';
import { LeaveByTabExtension } from './behaviours/leaveByTab';
import { ListKeysExtension } from './behaviours/lists';
import { MarkdownExtension } from './behaviours/markdown';
import { SelectionExtension } from './behaviours/registerSelection';
import { BlockKeysExtension } from './behaviours/wholeBlocks';
import { BodyCommandsExtension } from './bodyCommands';
import { ClipboardExtension } from './clipboard/registerClipboard';
import { $bodyToRoot } from './convert/body';
import { HistoryExtension } from './history/registerHistory';
import { EditableExtension } from './host';
import { FactBoxExtension } from './nodes/factBox/factBoxExtension';
import { GalleriesExtension } from './nodes/gallery/galleries';
import { StoryListExtension } from './nodes/list/storyListExtension';
import { NoteExtension } from './nodes/note/noteExtension';
import { PullQuoteExtension } from './nodes/pullQuote/pullQuoteExtension';
import { TableExtension } from './nodes/table/tableExtension';
import { TextBlocksExtension } from './nodes/textBlocksExtension';
import { WholeBlocksExtension } from './nodes/wholeBlocksExtension';
import { PhotoNumbersExtension } from './photos/countPhotos';
import { PhotoFetchesExtension } from './photos/fetchPhotos';
import { ForeignPhotosExtension } from './photos/foreignPhotos';
import { PhotosExtension } from './photos/photos';
import { PhotosAtEndExtension } from './photos/photosAtEnd';
import { BodyViewExtension } from './places/bodyView';
import { CommandRefreshExtension } from './registerCommandRefresh';
import { BodyChangesExtension } from './subscribeBody';
import { theme } from './theme';

/** What the body can hold: the blocks, and what is in their text. */
const CONTENT: readonly AnyLexicalExtensionArgument[] = [
  RichTextExtension,
  StoryListExtension,
  // Only a list has levels in the model.
  configExtension(TabIndentationExtension, { $canIndent: $isListItemNode }),
  WholeBlocksExtension,
  PullQuoteExtension,
  FactBoxExtension,
  TableExtension,
  NoteExtension,
  TextBlocksExtension,
  configExtension(LinkExtension, { validateUrl: isLinkUrl }),
];

/** What the body does on the page. Of two that listen to one key at one priority, the first in the list hears it first. */
const BEHAVIOURS: readonly AnyLexicalExtensionArgument[] = [
  EditableExtension,
  BodyChangesExtension,
  // After the body was reported, so that the history finds the story as it is now.
  HistoryExtension,
  BodyViewExtension,
  PhotosExtension,
  ForeignPhotosExtension,
  GalleriesExtension,
  PhotosAtEndExtension,
  PhotoFetchesExtension,
  PhotoNumbersExtension,
  ClipboardExtension,
  SelectionExtension,
  BlockKeysExtension,
  LeaveByTabExtension,
  ListKeysExtension,
  MarkdownExtension,
  CommandRefreshExtension,
  BlockLabelsExtension,
  BodyCommandsExtension,
];

/** Everything that the editor of a body is made of, and the body that it starts from. */
export const bodyExtension = (body: readonly Block[]) =>
  defineExtension({
    name: 'stet/body',
    namespace: 'stet',
    theme,
    nodes: [MarkNode],
    dependencies: [...CONTENT, ...BEHAVIOURS],
    $initialEditorState: () => $bodyToRoot(body),
    // An editor that goes on after an error may hold less than the story does. It must not be quiet.
    onError: (error: Error) => {
      throw error;
    },
  });
