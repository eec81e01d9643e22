import type { Migration } from './migration';

/**
 * Migrates to version 3, in which lists have a first number, a numbering and a direction, and cells of tables a span.
 * Footnotes are new in it, so no older story has any.
 */
export const twoToThree: Migration = (story) => ({ ...story, body: each(story['body'], blockInThree) });

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is no list stays as it is, and is reported by the schema. */
const each = (values: unknown, change: (value: unknown) => unknown): unknown =>
  Array.isArray(values) ? values.map(change) : values;

function blockInThree(block: unknown): unknown {
  if (!isObject(block)) return block;
  if (block['kind'] === 'list') return listInThree(block);
  if (block['kind'] === 'table') return { ...block, rows: each(block['rows'], (row) => each(row, cellInThree)) };
  return block['kind'] === 'factBox' ? { ...block, blocks: each(block['blocks'], blockInThree) } : block;
}

const listInThree = ({ kind, style, items, ...others }: JsonObject): JsonObject => ({
  kind,
  style,
  start: 1,
  numbering: 'decimal',
  reversed: false,
  items: each(items, (item) => (isObject(item) ? { ...item, lists: each(item['lists'], blockInThree) } : item)),
  ...others,
});

const cellInThree = (content: unknown): unknown =>
  Array.isArray(content) ? { content: content as readonly unknown[], rowSpan: 1, colSpan: 1 } : content;
