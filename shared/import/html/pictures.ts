import { isWebUrl, type Block, type PhotoSource } from '../../story';
import { base64ToBytes } from '../../text';
import type { Content, Picture } from '../content';

/** Returns the bytes of a picture that came with a page, by its address; null where none did. */
export type PartAt = (url: string) => Uint8Array<ArrayBuffer> | null;

/**
 * Sets the photo of every figure, whose missing photo the walk has named by its `src`, to the one that it means: one on
 * the web that is not fetched, a picture that comes with the text, or a missing one under the last part of its address.
 */
export function fillPictures(blocks: readonly Block[], partAt: PartAt = () => null): Content {
  const pictures: Picture[] = [];
  const paths: [fileName: string, path: string][] = [];
  const photos = new Map<string, PhotoSource>();
  const ofParts = new Map<Uint8Array, PhotoSource>();
  const used = new Set<string>();
  const nameFor = (wanted: string): string => {
    const name = freeName(wanted, used);
    used.add(name);
    return name;
  };
  const photoAt = (src: string): PhotoSource => {
    const url = src.startsWith('//') ? `https:${src}` : src;
    const part = partAt(url);
    // Two addresses may lead to one part.
    const held = part && ofParts.get(part);
    if (held) return held;
    if (!part && isWebUrl(url)) return { kind: 'remote', url };
    const fileName = nameFor(nameIn(url));
    const from = part ? ({ kind: 'bytes', bytes: part } as const) : pictureAt(url);
    if (from) pictures.push({ fileName, from });
    else if (!/^(?:data|blob|cid|javascript):/i.test(url) && pathIn(url) !== fileName)
      paths.push([fileName, pathIn(url)]);
    const photo: PhotoSource = { kind: 'missing', fileName };
    if (part) ofParts.set(part, photo);
    return photo;
  };
  const fill = <Named extends { readonly photo: PhotoSource }>(named: Named): Named => {
    if (named.photo.kind !== 'missing') return named;
    const src = named.photo.fileName;
    const photo = photos.get(src) ?? photoAt(src);
    photos.set(src, photo);
    return { ...named, photo };
  };
  const filled = blocks.map((block): Block => {
    if (block.kind === 'figure') return fill(block);
    return block.kind === 'gallery' ? { ...block, photos: block.photos.map(fill) } : block;
  });
  return { blocks: filled, pictures, ...(paths.length > 0 ? { paths } : {}) };
}

/** The path that an address leads to from the folder of its page; what leads out of it is looked for by its name alone. */
function pathIn(url: string): string {
  const steps = decoded(url.replace(/[?#].*$/s, ''))
    .replace(/^file:\/*/i, '')
    .split(/[\\/]/)
    .filter((step) => step !== '.' && step !== '');
  return steps.includes('..') ? (steps.at(-1) ?? '') : steps.join('/');
}

function pictureAt(url: string): Picture['from'] | null {
  if (/^file:/i.test(url)) return { kind: 'linked', url };
  const base64 = /^data:image\/[\w.+-]+(?:;[\w=.-]+)*;base64,/i.exec(url);
  const bytes = base64 && base64ToBytes(digitsIn(url.slice(base64[0].length)));
  return bytes && bytes.length > 0 ? { kind: 'bytes', bytes } : null;
}

/** The base64 digits of an address, in which white space and padding may be written as in any address (`%0A`, `%3D`). */
const digitsIn = (data: string): string => data.replace(/%(?:0[AD]|20)|\s+/gi, '').replace(/(?:=|%3D){1,2}$/i, '');

/** What an address ends in; a picture that is all in its address is called by its type. */
function nameIn(url: string): string {
  const type = /^data:image\/([a-z]+)/i.exec(url)?.[1];
  if (type !== undefined) return `picture.${type.toLowerCase()}`;
  if (/^(?:data|blob|cid):/i.test(url)) return 'picture';
  const last =
    url
      .replace(/[?#].*$/s, '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  return (decoded(last) || 'picture').slice(0, 200);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    return part; // A per cent sign that begins no code.
  }
}

/**
 * Returns the name, or the name with the first number that makes it another than those in use: "a.png", "a (2).png".
 */
export function freeName(wanted: string, used: { has(name: string): boolean }): string {
  if (!used.has(wanted)) return wanted;
  const [, stem = wanted, ending = ''] = /^(.+?)(\.[^.]+)?$/s.exec(wanted) ?? [];
  for (let number = 2; ; number += 1) {
    const name = `${stem} (${number})${ending}`;
    if (!used.has(name)) return name;
  }
}
