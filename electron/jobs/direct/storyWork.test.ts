import { describe, expect, it } from 'vitest';
import { defaultHouseStyle, newReview, type Review, type Story } from '../../../shared/story';
import { p, someThread, storyOf } from '../../../shared/story/testing';
import { decodeDraftFile, encodeDraftFile } from '../../library';
import { checkedStory, mergedStories } from './storyWork';

const draftOf = (story: Story, review: Review = newReview): Uint8Array =>
  encodeDraftFile({ revision: 4, savedAt: '2026-11-23T09:00:00.000Z', savedBy: 'An', review, story });

const checked = (story: Story, draftFile: Uint8Array | null = null) =>
  checkedStory({ story, draftFile, house: defaultHouseStyle, now: '2026-11-30T09:00:00+07:00' });

const threads = [
  {
    id: someThread(),
    anchor: { kind: 'story' },
    quote: '',
    comments: [{ id: someThread(), by: 'Lan', at: '2026-11-23T09:00:00.000Z', text: 'Hỏi lại xã.' }],
    resolved: null,
  },
] as const;

describe('the findings of a story', () => {
  it('come the worst first, with the open comments and changes of its draft among them', () => {
    const story: Story = { ...storyOf(p('Hai  cách.'), p('Giá 32/13/2024.')), headline: '' };
    const order = { error: 0, warning: 1, suggestion: 2 };
    const alone = checked(story);
    const findings = checked(story, draftOf(story, { ...newReview, changeCount: 3, threads }));
    const heads = findings.map(({ severity }) => order[severity]);
    expect(heads).toEqual([...heads].sort((a, b) => a - b));
    expect(new Set(heads).size).toBeGreaterThan(1);
    expect(findings.filter((one) => !alone.some(({ rule }) => rule === one.rule))).toMatchObject([
      { rule: 'comment', message: { values: { by: 'Lan', text: 'Hỏi lại xã.' } } },
      { rule: 'change', message: { values: { count: 3 } } },
    ]);
    expect(findings).toHaveLength(alone.length + 2);
  });

  it('leave out what somebody let stand', () => {
    const story = storyOf(p('Hai  cách.'));
    const [found] = checked(story).filter(({ rule }) => rule === 'doubleSpace');
    expect(found).toMatchObject({ excerpt: '  ' });
    const ignoredChecks = [{ rule: 'doubleSpace', excerpt: found!.excerpt, context: found!.context }];
    const rules = checked({ ...story, ignoredChecks }).map(({ rule }) => rule);
    expect(rules).toEqual(
      checked(story)
        .map(({ rule }) => rule)
        .filter((rule) => rule !== 'doubleSpace'),
    );
  });
});

describe('two copies of a story', () => {
  const [base, mine, theirs] = ['Có 2.002 hộ nghèo.', 'Có 2.020 hộ nghèo.', 'Có 2.200 hộ khó khăn.'].map((text) =>
    storyOf(p(text)),
  ) as [Story, Story, Story];

  it('are merged into the next revision of mine, with its review, and what both changed is told', () => {
    const review = { ...newReview, status: 'inReview', threads } as const;
    const merged = mergedStories({
      base,
      mine,
      theirs,
      draftFile: draftOf(mine, review),
      savedAt: '2026-11-30T09:00:00.000Z',
    });
    expect(decodeDraftFile(merged.draftFile)).toMatchObject({
      ok: true,
      file: {
        revision: 5,
        savedAt: '2026-11-30T09:00:00.000Z',
        savedBy: 'An',
        review,
        story: mine,
      },
    });
    expect(merged.conflicts).toHaveLength(1);
  });

  it('are not merged into a draft that cannot be read', () => {
    const draftFile = draftOf(mine).subarray(0, 40);
    expect(() => mergedStories({ base, mine, theirs, draftFile, savedAt: '2026-11-30T09:00:00.000Z' })).toThrow(
      RangeError,
    );
  });
});
