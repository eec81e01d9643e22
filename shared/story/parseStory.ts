import type { z } from 'zod';
import { BLOCK_KINDS, type Block } from './blocks';
import { INLINE_KINDS, tidyInline, type InlineContent } from './inline';
import { migrations } from './migrations';
import { STORY_VERSION, storySchema, type Story } from './story';

/** One thing that is wrong with a story's JSON: where ("body.3.caption") and what. */
export interface StoryFault {
  readonly at: string;
  readonly message: string;
}
/** The result of parsing a story: the story, or at least one fault. */
export type StoryParse =
  { readonly ok: true; readonly story: Story } | { readonly ok: false; readonly faults: readonly StoryFault[] };

/** Deepest nesting of arrays and objects that a story may have; a real one stays under 20. */
const MAX_DEPTH = 100;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads the JSON value of a story written by Stet of story version `version`. Older ones are migrated. Blocks that this
 * Stet does not know come back as `unknown` and are kept byte for byte. Never throws: bad data is returned as at least
 * one fault with its place.
 */
export function parseStory(value: unknown, version: number = STORY_VERSION): StoryParse {
  try {
    if (isDeeperThan(value, MAX_DEPTH)) return fault('', `is nested deeper than ${MAX_DEPTH} levels`);
    if (!isObject(value)) return fault('', 'is not a story');
    const migrated = migrate(value, version);
    if (migrated === null) return fault('', `has the unknown version ${version}`);
    const read = storySchema.safeParse(wrapUnknown(migrated, version > STORY_VERSION));
    if (!read.success) return { ok: false, faults: read.error.issues.map(faultOf) };
    return { ok: true, story: { ...read.data, body: read.data.body.map(tidyBlock) } };
  } catch (error) {
    return fault('', error instanceof Error ? error.message : 'could not be read');
  }
}

/**
 * Returns the JSON value that is written to disk: `parseStory` returns an equal story from it, and unknown blocks are
 * as they came.
 */
export function storyToJson(story: Story): unknown {
  return { ...story, body: story.body.map(blockToJson) };
}

function blockToJson(block: Block): unknown {
  if (block.kind === 'unknown') return JSON.parse(block.json) as unknown;
  if (block.kind === 'factBox') return { ...block, blocks: block.blocks.map(blockToJson) };
  return block;
}

function migrate(story: JsonObject, version: number): JsonObject | null {
  if (!Number.isInteger(version) || version < 1) return null;
  let current = story;
  for (let from = version; from < STORY_VERSION; from += 1) {
    const step = migrations[from];
    if (!step) return null;
    current = step(current);
  }
  return current;
}

function wrapUnknown(story: JsonObject, isNewer: boolean): JsonObject {
  const { body } = story;
  return Array.isArray(body) ? { ...story, body: body.map((block) => wrapBlock(block, isNewer)) } : story;
}

function wrapBlock(block: unknown, isNewer: boolean): unknown {
  if (!isObject(block) || typeof block['kind'] !== 'string') return block;
  if (block['kind'] === 'factBox' && Array.isArray(block['blocks'])) {
    const wrapped = { ...block, blocks: block['blocks'].map((inner) => wrapBlock(inner, isNewer)) };
    return isNewer && !fits(wrapped) ? keep(block) : wrapped;
  }
  if (!BLOCK_KINDS.has(block['kind']) || holdsUnknownInline(block)) return keep(block);
  // A newer Stet may have given a block we know a field we don't. From our own version that would be damage.
  return isNewer && !fits(block) ? keep(block) : block;
}

const keep = (block: JsonObject): Block => ({ kind: 'unknown', json: JSON.stringify(block) });

const fits = (block: unknown): boolean => storySchema.unwrap().shape.body.safeParse([block]).success;

function holdsUnknownInline(block: JsonObject): boolean {
  const contents: unknown[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isObject(value)) {
      contents.push(value['content']);
      Object.values(value).forEach(walk);
    }
  };
  walk(block);
  return contents
    .flatMap((content): unknown[] => (Array.isArray(content) ? content : []))
    .some((piece) => isObject(piece) && typeof piece['kind'] === 'string' && !INLINE_KINDS.has(piece['kind']));
}

function tidyBlock(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'subhead':
    case 'quote':
    case 'pullQuote':
      return { ...block, content: tidyInline(block.content) };
    case 'list':
      return tidyList(block);
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => withTidyContent(cell))) };
    case 'notes':
      return { ...block, notes: block.notes.map((note) => withTidyContent(note)) };
    case 'factBox':
      return { ...block, blocks: block.blocks.map((inner) => tidyBlock(inner) as typeof inner) };
    case 'figure':
    case 'gallery':
    case 'embed':
    case 'rule':
    case 'unknown':
      return block;
  }
}

const withTidyContent = <T extends { readonly content: InlineContent }>(of: T): T => ({
  ...of,
  content: tidyInline(of.content),
});

type ListBlock = Extract<Block, { kind: 'list' }>;
const tidyList = (list: ListBlock): ListBlock => ({
  ...list,
  items: list.items.map((item) => ({ content: tidyInline(item.content), lists: item.lists.map(tidyList) })),
});

/** Walks without recursion, so that nesting cannot exhaust the stack before it is measured. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((item): unknown[] => (item !== null && typeof item === 'object' ? Object.values(item) : []));
  }
  return false;
}

function faultOf(issue: z.core.$ZodIssue): StoryFault {
  return { at: issue.path.map(String).join('.'), message: issue.message };
}

const fault = (at: string, message: string): StoryParse => ({ ok: false, faults: [{ at, message }] });

const isObject = (value: unknown): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
