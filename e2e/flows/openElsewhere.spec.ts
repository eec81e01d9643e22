// loss 12
import { chownSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { putDraft } from '../support/draftFiles';
import { storyNamed } from '../reliability/someStories';
import { expect, test } from '../support/stet';

/** Has a library look as a window of another machine, or of another process of this one, leaves it while it is open. */
async function openIn(home: string, host: string, pid: number): Promise<void> {
  const locks = join(home, 'library', 'locks');
  await mkdir(locks, { recursive: true });
  const lock = join(locks, 'window-1.lock');
  await writeFile(lock, JSON.stringify({ pid, host, token: 'theirs', freshMs: 10 ** 7 }));
  if (process.getuid?.() === 0) for (const path of [locks, lock]) chownSync(path, 65534, 65534);
}

for (const [lang, host, notice] of [
  ['en', 'may-toa-soan', 'Stet on “may-toa-soan” has this library open.'],
  ['vi', 'may-toa-soan', 'Kho bài này đang mở trong Stet trên máy “may-toa-soan”.'],
  ['en', hostname(), 'Another Stet window has this library open.'],
  ['vi', hostname(), 'Kho bài này đang mở ở một cửa sổ Stet khác.'],
] as const)
  test(`a library that another window has open is told of (${lang}, ${host === hostname() ? 'here' : 'elsewhere'})`, async ({
    start,
    home,
  }, info) => {
    await putDraft(home, storyNamed('Bài chung', 'Đoạn đầu.'));
    await openIn(home, host, process.pid);
    const { page } = await start({ isOwn: true, lang });
    await expect(page.getByText(notice, { exact: false })).toBeVisible();
    await page.screenshot({ path: info.outputPath(`${lang}-${host === hostname() ? 'here' : 'elsewhere'}.png`) });
  });
