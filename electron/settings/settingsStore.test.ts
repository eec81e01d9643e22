import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { nodeFiles } from '../disk';
import { failingFiles, hasPipes, makePipe, withoutRights } from '../disk/testing';
import { openSettings } from './settingsStore';

async function someHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'stet-settings-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  return home;
}

const good = JSON.stringify({ isSetUp: true, authorName: 'Minh Anh', theme: 'dark' });
const damages: Readonly<Record<string, string>> = {
  zeroed: '\0'.repeat(good.length),
  emptied: '',
  halved: good.slice(0, good.length / 2),
  'with a flipped bit in a value': good.replace('dark', 'eark'),
  'replaced by a list': '[1]',
  'replaced by a picture': '\x89PNG',
};

it.each(Object.entries(damages))(
  'settings that are %s are kept byte for byte when the first change is written',
  async (_, text) => {
    const home = await someHome();
    await writeFile(join(home, 'settings.json'), text);
    const settings = openSettings(home);
    expect(settings.wasDamaged).toBe(true);
    expect(await settings.change({ language: 'vi' })).toEqual({ ok: true });
    const names = await readdir(home);
    const kept = await Promise.all(names.map((name) => readFile(join(home, name), 'utf8')));
    expect(kept).toContain(text);
    expect(openSettings(home).get().language).toBe('vi');
  },
);

it.each(['a folder', 'unreadable', ...(process.platform === 'win32' ? [] : ['a pipe'])])(
  'settings that are %s do not keep Stet from starting, and stay',
  async (what) => {
    const home = await someHome();
    const path = join(home, 'settings.json');
    if (what === 'a folder') await mkdir(join(path, 'inner'), { recursive: true });
    else if (what === 'a pipe')
      spawnSync('mkfifo', [path]); // loss 10
    else {
      await writeFile(path, good);
      await chmod(path, 0);
    }
    await withoutRights(home, async () => {
      const settings = openSettings(home);
      expect(settings.get().theme).toBe('light');
      expect(await settings.change({ theme: 'dark' })).toEqual({ ok: true });
    });
    const [aside] = (await readdir(home)).filter((name) => name.includes('damaged'));
    expect(aside).toBeDefined();
    const kept = await stat(join(home, aside ?? ''));
    expect(kept.isDirectory() || kept.isFIFO() || kept.size === good.length).toBe(true);
  },
);

it('keeps what a newer Stet wrote beside what this one knows', async () => {
  const home = await someHome();
  await writeFile(join(home, 'settings.json'), '{"isSetUp":true,"newThing":{"on":true}}');
  const settings = openSettings(home);
  await settings.change({ theme: 'dark' });
  expect(settings.wasDamaged).toBe(false);
  expect(JSON.parse(await readFile(join(home, 'settings.json'), 'utf8'))).toMatchObject({
    newThing: { on: true },
    theme: 'dark',
  });
});

it('says that a change is not on disk, lets it hold all the same, and writes it by itself when that can be done', async () => {
  const home = await someHome();
  await writeFile(join(home, 'settings.json'), good);
  let isFull = true;
  const settings = openSettings(
    home,
    failingFiles((step) => (isFull && step === 'write' ? 'ENOSPC' : null)),
  );
  expect(await settings.change({ theme: 'light' })).toMatchObject({ ok: false, code: 'disk-full' });
  expect(settings.get().theme).toBe('light');
  expect(await readFile(join(home, 'settings.json'), 'utf8')).toBe(good);
  isFull = false;
  await expect.poll(() => openSettings(home).get().theme, { timeout: 5000 }).toBe('light');
});

// loss 12: Windows, while a program has the file open.
it(
  'writes the settings once a program lets go of them, and says so where it does not',
  { timeout: 10_000 },
  async () => {
    const busyFor = (tries: number) => {
      let tried = 0;
      const files = failingFiles((step) => (step === 'rename' && (tried += 1) <= tries ? 'EPERM' : null));
      return { ...files, busyCodes: ['EPERM', 'EACCES', 'EBUSY'] };
    };
    const home = await someHome();
    expect(await openSettings(home, busyFor(2)).change({ theme: 'dark' })).toEqual({ ok: true });
    const settings = openSettings(home, busyFor(Infinity));
    expect(await settings.change({ theme: 'light' })).toMatchObject({ ok: false, code: 'in-use' });
  },
);
// loss 7
it.skipIf(!hasPipes)('a pipe in the place of the settings is kept aside, not waited for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stet-settings-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  makePipe(join(folder, 'settings.json'));
  const settings = openSettings(folder);
  expect(settings.wasDamaged).toBe(true);
  expect(await settings.change({ isSetUp: true })).toEqual({ ok: true });
  expect((await readdir(folder)).map((name) => name.replace(/-[0-9a-f]{8}/, '')).sort()).toEqual([
    'settings.damaged.json',
    'settings.json',
    'settings.last.json',
  ]);
});

