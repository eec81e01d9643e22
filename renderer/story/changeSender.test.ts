import { afterEach, expect, it, vi } from 'vitest';
import type { SaveReport } from '../../shared/bridge';
import {
  draftIdSchema,
  newReview,
  withChange,
  type DraftChange,
  type DraftContent,
  type Story,
} from '../../shared/story';
import { p, storyOf } from '../../shared/story/testing';
import { createChangeSender, type SaveState } from './changeSender';

const id = draftIdSchema.parse('00000000-0000-4000-8000-000000000001');
const savedAt = '2026-11-30T08:00:00.000Z';
const opened = { id, revision: 4, story: storyOf(p('Câu đầu.')), review: newReview, isUnsaved: false };

afterEach(() => void vi.unstubAllGlobals());

/** A main process that takes changes by the contract of the bridge; `misses` of them get lost. */
function someMain() {
  const main = {
    content: opened as DraftContent,
    changes: 0,
    misses: 0,
    failure: null as SaveReport['saved'] | null,
    replaced: 0,
    flushed: 0,
    refusesAll: false,
    /** Reports a save, as main does by itself. */
    save(): void {
      listener({ id, ...report() });
    },
  };
  let listener: (payload: unknown) => void = () => undefined;
  const report = (): SaveReport => ({
    changes: main.changes,
    saved: main.failure ?? { ok: true, value: { revision: 5, savedAt, foreign: null } },
  });
  const answers: Readonly<Record<string, (input: never) => unknown>> = {
    'draft:change': ({ after, change }: { readonly after: number; readonly change: DraftChange }) => {
      if (main.misses > 0) {
        main.misses -= 1;
        return { isTaken: false };
      }
      const content = after === main.changes ? withChange(main.content, change) : null;
      if (content) Object.assign(main, { content, changes: after + 1 });
      return { isTaken: content !== null };
    },
    'draft:replace': ({ story, review }: DraftContent) => {
      if (main.refusesAll) throw new Error('no such story');
      Object.assign(main, { content: { story, review }, changes: 0, replaced: main.replaced + 1 });
      return {};
    },
    'draft:flush': () => {
      main.flushed += 1;
      return report();
    },
  };
  vi.stubGlobal('window', {
    stet: {
      call: async (name: string, input: string) => {
        await Promise.resolve();
        return answers[name]?.(JSON.parse(input) as never);
      },
      on: (_name: string, heard: typeof listener) => {
        listener = heard;
        return () => (listener = () => undefined);
      },
    },
  });
  const states: SaveState['kind'][] = [];
  const sender = createChangeSender(opened, {
    onState: ({ kind }) => states.push(kind),
    onForeign: () => undefined,
  });
  let { story } = opened;
  const type = (fields: Partial<Story>): void => {
    story = { ...story, ...fields };
    sender.changed({ story, review: opened.review });
  };
  return { main, states, sender, type, typed: () => story };
}

it('sends each change and is saved once main has saved the last of them', async () => {
  const { main, states, sender, type, typed } = someMain();
  type({ headline: 'M' });
  await sender.sent();
  type({ headline: 'Mư' });
  main.save();
  expect(states.at(-1)).toBe('saving');
  await sender.sent();
  main.save();
  expect(states.at(-1)).toBe('saved');
  expect(main.content.story).toEqual(typed());
  expect(main.replaced).toBe(0);
});

it('sends the whole content once where main missed changes, however many were under way', async () => {
  const { main, sender, type, typed } = someMain();
  main.misses = 1;
  for (const headline of ['M', 'Mư', 'Mưa']) type({ headline });
  expect(await sender.flush()).toBe(true);
  type({ lead: 'Sapo' });
  expect(await sender.flush()).toBe(true);
  expect(main.content.story).toEqual(typed());
  expect(main.replaced).toBe(1);
});

it('flushes until what was typed meanwhile is saved too, and asks nothing where all is saved', async () => {
  const { main, states, sender, type, typed } = someMain();
  type({ headline: 'M' });
  const flushed = sender.flush();
  await sender.sent();
  type({ headline: 'Mư' });
  expect(await flushed).toBe(true);
  expect(main.content.story).toEqual(typed());
  expect(states.at(-1)).toBe('saved');
  const { flushed: before } = main;
  expect(await sender.flush()).toBe(true);
  expect(main.flushed).toBe(before);
  await sender.flush({ isForced: true });
  expect(main.flushed).toBe(before + 1);
});

it('stays failed while one types on, until main reports that all is saved', async () => {
  const { main, states, sender, type } = someMain();
  main.failure = { ok: false, code: 'disk-full', message: 'The disk is full.', about: '' };
  type({ headline: 'M' });
  expect(await sender.flush()).toBe(false);
  type({ headline: 'Mư' });
  expect(states.at(-1)).toBe('failed');
  main.failure = null;
  await sender.sent();
  main.save();
  expect(states.at(-1)).toBe('saved');
});

it('is not saved where main does not take the content at all, and tries again at the next flush', async () => {
  const { main, states, sender, type, typed } = someMain();
  Object.assign(main, { misses: 1, refusesAll: true });
  type({ headline: 'M' });
  expect(await sender.flush()).toBe(false);
  expect(states.at(-1)).toBe('failed');
  main.refusesAll = false;
  expect(await sender.flush()).toBe(true);
  expect(main.content.story).toEqual(typed());
});

it('is not saved any longer where a look at the disk finds that it cannot be, until main reports that it is', async () => {
  const { main, states, sender } = someMain();
  main.failure = { ok: false, code: 'draft-missing', message: 'The draft is gone.', about: '' };
  expect(await sender.flush({ isForced: true })).toBe(false);
  expect(await sender.flush()).toBe(false);
  main.failure = null;
  main.save();
  expect(states).toEqual(['failed', 'failed', 'saved']);
  expect(await sender.flush()).toBe(true);
});
