import type { Story } from '../story';
import type { Change, TextChange } from './change';
import { createComparer } from './diffStories';
import { flowText, type Flow } from './flow';

/** A text that was kept: by whom and when (ISO 8601). */
export interface KeptText {
  readonly story: Story;
  readonly by: string;
  readonly at: string;
}

/** Who made a change, and when it was first kept (ISO 8601). */
export type Made = Pick<KeptText, 'by' | 'at'>;

/** The changes that lead from a baseline to a text that was kept, and who kept it when. */
export interface KeptChanges extends Made {
  readonly changes: readonly Change[];
}

/**
 * Returns a function that finds who made a change since a story, from texts that were kept since, oldest first: whoever's
 * holds it first. Null where none holds it.
 */
export function firstMade(before: Story, kept: readonly KeptText[]): (change: Change) => Made | null {
  const compare = createComparer(before);
  return whoMade(kept.map(({ story, by, at }) => ({ changes: compare(story), by, at })));
}

/**
 * Returns a function that finds who made a change, from the changes of kept texts since the same baseline, oldest first:
 * whoever's has it first, or has all its words at the same place. A decision on a neighbouring change cuts the words of
 * a text into other changes, which stay those of their authors. Null where none has it.
 */
export function whoMade(kept: readonly KeptChanges[]): (change: Change) => Made | null {
  const byId = new Map<string, number>();
  const byPath = new Map<string, { readonly order: number; readonly change: TextChange }[]>();
  for (const [order, { changes }] of kept.entries())
    for (const change of changes) {
      if (!byId.has(change.id)) byId.set(change.id, order);
      if (!areWords(change)) continue;
      const key = pathKey(change);
      const beside = byPath.get(key);
      if (beside) beside.push({ order, change });
      else byPath.set(key, [{ order, change }]);
    }
  return (change) => {
    const same = byId.get(change.id) ?? kept.length;
    const beside = areWords(change) ? (byPath.get(pathKey(change)) ?? []) : [];
    const order = Math.min(same, areWords(change) ? firstWithWords(change, beside, same) : same);
    const { by, at } = kept[order] ?? { by: null, at: '' };
    return by === null ? null : { by, at };
  };
}

/** The order of the first kept text below `end` whose changes at the place of a change have all its words; `end` for none. */
function firstWithWords(
  change: TextChange,
  beside: readonly { readonly order: number; readonly change: TextChange }[],
  end: number,
): number {
  const { before, after } = change;
  const [went, came] = [tokensOf(before.content), tokensOf(after.content)];
  for (let order = 0; order < end; order += 1) {
    const touching = beside
      .filter(
        (one) => one.order === order && one.change.before.from <= before.to && before.from <= one.change.before.to,
      )
      .map((one) => one.change);
    if (touching.length === 0) continue;
    const isCame = isWithin(
      without(came, went),
      touching.flatMap((one) => tokensOf(one.after.content)),
    );
    const isGone = isWithin(
      without(went, came),
      touching.flatMap((one) => tokensOf(one.before.content)),
    );
    if (isCame && isGone) return order;
  }
  return end;
}

const areWords = (change: Change): change is TextChange =>
  change.of === 'text' &&
  (change.kind === 'inserted' || change.kind === 'deleted' || change.kind === 'replaced') &&
  change.before.blocks === 1;

const pathKey = ({ before }: TextChange): string => before.path.join('/');

/** Words and single signs, without spaces. */
const tokensOf = (flow: Flow): readonly string[] =>
  flowText(flow).match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

/** Takes out of a list what another holds, each as often as that does. */
function without(tokens: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return tokens.filter((token) => {
    const at = left.indexOf(token);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const isWithin = (tokens: readonly string[], others: readonly string[]): boolean =>
  without(tokens, others).length === 0;
