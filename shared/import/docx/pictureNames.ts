import { isWebUrl, type PhotoSource } from '../../story';
import { freeName } from '../html/pictures';
import type { DocxPicture } from './document';

/** Creates the assignment of a document's pictures to photos of a story; a picture is one photo in all readings. */
export function createPictureNames() {
  const byPart = new Map<string, string>();
  const used = new Set<string>();
  const nameFor = (source: DocxPicture['source']): string => {
    const key = `${source.kind} ${source.name}`;
    const name = byPart.get(key) ?? freeName(lastStep(source.name), used);
    used.add(name);
    byPart.set(key, name);
    return name;
  };
  return {
    photoOf: ({ source }: DocxPicture): PhotoSource =>
      source.kind === 'address' && isWebUrl(source.name)
        ? { kind: 'remote', url: source.name }
        : { kind: 'missing', fileName: nameFor(source) },
    /** The parts that are pictures of the story, by the file names of its missing photos. */
    parts: (): readonly { readonly fileName: string; readonly part: string }[] =>
      [...byPart].flatMap(([key, fileName]) => (key.startsWith('part ') ? [{ fileName, part: key.slice(5) }] : [])),
    /** File names of pictures that lie outside of the document. */
    outside: (): readonly string[] =>
      [...byPart].flatMap(([key, fileName]) => (key.startsWith('part ') ? [] : [fileName])),
  };
}
/** Assigns the pictures of one document to photos of a story; made by `createPictureNames`. */
export type PictureNames = ReturnType<typeof createPictureNames>;

const lastStep = (name: string): string => (name.split(/[\\/]/).at(-1) || 'picture').slice(0, 200);
