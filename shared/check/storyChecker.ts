import { fieldText, textPartsOf, type Block, type HouseStyle, type Story, type TextField } from '../story';
import { checkText, type TextFinding } from './checkText';
import type { Finding } from './finding';
import type { CheckContext } from './rule';
import { STORY_RULES } from './rules';
import { toneStylesIn } from './rules/toneStyle';

/** Fields that are written by hand as prose. */
const CHECKED_FIELDS = ['kicker', 'headline', 'lead'] as const satisfies readonly TextField[];

/** What a story is checked by besides its own text: the house style, the present time, and the dictionary. */
export interface CheckOptions {
  readonly house: HouseStyle;
  /** ISO 8601 with offset. */
  readonly now: string;
  /** The spelling dictionary; absent while spelling is off. */
  readonly dictionary?: Dictionary | undefined;
}

/** A spelling dictionary that answers at once from what has been looked up so far. */
export interface Dictionary {
  /** Another id means that earlier answers may be wrong now. */
  readonly id: string;
  /** Null where the word has not been looked up yet. */
  readonly isMisspelt: (word: string) => boolean | null;
}

type PartFinding = TextFinding & { readonly part: string };
interface Kept {
  readonly key: string;
  /** Words whose spelling was not known yet: to be looked at again. */
  readonly isUnsure: boolean;
  readonly findings: readonly PartFinding[];
}

/** Checks stories; keeps what it found in each block for as long as the block lives, so a further check looks only at blocks that changed. */
export interface StoryChecker {
  /** All findings of a story, fields first, then block by block; a finding that is still there is the same object as before. */
  check(story: Story, options: CheckOptions): readonly Finding[];
  /** Looks at blocks ahead of `check` until `isTimeUp`; true once every block has been looked at. */
  prepare(story: Story, options: CheckOptions, isTimeUp: () => boolean): boolean;
}

const NONE: readonly PartFinding[] = [];

/** Returns a checker with nothing kept. */
export function storyChecker(): StoryChecker {
  const kept = new WeakMap<Block, Kept>();
  const placed = new WeakMap<PartFinding, Extract<Finding['place'], { kind: 'block' }> & { finding: Finding }>();

  function ofBlock(block: Block, context: CheckContext, key: string): readonly PartFinding[] {
    const known = kept.get(block);
    if (known?.key === key && !known.isUnsure) return known.findings;
    let isUnsure = false;
    const asked = context.isMisspelt;
    const isMisspelt =
      asked &&
      ((word: string) => {
        const answer = asked(word);
        isUnsure ||= answer === null;
        return answer;
      });
    const isQuotation = block.kind === 'quote' || block.kind === 'pullQuote';
    const found = textPartsOf(block).flatMap(({ part, role, text }) =>
      checkText({ ...context, isMisspelt, text, role }, isQuotation).map((finding) => ({ ...finding, part })),
    );
    const findings = found.length === 0 ? NONE : found;
    kept.set(block, { key, isUnsure, findings });
    return findings;
  }

  function inPlace(finding: PartFinding, block: number): Finding {
    const known = placed.get(finding);
    if (known?.block === block) return known.finding;
    const { part, range, ...rest } = finding;
    const place = { kind: 'block', block, part, range } as const;
    const made = { ...rest, place };
    placed.set(finding, { ...place, finding: made });
    return made;
  }

  return {
    check(story, options) {
      const { context, key } = contextOf(story, options);
      const fields = CHECKED_FIELDS.flatMap((field) =>
        checkText({ ...context, text: fieldText(story, field), role: field }, false).map(({ range, ...finding }) => ({
          ...finding,
          place: { kind: 'field', field, range } as const,
        })),
      );
      const blocks = story.body.flatMap((block, index) =>
        ofBlock(block, context, key).map((finding) => inPlace(finding, index)),
      );
      return [...ofStory(story, options), ...fields, ...blocks];
    },
    prepare(story, options, isTimeUp) {
      const { context, key } = contextOf(story, options);
      for (const block of story.body) {
        if (isTimeUp()) return false;
        ofBlock(block, context, key);
      }
      return true;
    },
  };
}

const ofStory = (story: Story, { house, now }: CheckOptions): readonly Finding[] =>
  STORY_RULES.flatMap(({ id, check }) =>
    check(story, house, now).map((remark) => ({ ...remark, rule: id, excerpt: '', fixes: [], isSafe: false })),
  );

/** What rules may lean on, and a key that changes when any of it does. */
function contextOf(story: Story, { house, dictionary }: CheckOptions): { context: CheckContext; key: string } {
  const names = story.bylines.map(({ name }) => name.trim());
  const { lang, publishedAt } = story;
  const toneStyle = house.toneStyle === 'leave' && lang === 'vi' ? prevailingToneStyle(story) : house.toneStyle;
  const context = { lang, names, publishedAt, house, toneStyle, isMisspelt: dictionary?.isMisspelt };
  return { context, key: JSON.stringify([lang, names, publishedAt, house, toneStyle, dictionary?.id]) };
}

const tones = new WeakMap<Block, ReturnType<typeof toneStylesIn>>();

/** The style that most of a story's words are in, where it mixes both; a story that keeps to one is left as it is. */
function prevailingToneStyle(story: Story): HouseStyle['toneStyle'] {
  const ofBlocks = story.body.map((block) => {
    const known =
      tones.get(block) ??
      toneStylesIn(
        textPartsOf(block)
          .map(({ text }) => text)
          .join('\n'),
      );
    tones.set(block, known);
    return known;
  });
  const all = [...ofBlocks, toneStylesIn(CHECKED_FIELDS.map((field) => fieldText(story, field)).join('\n'))];
  const old = all.reduce((sum, one) => sum + one.old, 0);
  const modern = all.reduce((sum, one) => sum + one.new, 0);
  if (old === 0 || modern === 0) return 'leave';
  return old >= modern ? 'old' : 'new';
}
