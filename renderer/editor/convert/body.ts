import { $createParagraphNode, $getRoot, type NodeKey } from 'lexical';
import { listNumber, notesInOrder, type Block, type BlockOf } from '../../../shared/story';
import { $appendAll } from '../nodes/appendAll';
import { $blockToNode, $nodeToBlock } from './blocks';
import { withoutEmptyEnd } from './emptyEnd';

/** Puts a body into an empty editor; an empty body becomes one empty paragraph, to write in. */
export function $bodyToRoot(body: readonly Block[]): void {
  const nodes = body.map($blockToNode);
  $appendAll($getRoot(), nodes.length > 0 ? nodes : [$createParagraphNode()]);
}

/** Blocks by the key of their node, as converted before; `$rootToBody` takes from it what has not changed, so that those blocks stay the same objects. */
export type BlockCache = Map<NodeKey, Block>;

/** Takes the blocks that an editor was made from into the cache of what it holds, where it holds them as they were given. */
export function takeGiven(cache: BlockCache, body: readonly Block[]): void {
  for (const [index, [key, block]] of [...cache].entries()) {
    const given = body[index];
    if (given && saidBy(given) === saidBy(block)) cache.set(key, given);
  }
}

/** Returns the body that the editor holds, without empty paragraphs at its end. */
export function $rootToBody(cache: BlockCache = new Map<NodeKey, Block>()): readonly Block[] {
  const body = $getRoot()
    .getChildren()
    .map((node) => {
      const block = cache.get(node.getKey()) ?? $nodeToBlock(node);
      cache.set(node.getKey(), block);
      return block;
    });
  return withoutEmptyEnd(body);
}

/**
 * Returns a body in the form in which the editor returns it: lists that touch are one list where no item gets another
 * number by it, empty paragraphs at the end, also of a fact box, are left out, and footnotes are one block at the end,
 * in the order of their marks, with a place to write before it. Two bodies with the same form have the same words.
 */
export const editorForm = (body: readonly Block[]): readonly Block[] =>
  withNotesAtEnd(formOf(body)).map((block) =>
    block.kind === 'factBox' ? { ...block, blocks: formOf(block.blocks) } : block,
  );

/** Whether one can go on writing at the end of a kind of block; below others there is a paragraph for that. */
const IS_OPEN: Readonly<Record<Block['kind'], boolean>> = {
  paragraph: true,
  subhead: true,
  list: true,
  quote: true,
  notes: true,
  figure: false,
  gallery: false,
  embed: false,
  rule: false,
  unknown: false,
  table: false,
  factBox: false,
  pullQuote: false,
};

function withNotesAtEnd(body: readonly Block[]): readonly Block[] {
  const notes = notesInOrder(body).map(({ id, content }) => ({ id, content }));
  if (notes.length === 0 && !body.some(({ kind }) => kind === 'notes')) return body;
  const others = formOf(body.filter(({ kind }) => kind !== 'notes'));
  if (notes.length === 0) return others;
  const last = others.at(-1);
  const place: readonly Block[] = !last || !IS_OPEN[last.kind] ? [{ kind: 'paragraph', content: [] }] : [];
  return [...others, ...place, { kind: 'notes', notes }];
}

type List = BlockOf<'list'>;

/** Whether the items of a list have the numbers that they would have in the one before. */
const isGoingOn = (before: List, after: List): boolean =>
  before.style === after.style &&
  (before.style === 'bulleted' ||
    (before.numbering === after.numbering &&
      before.reversed === after.reversed &&
      after.start === listNumber(before, before.items.length)));

function formOf<B extends Block>(blocks: readonly B[]): readonly B[] {
  const joined: B[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'list' && last?.kind === 'list' && isGoingOn(last, block)) {
      joined[joined.length - 1] = { ...last, items: [...last.items, ...block.items] };
    } else joined.push(block);
  }
  return withoutEmptyEnd(joined);
}

/** Whether two bodies have the same form, block by block and field by field. */
export const isSameForm = (a: readonly Block[], b: readonly Block[]): boolean =>
  saidBy(editorForm(a)) === saidBy(editorForm(b));

/** What a value holds, whatever the order of its fields. */
const saidBy = (value: unknown): string => JSON.stringify(sorted(value));

/** Returns the value with the keys of its objects in the order of the alphabet. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
