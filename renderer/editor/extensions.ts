import { defineExtension, type AnyLexicalExtensionArgument } from 'lexical';
import type { Block } from '../../shared/story';
import { BlockLabelsExtension } from './behaviours/blockLabels';
import { LeaveByTabExtension } from './behaviours/leaveByTab';
import { ListKeysExtension } from './behaviours/lists';
import { MarkdownExtension } from './behaviours/markdown';
import { SelectionExtension } from './behaviours/registerSelection';
import { BlockKeysExtension } from './behaviours/wholeBlocks';
import { BodyCommandsExtension } from './bodyCommands';
import { ClipboardExtension } from './clipboard/registerClipboard';
import { contentExtension } from './content';
import { HistoryExtension } from './history/registerHistory';
import { EditableExtension } from './host';
import { GalleriesExtension } from './nodes/gallery/galleries';
import { PhotoNumbersExtension } from './photos/countPhotos';
import { PhotoFetchesExtension } from './photos/fetchPhotos';
import { ForeignPhotosExtension } from './photos/foreignPhotos';
import { PhotosExtension } from './photos/photos';
import { PhotosAtEndExtension } from './photos/photosAtEnd';
import { BodyViewExtension } from './places/bodyView';
import { CommandRefreshExtension } from './registerCommandRefresh';
import { BodyChangesExtension } from './subscribeBody';

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

/** The editor of a body: what it can hold, what it does on the page, and the body that it starts from. */
export const bodyExtension = (body: readonly Block[]) =>
  defineExtension({ name: 'stet/body', dependencies: [contentExtension(body), ...BEHAVIOURS] });
