import { copyBytes } from '../../text';
import { FULL, type Box } from './boxes';
import { saysAt } from './bytes';
import { DRAWN, readAvif, type Avif, type AvifItem } from './readAvif';

/** Properties that draw a picture, its colours and how it is turned (HEIF, 6.5); others may name people and places. */
const DRAWING = new Set(
  'av1C ispe pixi colr auxC irot imir clap pasp a1op lsel a1lx clli mdcv cclv amve ndwt reve'.split(' '),
);
const OF_FILE = new Set(['ftyp', 'meta', 'mdat']);
const OF_META = new Set(['hdlr', 'pitm', 'iinf', 'iloc', 'iprp', 'iref', 'idat']);
const OF_PROPERTIES = new Set(['ipco', 'ipma']);
/** Boxes of which there may be several. */
const REPEATED = new Set(['mdat', 'ipma']);
const ALPHA = ['urn:mpeg:mpegB:cicp:systems:auxiliary:alpha', 'urn:mpeg:hevc:2015:auxid:1'];

/**
 * Returns an AVIF with what draws it and nothing else: the picture and its transparency, its colours, how it is turned.
 * EXIF, XMP, thumbnails, second pictures and what nobody asks for are overwritten with zeros, so that every offset
 * holds. Returns no bytes of one that cannot be followed.
 */
export function bareAvif(bytes: Uint8Array): Uint8Array {
  const avif = readAvif(bytes);
  if (!avif) return new Uint8Array();
  const bare = copyBytes(bytes.subarray(0, avif.boxes.at(-1)?.end));
  const kept = keptItems(bytes, avif);
  blankOthers(bare, avif.boxes, OF_FILE);
  blankOthers(bare, avif.inMeta, OF_META);
  blankOthers(bare, avif.inProperties, OF_PROPERTIES);
  for (const box of avif.properties) if (!DRAWING.has(box.type)) blank(bare, box);
  for (const { type, content, end } of avif.inMeta) {
    // What is behind the type of a handler is reserved, or its name.
    if (type === 'hdlr') bare.fill(0, content + FULL + 8, end);
    if (type === 'idat') keepOnly(bare, content, end, kept);
  }
  dropItems(bare, avif.iinf, kept);
  for (const { type, content, end } of avif.boxes) if (type === 'mdat') keepOnly(bare, content, end, kept);
  return bare;
}

/** The picture, what it is composed of, and what makes these transparent. */
function keptItems(bytes: Uint8Array, { items, primary, properties, references }: Avif): ReadonlySet<AvifItem> {
  const kept = new Set<AvifItem>();
  const isAlpha = (item: AvifItem): boolean =>
    item.properties.some((number) => {
      const box = properties[number - 1];
      return box?.type === 'auxC' && ALPHA.some((urn) => saysAt(bytes, box.content + FULL, urn));
    });
  const needed = new Map<number, number[]>();
  const need = (id: number, other: number): void => {
    const others = needed.get(id);
    if (others) others.push(other);
    else needed.set(id, [other]);
  };
  for (const { type, from, to } of references) {
    const item = items.get(from);
    if (type === 'dimg') for (const id of to) need(from, id);
    if (type === 'auxl' && item && isAlpha(item)) for (const id of to) need(id, from);
  }
  const waiting = [primary.id];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const item = items.get(id);
    if (!item || kept.has(item) || !DRAWN.has(item.type)) continue;
    kept.add(item);
    for (const other of needed.get(id) ?? []) waiting.push(other);
  }
  return kept;
}

function blankOthers(bytes: Uint8Array, boxes: readonly Box[], kept: ReadonlySet<string>): void {
  const seen = new Set<string>();
  for (const box of boxes) {
    if (!kept.has(box.type) || (seen.has(box.type) && !REPEATED.has(box.type))) blank(bytes, box);
    seen.add(box.type);
  }
}

/** Makes a box one of free space, which holds nothing (ISO/IEC 14496-12, 8.1.2). */
function blank(bytes: Uint8Array, { at, content, end }: Pick<Box, 'at' | 'content' | 'end'>): void {
  bytes.set(FREE, at + 4);
  bytes.fill(0, content, end);
}

const FREE = Array.from('free', (letter) => letter.charCodeAt(0));

/** Overwrites what no kept item has its bytes in. */
function keepOnly(bytes: Uint8Array, from: number, end: number, kept: ReadonlySet<AvifItem>): void {
  const extents = [...kept].flatMap((item) => item.extents).sort((a, b) => a.from - b.from);
  let at = from;
  for (const extent of extents) {
    if (extent.from > at) bytes.fill(0, at, Math.min(end, extent.from));
    at = Math.max(at, Math.min(end, extent.end));
  }
  bytes.fill(0, at, end);
}

/** Takes the items that are not kept out of the list, and fills the room they leave with free space. */
function dropItems(bytes: Uint8Array, iinf: Box, kept: ReadonlySet<AvifItem>): void {
  const countLength = bytes[iinf.content] === 0 ? 2 : 4;
  const countAt = iinf.content + FULL;
  let at = countAt + countLength;
  for (const { box } of [...kept].sort((a, b) => a.box.at - b.box.at)) {
    const nameAt = box.content + FULL + (bytes[box.content] === 2 ? 2 : 4) + 6;
    bytes.fill(0, nameAt, box.end);
    bytes.copyWithin(at, box.at, box.end);
    at += box.end - box.at;
  }
  writeNumber(bytes, countAt, countLength, kept.size);
  bytes.fill(0, at, iinf.end);
  if (iinf.end - at < 8) return;
  writeNumber(bytes, at, 4, iinf.end - at);
  blank(bytes, { at, content: at + 8, end: iinf.end });
  writeNumber(bytes, iinf.at, 4, at - iinf.at);
}

function writeNumber(bytes: Uint8Array, at: number, length: number, number: number): void {
  for (let index = 0; index < length; index += 1)
    bytes[at + index] = Math.floor(number / 256 ** (length - 1 - index)) % 256;
}