// loss 11
it('settings that a killed Stet had written whole are taken up where there are none', async () => {
  const home = await someHome();
  const left = join(home, '.stet-0000aaaa-0000-4000-8000-000000000000.tmp');
  await writeFile(left, good);
  await writeFile(join(home, '.stet-0000bbbb-0000-4000-8000-000000000000.tmp'), '{"11111111": 2}');
  await writeFile(join(home, '.stet-0000cccc-0000-4000-8000-000000000000.tmp'), good.slice(0, 20));
  const settings = openSettings(home);
  expect(settings.get()).toMatchObject({ isSetUp: true, authorName: 'Minh Anh', theme: 'dark' });
  expect(settings.wasDamaged).toBe(false);
  await settings.idle();
  await rm(left);
  expect(openSettings(home).get()).toMatchObject({ authorName: 'Minh Anh', theme: 'dark' });
});

// loss 11
it('settings that are there are not changed for a leftover', async () => {
  const home = await someHome();
  await writeFile(join(home, 'settings.json'), JSON.stringify({ isSetUp: true, authorName: 'Thu' }));
  await writeFile(join(home, '.stet-0000aaaa-0000-4000-8000-000000000000.tmp'), good);
  expect(openSettings(home).get().authorName).toBe('Thu');
});

// loss 11
it.each(Object.entries(damages).filter(([what]) => !what.includes('bit')))(
  'where settings are %s, the last ones that were saved are taken, and the damaged file stays',
  async (_, text) => {
    const home = await someHome();
    expect(await openSettings(home).change({ isSetUp: true, authorName: 'Minh Anh' })).toEqual({ ok: true });
    await writeFile(join(home, 'settings.json'), text);
    const settings = openSettings(home);
    expect(settings.get()).toMatchObject({ isSetUp: true, authorName: 'Minh Anh' });
    expect([settings.wasDamaged, settings.tookLast]).toEqual([false, true]);
    await settings.change({ theme: 'dark' });
    const later = openSettings(home);
    expect(later.get()).toMatchObject({ authorName: 'Minh Anh', theme: 'dark' });
    expect([later.wasDamaged, later.tookLast]).toEqual([false, false]);
    const [aside = ''] = (await readdir(home)).filter((name) => name.includes('damaged'));
    expect(await readFile(join(home, aside), 'utf8')).toBe(text);
  },
);

it('where the file of the settings is gone, the last ones that were saved are taken', async () => {
  const home = await someHome();
  await openSettings(home).change({ isSetUp: true, authorName: 'Minh Anh' });
  await rm(join(home, 'settings.json'));
  const settings = openSettings(home);
  expect(settings.get().authorName).toBe('Minh Anh');
  await settings.idle();
  expect(await readFile(join(home, 'settings.json'), 'utf8')).toContain('Minh Anh');
});

it('settings of an earlier Stet are taken over whole into the electron-store, for their owner alone', async () => {
  const home = await someHome();
  const earlier = { authorName: 'Thu Hà', theme: 'dark', windowPlace: { width: 900, height: 700, isMaximized: false } };
  await writeFile(join(home, 'settings.json'), JSON.stringify(earlier));
  const settings = openSettings(home);
  expect(settings.get()).toMatchObject({ ...earlier, isSetUp: true });
  await settings.change({ language: 'vi' });
  const path = join(home, 'settings.json');
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
    ...earlier,
    isSetUp: true,
    language: 'vi',
    // What electron-store knows of its migrations.
    __internal__: { migrations: { version: '1.0.0' } },
  });
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(openSettings(home).get()).toEqual(settings.get());
});

it('what the writer of electron-store left beside the settings is cleared away', async () => {
  const home = await someHome();
  await writeFile(join(home, 'settings.json.tmp-1234567890abcdef'), '{"isSet');
  await openSettings(home).change({ isSetUp: true });
  expect((await readdir(home)).sort()).toEqual(['settings.json', 'settings.last.json']);
});

it('settings that another program damages while Stet runs are written whole with the next change', async () => {
  const home = await someHome();
  await writeFile(join(home, 'settings.json'), good);
  const settings = openSettings(home);
  await writeFile(join(home, 'settings.json'), good.slice(0, 20));
  expect(await settings.change({ language: 'vi' })).toEqual({ ok: true });
  expect(openSettings(home).get()).toMatchObject({ authorName: 'Minh Anh', language: 'vi' });
});

it('settings are written again after a write that failed for a fault of Stet itself', async () => {
  const home = await someHome();
  let isFaulty = true;
  const settings = openSettings(home, {
    ...nodeFiles,
    create: (path) => (isFaulty ? Promise.reject(new Error('ours')) : nodeFiles.create(path)),
  });
  await expect(settings.change({ theme: 'dark' })).rejects.toThrow('ours');
  isFaulty = false;
  expect(await settings.change({ language: 'vi' })).toEqual({ ok: true });
  expect(openSettings(home).get()).toMatchObject({ theme: 'dark', language: 'vi' });
});
