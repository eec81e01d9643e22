import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { draftCardSchema, type DraftCard } from '../../../shared/bridge';
import { draftIdSchema, storySchema, type DraftId } from '../../../shared/story';
import { DRAFT_FORMAT_VERSION } from '../draftFile';
import type { Reusable } from '../used';
import type { Stamp } from './stamp';

/**
 * Version of the file and of what is kept in it. To be raised whenever another card, other values or other words are made
 * of the same draft: an index of another version is thrown away.
 */
export const INDEX_VERSION = 2;

/** What the list shows of a draft without reading it, and how its folder looked then; null where that is not known. */
export interface Listed {
  readonly card: DraftCard;
  readonly reusable: Reusable;
  readonly stamp: Stamp | null;
}

/** The content of an index file: drafts with their folded words, and those of the file before it that are gone. */
export interface IndexContent {
  readonly listed: readonly Listed[];
  readonly gone: readonly DraftId[];
  readonly textOf: (id: DraftId) => string;
}

const headSchema = z.strictObject({
  format: z.literal('stet-index'),
  version: z.literal(INDEX_VERSION),
  draftVersion: z.literal(DRAFT_FORMAT_VERSION),
  id: z.string(),
  /** The id of the file that this one adds to; null where it holds every draft. */
  of: z.string().nullable(),
  /** Lengths in bytes of the lines of cards and of the lines of words. */
  cards: z.number().int().nonnegative(),
  texts: z.number().int().nonnegative(),
});
/** The first line of an index file. */
export type IndexHead = z.infer<typeof headSchema>;

/** Length of the first line, which is filled up with spaces. */
export const HEAD_BYTES = 320;
/** Drafts a line: each line is parsed in one go, and what else the process does comes in between. */
const [CARDS_A_LINE, TEXTS_A_LINE] = [100, 50];
const HASH_LENGTH = 22;

const { bylines } = storySchema.unwrap().shape;
const cardsSchema = z.strictObject({
  gone: z.array(draftIdSchema),
  listed: z.array(
    z.strictObject({
      card: draftCardSchema,
      reusable: z.strictObject({ section: z.string(), bylines, credits: z.array(z.string()) }),
      stamp: z.strictObject({ print: z.string(), latestMs: z.number() }).nullable(),
    }),
  ),
});
const textsSchema = z.array(z.tuple([draftIdSchema, z.string()]));

const hashOf = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH);

/** Returns a value as a line that begins with the hash of the rest. */
const lineOf = (json: string): string => `${hashOf(json)} ${json}\n`;

/** Returns the bytes of an index file; other work of the process is done in between. */
export async function encodeIndex(
  { listed, gone, textOf }: IndexContent,
  stamp: Pick<IndexHead, 'id' | 'of'>,
): Promise<Uint8Array> {
  const cards = await linesOf(listed, CARDS_A_LINE, (some, at) => ({ gone: at === 0 ? gone : [], listed: some }));
  const texts = await linesOf(listed, TEXTS_A_LINE, (some) => some.map(({ card: { id } }) => [id, textOf(id)]));
  const lengthOf = (lines: readonly Uint8Array[]): number => lines.reduce((sum, { length }) => sum + length, 0);
  const head: IndexHead = {
    format: 'stet-index',
    version: INDEX_VERSION,
    draftVersion: DRAFT_FORMAT_VERSION,
    ...stamp,
    cards: lengthOf(cards),
    texts: lengthOf(texts),
  };
  const json = JSON.stringify(head).padEnd(HEAD_BYTES - HASH_LENGTH - ' \n'.length);
  return Buffer.concat([Buffer.from(lineOf(json)), ...cards, ...texts]);
}

async function linesOf(
  listed: readonly Listed[],
  aLine: number,
  valueOf: (some: readonly Listed[], at: number) => unknown,
): Promise<readonly Uint8Array[]> {
  const lines: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < listed.length; at += aLine) {
    lines.push(Buffer.from(lineOf(JSON.stringify(valueOf(listed.slice(at, at + aLine), at)))));
    await setImmediate();
  }
  return lines;
}

/** Reads the first line of an index file from at least `HEAD_BYTES` bytes; null where it is none of this version, or damaged. */
export function readHead(bytes: Uint8Array): IndexHead | null {
  const [value] = valuesIn(bytes.subarray(0, HEAD_BYTES));
  return headSchema.safeParse(value).data ?? null;
}

/** Reads the lines of cards; null where they are damaged. */
export async function readCards(lines: Uint8Array): Promise<Pick<IndexContent, 'listed' | 'gone'> | null> {
  const read = await readLines(lines, cardsSchema);
  return read && { listed: read.flatMap(({ listed }) => listed), gone: read.flatMap(({ gone }) => gone) };
}

/** Reads the lines of words, by draft; null where they are damaged. */
export async function readTexts(lines: Uint8Array): Promise<ReadonlyMap<DraftId, string> | null> {
  const read = await readLines(lines, textsSchema);
  return read && new Map(read.flat());
}

async function readLines<T>(bytes: Uint8Array, schema: z.ZodType<T>): Promise<readonly T[] | null> {
  const read: T[] = [];
  for (const value of valuesIn(bytes)) {
    const parsed = schema.safeParse(value);
    if (!parsed.success) return null;
    read.push(parsed.data);
    await setImmediate();
  }
  return read;
}

/** The values of lines, one after the other; undefined for a line that is damaged, which is the last one. */
function* valuesIn(bytes: Uint8Array): Generator {
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0x0a, at);
    const json = bytes.subarray(at + HASH_LENGTH + 1, end);
    const isWhole =
      end > at + HASH_LENGTH &&
      Buffer.from(bytes.subarray(at, at + HASH_LENGTH + 1)).toString('latin1') === `${hashOf(json)} `;
    yield isWhole ? (JSON.parse(new TextDecoder().decode(json)) as unknown) : undefined;
    if (!isWhole) return;
    at = end + 1;
  }
}
