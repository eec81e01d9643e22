import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SavedDraft } from '../../shared/bridge';
import type { Story } from '../../shared/story';
import { storyOf } from '../../shared/story/testing';
import { createSaver } from './saver';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const savedAt = '2026-01-01T00:00:00+07:00';
const draft = (headline: string): Story => ({ ...storyOf(), headline });

/** A disk that takes `tookMs` a save and fails while `isFull`. */
function desk(tookMs = 5) {
  const disk = { isFull: false, written: [] as string[], bases: [] as number[], underWay: 0, mostUnderWay: 0 };
  const states: string[] = [];
  const saver = createSaver<Story>({
    revision: 7,
    onSaved: (saved, { headline }) => states.push(saved.ok ? `saved ${headline}` : 'failed'),
    save: async (story, base): Promise<SavedDraft> => {
      disk.underWay += 1;
      disk.mostUnderWay = Math.max(disk.mostUnderWay, disk.underWay);
      await new Promise((resolve) => setTimeout(resolve, tookMs));
      disk.underWay -= 1;
      if (disk.isFull) return { ok: false, code: 'disk-full', message: 'The disk is full.', about: '' };
      disk.written.push(story.headline);
      disk.bases.push(base);
      return { ok: true, value: { revision: base + 1, savedAt, foreign: null } };
    },
  });
  return { disk, states, saver };
}

it('saves the story 250 ms after the last change', async () => {
  const { disk, saver } = desk();
  saver.changed(draft('M'));
  await vi.advanceTimersByTimeAsync(200);
  saver.changed(draft('Mư'));
  await vi.advanceTimersByTimeAsync(249);
  expect(disk.written).toEqual([]);
  await vi.advanceTimersByTimeAsync(10);
  expect(disk.written).toEqual(['Mư']);
});

it('does not wait longer than 1 s after the first change, however fast one types', async () => {
  const { disk, saver } = desk(1);
  for (let key = 1; key <= 30; key += 1) {
    saver.changed(draft(`${key}`));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(Number(disk.written[0])).toBeLessThanOrEqual(11);
  expect(disk.written.length).toBeGreaterThanOrEqual(2);
});

it('reports which content is saved, so that a newer one is not taken for it', async () => {
  const { states, saver } = desk(50);
  saver.changed(draft('a'));
  await vi.advanceTimersByTimeAsync(260);
  saver.changed(draft('b'));
  await vi.advanceTimersByTimeAsync(60);
  expect(states).toEqual(['saved a']);
  await vi.advanceTimersByTimeAsync(400);
  expect(states).toEqual(['saved a', 'saved b']);
});

it('writes one save at a time, each on the revision that the one before made', async () => {
  const { disk, saver } = desk(400);
  for (let key = 0; key < 20; key += 1) {
    saver.changed(draft(`${key}`));
    await vi.advanceTimersByTimeAsync(300);
  }
  await vi.advanceTimersByTimeAsync(2000);
  expect(disk.mostUnderWay).toBe(1);
  expect(disk.bases).toEqual(disk.bases.map((_, index) => 7 + index));
  expect(disk.written.at(-1)).toBe('19');
});

it('keeps the text of a failed save, reports it, and keeps trying until the disk takes it', async () => {
  const { disk, states, saver } = desk();
  disk.isFull = true;
  saver.changed(draft('Mưa'));
  await vi.advanceTimersByTimeAsync(300);
  expect(states.at(-1)).toBe('failed');
  saver.changed(draft('Mưa lớn'));
  expect(states.at(-1)).toBe('failed');
  expect(saver.hasUnsaved()).toBe(true);
  disk.isFull = false;
  await vi.advanceTimersByTimeAsync(2100);
  expect(disk.written).toEqual(['Mưa lớn']);
  expect(states.at(-1)).toBe('saved Mưa lớn');
});

it('flushes what is unsaved at once, also behind a save that is under way', async () => {
  const { disk, saver } = desk(100);
  saver.changed(draft('a'));
  await vi.advanceTimersByTimeAsync(255);
  saver.changed(draft('b'));
  const flushed = saver.flush();
  await vi.advanceTimersByTimeAsync(300);
  expect(await flushed).toBe(true);
  expect(disk.written).toEqual(['a', 'b']);
});

it('flush answers false when the disk refuses, and the text stays', async () => {
  const { disk, saver } = desk();
  disk.isFull = true;
  saver.changed(draft('a'));
  const flushed = saver.flush();
  await vi.advanceTimersByTimeAsync(20);
  expect(await flushed).toBe(false);
  expect(saver.hasUnsaved()).toBe(true);
});

it('does not try again once it is disposed of, also where a save that fails is under way', async () => {
  const { disk, saver } = desk(100);
  disk.isFull = true;
  saver.changed(draft('a'));
  await vi.advanceTimersByTimeAsync(300);
  saver.dispose();
  await vi.advanceTimersByTimeAsync(200);
  disk.isFull = false;
  await vi.advanceTimersByTimeAsync(5000);
  expect(disk.written).toEqual([]);
});
