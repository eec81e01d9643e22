// @vitest-environment jsdom
import { expect, it, onTestFinished } from 'vitest';
import type { OpenedDraft } from '../../shared/bridge';
import { draftIdSchema, newReview, type DraftContent, type DraftId } from '../../shared/story';
import { p, someThread, storyOf } from '../../shared/story/testing';
import { editReview, keepAsNewDraft, openDraft, useOpenStory } from './openStory';

const first = draftIdSchema.parse('00000000-0000-4000-8000-000000000001');
const copy = draftIdSchema.parse('00000000-0000-4000-8000-000000000002');
const AT = '2026-11-30T08:00:00.000Z';
const content: DraftContent = { story: storyOf(p('Câu đầu.')), review: newReview };

const opened = (id: DraftId, held: DraftContent): OpenedDraft => ({
  id,
  revision: 1,
  savedAt: AT,
  ...held,
  recovered: null,
  isUnsaved: false,
  foreign: null,
  readOnlyReason: null,
});

/** A main process that holds drafts; `onOpen` is called before it opens one. */
function someMain(onOpen: (id: DraftId) => void): void {
  const drafts = new Map<DraftId, DraftContent>([[first, content]]);
  const calls: Readonly<Record<string, (input: never) => unknown>> = {
    'draft:open': ({ id }: { readonly id: DraftId }) => {
      onOpen(id);
      return { ok: true, value: opened(id, drafts.get(id) ?? content) };
    },
    'draft:keepAsNew': () => {
      drafts.set(copy, content);
      return { ok: true, value: { id: copy } };
    },
    'draft:change': () => ({ isTaken: true }),
    'draft:replace': ({ id, story, review }: DraftContent & { readonly id: DraftId }) => {
      drafts.set(id, { story, review });
      return {};
    },
  };
  Object.assign(window, {
    stet: {
      call: async (name: string, input: string) => {
        await Promise.resolve();
        return calls[name]?.(JSON.parse(input) as never) ?? {};
      },
      on: () => () => undefined,
    },
  });
  onTestFinished(() => void Reflect.deleteProperty(window, 'stet'));
}

it('has a comment in the new draft that was made while the draft was kept', async () => {
  const comment = { id: someThread(), comments: [] } as never;
  let isMade = false;
  someMain((id) => {
    const { open } = useOpenStory.getState();
    if (id !== copy || isMade || !open) return;
    isMade = true;
    editReview({ ...open.review, threads: [comment] });
  });
  await openDraft(first);
  expect(await keepAsNewDraft()).toBe(true);
  expect(useOpenStory.getState().open).toMatchObject({ id: copy, review: { threads: [comment] } });
});
