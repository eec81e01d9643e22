import type { Block } from '../story';
import type { OldFont } from '../text';

/** A picture that a foreign text brings along: its bytes, or the `file:` address where Word left it. */
export interface Picture {
  /** The name of its figures' missing photo, by which they are found; no two pictures of a content have the same. */
  readonly fileName: string;
  readonly from:
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
    | { readonly kind: 'linked'; readonly url: string };
}

/** The content of a foreign text: its blocks, and the pictures in it. */
export interface Content {
  readonly blocks: readonly Block[];
  readonly pictures: readonly Picture[];
  /** Where the text states that photos lie which do not come with it, by their file names: paths from its own folder. */
  readonly paths?: readonly (readonly [fileName: string, path: string])[];
  /** Frames, films and drawings that no block shows, as the report names them: their tags, and the sites or files that they show. */
  readonly leftFrames?: readonly string[] | undefined;
  /** The old Vietnamese font that its text looks as if it was written for, where it names none. */
  readonly looksOld?: OldFont;
}
