import { chunkNameAt, numberAt } from './bytes';
import { boxesIn, FULL, numbersFrom, type Box } from './boxes';

/** Items that are drawn: coded pictures, and those composed of them (AV1 Image File Format 1.1; HEIF, 6.6). */
export const DRAWN = new Set(['av01', 'grid', 'iovl', 'iden']);
/** Far more pieces than any picture is in. */
const MOST_EXTENTS = 100_000;

/** One item of an AVIF: a coded picture, one that is composed of others, or metadata. */
export interface AvifItem {
  readonly id: number;
  readonly type: string;
  /** Its `infe` box. */
  readonly box: Box;
  /** Where its bytes are, in the file or in the `idat` box. */
  readonly extents: readonly { readonly from: number; readonly end: number }[];
  /** The numbers of its properties, counted from 1. */
  readonly properties: readonly number[];
}

/** An AVIF down to its items and properties; all places are offsets in the file. */
export interface Avif {
  readonly boxes: readonly Box[];
  readonly inMeta: readonly Box[];
  readonly inProperties: readonly Box[];
  readonly iinf: Box;
  readonly items: ReadonlyMap<number, AvifItem>;
  readonly primary: AvifItem;
  readonly properties: readonly Box[];
  readonly references: readonly { readonly type: string; readonly from: number; readonly to: readonly number[] }[];
}

/** Returns whether bytes begin as an AVIF picture does, and are no film: by its brands, as Chromium does (AV1 Image File Format 1.1, 6). */
export function isAvif(bytes: Uint8Array): boolean {
  if (chunkNameAt(bytes, 4) !== 'ftyp') return false;
  const boxes = boxesIn(bytes, 0, bytes.length);
  const [first] = boxes;
  if (!first || boxes.some(({ type }) => type === 'moov')) return false;
  for (let at = first.content; at + 4 <= first.end; at += 4)
    if (at !== first.content + 4 && chunkNameAt(bytes, at) === 'avif') return true;
  return false;
}

/** Reads what an AVIF consists of; null where it cannot be followed, and where its bytes are in another file. */
export function readAvif(bytes: Uint8Array): Avif | null {
  const boxes = boxesIn(bytes, 0, bytes.length);
  const meta = boxes.find(({ type }) => type === 'meta');
  if (!isAvif(bytes) || !meta) return null;
  const inMeta = boxesIn(bytes, meta.content + FULL, meta.end);
  const part = (type: string): Box | undefined => inMeta.find((box) => box.type === type);
  const [iinf, iloc, pitm, iprp, iref] = ['iinf', 'iloc', 'pitm', 'iprp', 'iref'].map(part);
  if (!iinf || !iloc || !pitm || !iprp) return null;
  const extents = extentsIn(bytes, iloc, part('idat')?.content ?? null);
  const inProperties = boxesIn(bytes, iprp.content, iprp.end);
  const ipco = inProperties.find(({ type }) => type === 'ipco');
  const associated = propertiesByItem(bytes, inProperties);
  if (!extents || !ipco) return null;
  const items = new Map<number, AvifItem>();
  for (const box of itemBoxes(bytes, iinf)) {
    const [id, type] = itemIn(bytes, box);
    items.set(id, { id, type, box, extents: extents.get(id) ?? [], properties: associated.get(id) ?? [] });
  }
  const primary = items.get(numberAt(bytes, pitm.content + FULL, bytes[pitm.content] === 0 ? 2 : 4));
  const properties = boxesIn(bytes, ipco.content, ipco.end);
  return primary
    ? { boxes, inMeta, inProperties, iinf, items, primary, properties, references: referencesIn(bytes, iref) }
    : null;
}

/** Returns the boxes of the items that an `iinf` box lists. */
const itemBoxes = (bytes: Uint8Array, iinf: Box): readonly Box[] =>
  boxesIn(bytes, iinf.content + FULL + (bytes[iinf.content] === 0 ? 2 : 4), iinf.end).filter(
    ({ type }) => type === 'infe',
  );

