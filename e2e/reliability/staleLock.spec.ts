import { symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { putDraft } from '../support/draftFiles';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';
import { brokenStet, trustsEveryLock } from './brokenStet';
import { boundMs, report, slowness } from './soak';
import { storyNamed } from './someStories';

/** Longest until the text is there on a quiet machine, in milliseconds. */
const THERE_WITHIN = 3000;

/** What a Stet that was killed, or that ran on the machine before it was renamed, leaves in its home. */
const locks: Readonly<Record<string, string>> = {
  'a process that is gone': `${hostname()}-999999`,
  'another machine': 'another-machine-4242',
};

async function leaveLock(home: string, lock: string): Promise<void> {
  await putDraft(home, storyNamed('Bài 1.', 'Đoạn đầu.'));
  symlinkSync(lock, join(home, 'SingletonLock'));
  symlinkSync('/tmp/nowhere/SingletonSocket', join(home, 'SingletonSocket'));
}

for (const [whose, lock] of Object.entries(locks)) {
  test(`the lock of ${whose} keeps nobody out`, async ({ start, home }) => {
    await leaveLock(home, lock);
    const since = performance.now();
    const { page } = await start();
    await expect(new StoryScreen(page).headline).toHaveValue('Bài 1.');
    const ms = performance.now() - since;
    report({
      harness: `lock of ${whose}`,
      n: 1,
      found: `there after ${ms.toFixed(0)} ms`,
      bound: `${THERE_WITHIN} ms`,
      controlFired: null,
    });
    expect(ms).toBeLessThan(boundMs(THERE_WITHIN));
  });
}

test('a Stet that trusts every lock is kept out', async ({ start, home }) => {
  await leaveLock(home, 'another-machine-4242');
  const application = await brokenStet(trustsEveryLock);
  const isIn = start({ application }).then(
    () => true,
    () => false,
  );
  const isLate = new Promise<false>((resolve) => setTimeout(() => resolve(false), 2 * THERE_WITHIN * slowness()));
  const controlFired = !(await Promise.race([isIn, isLate]));
  report({
    harness: 'lock, control: every lock is trusted',
    n: 1,
    found: 'no window',
    bound: 'no window',
    controlFired,
  });
  expect(controlFired).toBe(true);
});
