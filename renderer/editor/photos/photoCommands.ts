import { createCommand, type NodeKey } from 'lexical';

/** The place of one photo: a figure (`index` 0), or one of a gallery. */
export interface PhotoSlot {
  readonly key: NodeKey;
  readonly index: number;
}

/** Lets the user pick photo files and puts them where the caret is: what "Insert photo" runs. */
export const PICK_PHOTOS_COMMAND = createCommand<undefined>('PICK_PHOTOS_COMMAND');

/** Lets the user pick a photo file to replace another photo. */
export const REPLACE_PHOTO_COMMAND = createCommand<PhotoSlot>('REPLACE_PHOTO_COMMAND');

/** Asks the web for the photo at an address, because the user has asked for it. */
export const FETCH_PHOTO_COMMAND = createCommand<string>('FETCH_PHOTO_COMMAND');

/** Cancels the fetch of the photo at an address. */
export const CANCEL_FETCH_COMMAND = createCommand<string>('CANCEL_FETCH_COMMAND');