/** The id and the type of an item (ISO/IEC 14496-12, 8.11.6); HEIF has versions 2 and 3 of its box alone. */
function itemIn(bytes: Uint8Array, box: Box): readonly [number, string] {
  const width = bytes[box.content] === 2 ? 2 : 4;
  const at = box.content + FULL;
  return [numberAt(bytes, at, width), chunkNameAt(bytes, at + width + 2)];
}

/** Where the bytes of each item are (ISO/IEC 14496-12, 8.11.3); null where some are in another file or in another item. */
function extentsIn(bytes: Uint8Array, iloc: Box, idat: number | null): Map<number, AvifItem['extents']> | null {
  const version = bytes[iloc.content] ?? 0;
  const { next, place } = numbersFrom(bytes, iloc.content + FULL);
  const [sizes, more] = [next(1), next(1)];
  const [offsetSize, lengthSize, baseSize] = [sizes >> 4, sizes & 15, more >> 4];
  const indexSize = version === 0 ? 0 : more & 15;
  const found = new Map<number, AvifItem['extents']>();
  let all = 0;
  for (let left = next(version < 2 ? 2 : 4); left > 0; left -= 1) {
    const id = next(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : next(2) & 15;
    const isElsewhere = next(2) !== 0;
    const base = next(baseSize) + (method === 1 ? (idat ?? 0) : 0);
    const extents: { from: number; end: number }[] = [];
    for (let count = next(2); count > 0 && place() <= iloc.end; count -= 1) {
      next(indexSize);
      const from = base + next(offsetSize);
      extents.push({ from, end: from + next(lengthSize) });
    }
    all += extents.length;
    if (place() > iloc.end || all > MOST_EXTENTS || isElsewhere || method > (idat === null ? 0 : 1)) return null;
    found.set(id, extents);
  }
  return found;
}

/** Which properties each item has (HEIF, ISO/IEC 23008-12, 9.3). */
function propertiesByItem(bytes: Uint8Array, inProperties: readonly Box[]): Map<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  for (const box of inProperties.filter(({ type }) => type === 'ipma')) {
    const isWide = ((bytes[box.content + 3] ?? 0) & 1) === 1;
    const { next, place } = numbersFrom(bytes, box.content + FULL);
    for (let left = next(4); left > 0 && place() < box.end; left -= 1) {
      const id = next(bytes[box.content] === 0 ? 2 : 4);
      const numbers = Array.from({ length: next(1) }, () => (isWide ? next(2) & 0x7fff : next(1) & 0x7f));
      found.set(id, [...(found.get(id) ?? []), ...numbers]);
    }
  }
  return found;
}

/** Which items refer to which others, and what for (ISO/IEC 14496-12, 8.11.12). */
function referencesIn(bytes: Uint8Array, iref: Box | undefined): Avif['references'] {
  if (!iref) return [];
  const width = bytes[iref.content] === 0 ? 2 : 4;
  return boxesIn(bytes, iref.content + FULL, iref.end).map(({ type, content, end }) => {
    const { next } = numbersFrom(bytes, content);
    const from = next(width);
    const count = Math.min(next(2), Math.floor((end - content) / width));
    return { type, from, to: Array.from({ length: count }, () => next(width)) };
  });
}

/** Returns width and height of an AVIF as it is shown, in pixels, its own turn counted; null where they cannot be read. */
export function avifSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const avif = readAvif(bytes);
  const own = avif?.primary.properties.map((number) => avif.properties[number - 1]) ?? [];
  const extent = own.find((box) => box?.type === 'ispe');
  const isEmpty = avif?.primary.type === 'av01' && !avif.primary.extents.some(({ from, end }) => end > from);
  if (!extent || isEmpty || !DRAWN.has(avif?.primary.type ?? '')) return null;
  const [width, height] = [4, 8].map((at) => numberAt(bytes, extent.content + at, 4)) as [number, number];
  const turn = own.find((box) => box?.type === 'irot');
  const isTurned = turn !== undefined && ((bytes[turn.content] ?? 0) & 1) === 1;
  return isTurned ? { width: height, height: width } : { width, height };
}
