import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { build } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { draftIdSchema, newReview } from '../../shared/story';
import { del, docxOf, ins, para, run, style, styled } from '../../shared/import/docx/testing';
import { p, storyOf } from '../../shared/story/testing';
import { MARKER_NAME } from '../jobs';
import { announceWindow } from '../library';
import { filesBelow, someFolder } from '../disk/testing';
import { someLibrary, somePhotoBytes } from '../library/testing';

const page = `Kinh tế

Đắk Lắk: Chợ nổi đông khách 3,8%

MINH ANH - QUỐC BẢO 05/03/2024 07:05

Sáng sớm ghe đã kín khúc sông.

ghe.png
Ghe rau cập bến

Giá rau giảm 12,6% so với tháng trước.

MINH ANH - QUỐC BẢO
`;
/** What a site prints below a story. */
const FURNITURE = '\n(2) Bình luận\n\nTin mới nhất\n';
const SLUG = 'dak-lak-cho-noi-dong-khach-3-8';

// Each command starts two processes, and a test runs several commands.
vi.setConfig({ testTimeout: 120_000 });

let program = '';
beforeAll(async () => {
  program = join('test-results', 'cli', 'stet.cjs');
  await build({
    logLevel: 'error',
    configFile: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join('test-results', 'cli'),
      target: 'node20',
      rolldownOptions: {
        input: { stet: 'electron/cli/stet.ts', childWorker: 'electron/jobs/childWorker.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  });
}, 60_000);

/** Runs the command as a script would; what it printed, a line an item. */
const stet = (...args: string[]) => stetIn({}, ...args);

function stetIn(more: Readonly<Record<string, string>>, ...args: string[]) {
  const env = { ...process.env, ...more };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env });
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  return { code: status, out: lines(stdout), err: lines(stderr) };
}

/** Every exported file below a folder; those that only identify exports are left out. */
const exportsBelow = async (folder: string) =>
  Object.fromEntries(Object.entries(await filesBelow(folder)).filter(([path]) => !path.endsWith(MARKER_NAME)));

async function someInput(text: string | Buffer = page, name = 'bài.txt') {
  const folder = await someFolder();
  const path = join(folder, name);
  await writeFile(path, text);
  return { folder, path, out: join(folder, 'out') };
}

describe('export', () => {
  it('writes both formats with the photo beside the text, and prints a line a file', async () => {
    const { folder, path, out } = await someInput();
    await writeFile(join(folder, 'ghe.png'), somePhotoBytes);
    const done = stet('export', path, '--to', 'html,docx', '--out', out);
    expect(done).toMatchObject({ code: 0, err: [] });
    const found = Object.keys(await exportsBelow(out)).sort();
    expect(done.out.map((line) => line.slice(out.length + 1)).sort()).toEqual(found);
    expect(found).toEqual([`${SLUG}/${SLUG}.docx`, `${SLUG}/index.html`, expect.stringContaining(`${SLUG}/photos/`)]);
  });

  it('tells of a missing photo, and keeps its caption', async () => {
    const { path, out } = await someInput(page + FURNITURE);
    const done = stet('export', path, '--to', 'html', '--out', out);
    expect(done.code).toBe(0);
    expect(done.err).toEqual([
      `${path}: left out as not of the story: (2) Bình luận · Tin mới nhất`,
      expect.stringMatching(/ghe\.png is missing/),
    ]);
    expect(await readFile(join(out, SLUG, 'index.html'), 'utf8')).toContain('Ghe rau cập bến');
  });

  it('gives the same bytes for NFD, CRLF, a byte order mark and no-break spaces', async () => {
    const plain = await someInput();
    const other = await someInput(
      `\uFEFF${page.normalize('NFD').replace(/\n/g, '\r\n').replace('Ghe rau', 'Ghe\u00A0rau')}`,
    );
    for (const { path, out } of [plain, other]) expect(stet('export', path, '--to', 'html', '--out', out).code).toBe(0);
    expect(await exportsBelow(other.out)).toEqual(await exportsBelow(plain.out));
  });

  it.each([
    ['a folder that is no draft', (path: string) => mkdir(path)],
    ['an empty file', (path: string) => writeFile(path, '')],
    ['a picture', (path: string) => writeFile(path, somePhotoBytes)],
    ['a path that does not exist', () => Promise.resolve()],
  ])('refuses %s with 2 and one line that names it, and makes no folder', async (_, make) => {
    const folder = await someFolder();
    const path = join(folder, 'bài.txt');
    const out = join(folder, 'out');
    await make(path);
    const done = stet('export', path, '--to', 'html,docx', '--out', out);
    expect(done).toMatchObject({ code: 2, out: [], err: [expect.stringContaining(path)] });
    expect(await readdir(folder)).not.toContain('out');
  });

  it('does the good ones of many, and says so as JSON', async () => {
    const { folder, path, out } = await someInput();
    await writeFile(join(folder, 'rỗng.txt'), '');
    const other = join(folder, 'khác.txt');
    await writeFile(other, page);
    const inputs = [join(folder, 'rỗng.txt'), path, path, other];
    const done = stet('export', ...inputs, '--to', 'html', '--out', out, '--json');
    expect(done.code).toBe(2);
    expect(JSON.parse(done.out.join('\n'))).toEqual({
      exported: [
        expect.objectContaining({ input: path, slug: SLUG, missingPhotos: ['ghe.png'] }),
        expect.objectContaining({ input: other, slug: `${SLUG}-2`, takenName: SLUG }),
      ],
      failed: [{ input: join(folder, 'rỗng.txt'), message: `${join(folder, 'rỗng.txt')}: the file is empty.` }],
    });
    expect(done.err.at(-1)).toBe('2 of 3 inputs done; 1 not.');
    expect(done.err).toContainEqual(expect.stringContaining(`this one goes to ${SLUG}-2.`));
    expect((await readdir(out)).sort()).toEqual([SLUG, `${SLUG}-2`]);
  });
});

it('takes the texts and drafts of a folder, those of one headline too, and tells what was left out of each', async () => {
  const { folder, out } = await someInput(page + FURNITURE, 'a.txt');
  const { library } = await someLibrary();
  const made = await library.create(storyOf(p('Mưa')), new Map());
  if (!made.ok) throw new Error(made.message);
  await mkdir(join(folder, 'tin', 'x_files'), { recursive: true });
  await cp(join(library.folder, 'drafts', made.value.id), join(folder, 'tin', 'nháp'), { recursive: true });
  await writeFile(join(folder, 'tin', 'b.md'), '# Đắk Lắk: Chợ nổi đông khách 3,8%\n\nMưa.\n');
  await writeFile(join(folder, 'tin', 'x_files', 'c.html'), '<p>Quảng cáo');
  await writeFile(join(folder, 'tin', '~$b.docx'), 'x');
  const done = stet('export', folder, '--to', 'txt', '--out', out, '--json');
  expect(done.code).toBe(0);
  const { exported } = JSON.parse(done.out.join('\n')) as {
    exported: { input: string; slug: string; report?: unknown }[];
  };
  expect(exported.map(({ input, slug }) => [input.slice(folder.length + 1), slug])).toEqual([
    ['a.txt', SLUG],
    ['tin/b.md', `${SLUG}-2`],
    ['tin/nháp', 'tit'],
  ]);
  expect(exported[0]?.report).toEqual([{ field: 'leftOut', text: '(2) Bình luận · Tin mới nhất' }]);
});

it.each([
  [['export', 'a.txt', '--to', 'pdf', '--out', 'x']],
  [['diff', 'a.txt']],
  [['merge', 'a.txt', 'b.txt', 'c.txt']],
  [['export', 'a.txt', '--to', 'html']],
  [['export', '--to', 'html', '--out', 'x']],
  [['export', 'a.txt', '--to', 'html', '--out', '']],
  [['exprot', 'a.txt']],
  [['list', '--odd']],
])('ends with 1 on wrong usage: %j', (args) => {
  const done = stet(...args);
  expect(done).toMatchObject({ code: 1, out: [] });
  expect(done.err.join('\n')).toContain('error');
});

describe('loss 10', () => {
  it('replaces the export of the same text or draft, and never that of another story with the same headline', async () => {
    const [mine, theirs] = [await someInput(), await someInput(page.replace('12,6%', '99%'))];
    const { out } = mine;
    const run = (path: string) => stet('export', path, '--to', 'txt', '--out', out);
    const textOf = (name: string) => readFile(join(out, name, `${name}.txt`), 'utf8');
    expect(run(mine.path)).toMatchObject({ code: 0, out: [join(out, SLUG, `${SLUG}.txt`)] });
    for (const time of ['first', 'again']) {
      const done = run(theirs.path);
      expect(done, time).toMatchObject({ code: 0, out: [join(out, `${SLUG}-2`, `${SLUG}-2.txt`)] });
      expect(done.err).toContainEqual(expect.stringContaining(`this one goes to ${SLUG}-2.`));
    }
    await writeFile(mine.path, page.replace('12,6%', '13%'));
    expect(run(mine.path).err.join()).not.toContain('goes to');
    expect(await textOf(SLUG)).toContain('13%');
    expect(await textOf(`${SLUG}-2`)).toContain('99%');
    const library = join(mine.folder, 'library');
    const [id = ''] = stet('import', theirs.path, '--library', library).out[0]?.split('\t') ?? [];
    for (const time of ['first', 'again'])
      expect(run(join(library, 'drafts', id)).out, time).toEqual([join(out, `${SLUG}-3`, `${SLUG}-3.txt`)]);
    expect((await readdir(out)).sort()).toEqual([SLUG, `${SLUG}-2`, `${SLUG}-3`]);
    // What identifies the stories names no path and nobody.
    const markers = Object.entries(await filesBelow(out)).filter(([path]) => path.endsWith(MARKER_NAME));
    expect(markers).toHaveLength(3);
    for (const [, marker] of markers) expect(marker).not.toMatch(/tmp|stet-library|bài/);
  });

  it('names what an earlier export of the same text left: files of other formats, and a folder of another headline', async () => {
    const { path, out } = await someInput();
    const run = (format: string) => stet('export', path, '--to', format, '--out', out, '--json');
    expect(run('md,txt').err.join()).not.toContain('earlier');
    const [md, txt] = ['md', 'txt'].map((ending) => join(out, SLUG, `${SLUG}.${ending}`));
    const again = run('txt');
    expect(again.err).toContainEqual(`${md}: it is of an earlier export and may be out of date.`);
    expect(again.err.join()).not.toContain(txt);
    await writeFile(path, page.replace('đông khách', 'vắng khách'));
    const renamed = run('txt');
    expect(renamed.err).toContainEqual(
      expect.stringContaining(`${join(out, SLUG)}: it is an earlier export of ${path}`),
    );
    expect(JSON.parse(renamed.out.join('\n'))).toMatchObject({ exported: [{ older: [join(out, SLUG)] }] });
  });

  it('ends with 2 and one line where no folder can be made, and makes none', async () => {
    const { folder, path, out } = await someInput();
    await writeFile(join(folder, 'file'), '');
    const places = [join(folder, 'file', 'x'), ...(existsSync('/proc/self') ? ['/proc/x/y'] : [])];
    for (const place of places)
      for (const args of [
        ['export', path, '--to', 'html', '--out', place],
        ['import', path, '--library', place],
        ['merge', path, path, path, '--out', join(place, 'a.stet')],
      ])
        expect(stet(...args), args.join(' ')).toMatchObject({
          code: 2,
          out: [],
          err: [expect.stringContaining(place)],
        });
    expect(await readdir(folder)).toEqual(['bài.txt', 'file']);
    expect(existsSync(out)).toBe(false);
  });

  it.skipIf(!existsSync('/dev/full'))(
    'says in one line that what it did could not be printed, and has done it',
    async () => {
      const { folder, path, out } = await someInput();
      await writeFile(join(folder, 'ghe.png'), somePhotoBytes);
      const full = openSync('/dev/full', 'w');
      const args = [program, 'export', path, '--to', 'html', '--out', out, '--json'];
      const done = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', full, 'pipe'] });
      closeSync(full);
      expect(done).toMatchObject({ status: 2, stderr: 'The results could not be printed (ENOSPC).\n' });
      expect(await readdir(out)).toEqual([SLUG]);
    },
  );

  it.skipIf(process.platform === 'win32').each([22, 24, 26])('shows no stack with %i file handles', async (handles) => {
    const { path, out } = await someInput();
    const command = [process.execPath, program, 'export', path, '--to', 'html', '--out', out];
    const script = `ulimit -n ${handles}; exec "$@"`;
    const { stderr } = spawnSync('sh', ['-c', script, 'sh', ...command], { encoding: 'utf8', timeout: 20_000 });
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it('writes nothing into the current folder where the variables of its home are empty', async () => {
    const { folder, path } = await someInput();
    const home = join(folder, 'home');
    await mkdir(home);
    const env = { ...process.env, STET_HOME: '', XDG_CONFIG_HOME: '', APPDATA: '', HOME: home };
    const done = spawnSync(process.execPath, [resolve(program), 'import', path], {
      encoding: 'utf8',
      env,
      cwd: folder,
    });
    expect(done.status).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(['bài.txt', 'home']);
  });
});

// loss 14
it('prints no character that turns a line round, in results, faults and usage; as JSON it is escaped', async () => {
  const { folder } = await someInput();
  const odd = join(folder, 'a\u202Etxt.exe');
  await writeFile(join(folder, 'b\u202Etxt.txt'), page);
  const printed = [
    stet('check', odd),
    stet('check', join(folder, 'b\u202Etxt.txt')),
    stet('export', join(folder, 'b\u202Etxt.txt'), '--to', 'txt', '--out', join(folder, 'o\u202E')),
    stet('diff', odd, odd),
    stet('a\u202Eb'),
    stet('check', join(folder, 'b\u202Etxt.txt'), '--json'),
  ].map(({ out, err }) => [...out, ...err].join('\n'));
  for (const text of printed) expect(text).not.toMatch(/\u202E/);
  expect(printed.join('\n')).toContain('atxt.exe');
  expect(printed.at(-1)).toContain('b\\u202etxt.txt');
});

it('imports into a library, lists it, and exports a draft of it as it exports the text', async () => {
  const { folder, path, out } = await someInput();
  const library = join(folder, 'library');
  const imported = stet('import', path, '--library', library);
  expect(imported).toMatchObject({ code: 0, out: [expect.stringMatching(/^[0-9a-f-]{36}\tĐắk Lắk/)] });
  const [id = ''] = imported.out[0]?.split('\t') ?? [];
  expect(stet('list', '--library', library).out).toEqual([expect.stringContaining(id)]);
  expect(JSON.parse(stet('list', '--library', library, '--json').out.join(''))).toMatchObject({ drafts: [{ id }] });
  expect(stet('export', join(library, 'drafts', id), '--to', 'html', '--out', out).code).toBe(0);
  const again = join(folder, 'again');
  stet('export', path, '--to', 'html', '--out', again);
  expect(await exportsBelow(out)).toEqual(await exportsBelow(again));
});

it('writes every format, and reads its own package again as the same story', async () => {
  const { folder, path, out } = await someInput();
  await writeFile(join(folder, 'ghe.png'), somePhotoBytes);
  expect(stet('export', path, '--to', 'html,docx,ninjs,md,txt,stet', '--out', out)).toMatchObject({ code: 0, err: [] });
  const made = (await readdir(join(out, SLUG))).filter((name) => name !== MARKER_NAME).sort();
  const files = ['docx', 'md', 'ninjs.json', 'stet', 'txt'].map((ending) => `${SLUG}.${ending}`);
  expect(made).toEqual([...files, 'index.html', 'photos']);
  const again = join(folder, 'again');
  expect(stet('export', join(out, SLUG, `${SLUG}.stet`), '--to', 'html', '--out', again).code).toBe(0);
  const [first, second] = [await filesBelow(out), await filesBelow(again)];
  expect(second[`${SLUG}/index.html`]).toBe(first[`${SLUG}/index.html`]);
});

// loss 13
it('puts the whole of a draft into its package, or the text only', async () => {
  const { library } = await someLibrary();
  const made = await library.create({
    ...storyOf(p('Có 2.002 hộ.')),
    headline: 'Chợ',
    noteToDesk: 'Gọi lại nguồn tin',
  });
  if (!made.ok || !(await library.keepVersion(made.value.id)).ok) throw new Error('The draft could not be made');
  await library.save(made.value.id, 1, {
    ...storyOf(p('Có 2.020 hộ.')),
    headline: 'Chợ',
    noteToDesk: 'Gọi lại nguồn tin',
  });
  const out = await someFolder();
  const packed = async (...flags: string[]): Promise<string> => {
    const draft = join(library.folder, 'drafts', made.value.id);
    expect(stet('export', draft, '--to', 'stet', '--out', out, ...flags)).toMatchObject({ code: 0, err: [] });
    return Object.values(unzipSync(await readFile(join(out, 'cho', 'cho.stet'))))
      .map((part) => strFromU8(part))
      .join();
  };
  expect(await packed()).toMatch(/2\.002[^]*Gọi lại|Gọi lại[^]*2\.002/);
  expect(await packed('--with', 'all')).toContain('2.002');
  const text = await packed('--with', 'text');
  expect(text).toContain('2.020');
  expect(text).not.toMatch(/2\.002|Gọi lại/);
  expect(stet('export', 'a', '--to', 'stet', '--out', out, '--with', 'odd')).toMatchObject({ code: 1, out: [] });
});

it('brings a draft with its id to another library by way of a package, and merges it where it is there', async () => {
  const { folder, path, out } = await someInput();
  const [mine, theirs] = [join(folder, 'mine'), join(folder, 'theirs')];
  const idOf = (line: string | undefined): string => line?.split('\t')[0] ?? '';
  const id = idOf(stet('import', path, '--library', mine).out[0]);
  expect(stet('export', join(mine, 'drafts', id), '--to', 'stet', '--out', out).code).toBe(0);
  const pack = join(out, SLUG, `${SLUG}.stet`);
  expect(idOf(stet('import', pack, '--library', theirs).out[0])).toBe(id);
  expect(await filesBelow(join(theirs, 'drafts', id))).toEqual(await filesBelow(join(mine, 'drafts', id)));

  const edit = async (folder: string, lead: string): Promise<void> => {
    const { library } = await someLibrary({ folder });
    const opened = await library.open(draftIdSchema.parse(id));
    if (!opened.ok) throw new Error(opened.message);
    const { revision, story } = opened.value;
    expect(await library.save(opened.value.id, revision, { ...story, lead })).toMatchObject({ ok: true });
  };
  await edit(mine, 'Ghe kín từ bốn giờ.');
  await edit(theirs, 'Ghe kín từ năm giờ.');
  stet('export', join(mine, 'drafts', id), '--to', 'stet', '--out', out);
  const headline = 'Đắk Lắk: Chợ nổi đông khách 3,8%';
  expect(stet('import', pack, '--library', theirs)).toEqual({
    code: 0,
    err: [],
    out: [`${id}\t${headline}\tmerged, 1 conflict to decide in Review`],
  });
  expect(JSON.parse(stet('import', pack, '--library', theirs, '--json').out.join(''))).toEqual({
    imported: [{ input: pack, id, headline, merged: expect.objectContaining({ conflicts: 1 }) as object }],
    failed: [],
  });
  expect(stet('list', '--library', theirs).out).toHaveLength(1);
  expect(await readFile(join(theirs, 'drafts', id, 'story.json'), 'utf8')).toContain('"lead": "Ghe kín từ năm giờ."');
});

// loss 6
it('makes one draft of a package that is imported many times at once, and tells each what became of it', async () => {
  const { folder, path, out } = await someInput();
  const [mine, theirs] = [join(folder, 'mine'), join(folder, 'theirs')];
  const [id = ''] = stet('import', path, '--library', mine).out[0]?.split('\t') ?? [];
  stet('export', join(mine, 'drafts', id), '--to', 'stet', '--out', out);
  const pack = join(out, SLUG, `${SLUG}.stet`);
  const imports = Array.from({ length: 8 }, async () => {
    const child = spawn(process.execPath, [program, 'import', pack, '--library', theirs]);
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    const [code] = (await once(child, 'close')) as [number];
    return { code, printed };
  });
  const done = await Promise.all(imports);
  expect(done.filter(({ code, printed }) => code !== 0 || !printed.startsWith(id))).toEqual([]);
  expect(done.filter(({ printed }) => !printed.includes('merged, no conflicts'))).toHaveLength(1);
  expect(await readdir(join(theirs, 'drafts'))).toEqual([id]);
  const storyIn = async (library: string): Promise<unknown> => {
    const file = JSON.parse(await readFile(join(library, 'drafts', id, 'story.json'), 'utf8')) as { story: unknown };
    return file.story;
  };
  expect(await storyIn(theirs)).toEqual(await storyIn(mine));
}, 120_000);

it('merges nothing into a library that a window has open', async () => {
  const { folder: home, path, out } = await someInput();
  const env = { STET_HOME: home };
  const [id = ''] = stetIn(env, 'import', path).out[0]?.split('\t') ?? [];
  const draft = join(home, 'library', 'drafts', id);
  stetIn(env, 'export', draft, '--to', 'stet', '--out', out);
  const pack = join(out, SLUG, `${SLUG}.stet`);
  // loss 12: whatever home the window runs on.
  const leave = await announceWindow(join(home, 'library'));
  const before = await filesBelow(draft);
  expect(stetIn(env, 'import', pack)).toEqual({
    code: 2,
    out: [],
    err: [`${pack}: its draft is in the library that Stet has open now. Open the file there, or close Stet first.`],
  });
  expect(await filesBelow(draft)).toEqual(before);
  // A text becomes a draft of its own, which no window has open.
  expect(stetIn(env, 'import', path).code).toBe(0);
  await leave();
  expect(stetIn(env, 'import', pack)).toMatchObject({
    code: 0,
    out: [expect.stringContaining('merged, no conflicts')],
  });
});

describe('diff and merge', () => {
  const edit = (...edits: readonly (readonly [string, string])[]): string =>
    edits.reduce((text, [from, to]) => text.replace(from, to), page);

  it('prints a change a line, as JSON when asked, and nothing for equal stories', async () => {
    const [a, b] = [await someInput(), await someInput(edit(['12,6%', '12,9%'], ['Ghe rau', 'Ghe hoa']))];
    const done = stet('diff', a.path, b.path);
    expect(done).toEqual({ code: 0, err: [], out: ['body 1 caption: [-rau-] {+hoa+}', 'body 2: [-12,6%-] {+12,9%+}'] });
    expect(JSON.parse(stet('diff', a.path, b.path, '--json').out.join('\n'))).toMatchObject({
      changes: [{ of: 'text', kind: 'replaced' }, { before: { path: ['body', 1, 'content'] } }],
    });
    expect(stet('diff', a.path, a.path)).toEqual({ code: 0, err: [], out: [] });
  });

  it('merges two copies into a new package or folder, over nothing that is there, and tells of what both changed', async () => {
    const [base, mine, theirs] = await Promise.all(
      [page, edit(['12,6%', '12,9%']), edit(['12,6%', '13%'], ['Sáng sớm', 'Tờ mờ sáng'])].map((text) =>
        someInput(text),
      ),
    );
    for (const name of ['gộp.stet', 'gộp']) {
      const out = join(base!.folder, 'out', name);
      const done = stet('merge', base!.path, mine!.path, theirs!.path, '--out', out);
      expect(done).toMatchObject({ code: 0, out: [out], err: [expect.stringContaining('{+13%+}')] });
      expect(stet('diff', mine!.path, out).out).toEqual(['lead: [-Sáng sớm-] {+Tờ mờ sáng+}']);
      const again = stet('merge', base!.path, base!.path, base!.path, '--out', out);
      expect(again).toEqual({ code: 2, out: [], err: [`${out}: something is there already.`] });
      expect(stet('diff', mine!.path, out).out).toEqual(['lead: [-Sáng sớm-] {+Tờ mờ sáng+}']);
    }
  });

  it('merges no copy that has next to nothing in common with the base, but where it is asked to', async () => {
    const [base, other] = await Promise.all([
      someInput(),
      someInput(
        'Làng gốm tắt lửa\n\nLàng gốm bên sông Cổ Chiên còn ba mươi bảy lò, một nửa đã tắt lửa từ sau Tết.\n\n' +
          'Ông Sáu Hiền đốt lò từ năm mười lăm tuổi và chưa tìm được người nối nghề trong nhà.\n',
      ),
    ]);
    const out = join(base.folder, 'gộp.stet');
    const args = ['merge', base.path, base.path, other.path, '--out', out];
    const refused = stet(...args);
    expect(refused).toMatchObject({ code: 2, out: [], err: [expect.stringContaining(other.path)] });
    expect(JSON.parse(stet(...args, '--json').out.join(''))).toMatchObject({
      file: null,
      failed: [{ input: other.path }],
    });
    expect(await readdir(base.folder)).not.toContain('gộp.stet');
    expect(stet(...args, '--unrelated')).toMatchObject({ code: 0, out: [out] });
  });

  it('ends with 2 where an input cannot be read, and writes nothing', async () => {
    const { folder, path } = await someInput();
    const odd = join(folder, 'odd.stet');
    await writeFile(odd, 'no zip');
    expect(stet('diff', path, odd)).toMatchObject({ code: 2, out: [], err: [expect.stringContaining(odd)] });
    const out = join(folder, 'out', 'x.stet');
    expect(stet('merge', path, path, odd, '--out', out)).toMatchObject({ code: 2, out: [] });
    expect(await readdir(folder)).not.toContain('out');
  });
});

it('shows changes and comments in a Word file only where it is asked to', async () => {
  const { library } = await someLibrary();
  const made = await library.create({ ...storyOf(p('Có 2.002 hộ.')), headline: 'Chợ' });
  const kept = made.ok && (await library.keepVersion(made.value.id));
  if (!made.ok || !kept || !kept.ok) throw new Error('The draft could not be made');
  const review = { ...newReview, baseline: { ...kept.value, story: null, otherCopy: null } };
  await library.save(made.value.id, 1, { ...storyOf(p('Có 2.020 hộ.')), headline: 'Chợ' }, review);
  const draft = join(library.folder, 'drafts', made.value.id);
  const out = await someFolder();
  const documentOf = async (...flags: string[]): Promise<string> => {
    expect(stet('export', draft, '--to', 'docx', '--out', out, ...flags)).toMatchObject({ code: 0 });
    const docx = unzipSync(await readFile(join(out, 'cho', 'cho.docx')));
    return strFromU8(docx['word/document.xml'] ?? new Uint8Array());
  };
  expect(await documentOf('--with-changes')).toMatch(/<w:del .*2\.002.*<w:ins .*2\.020/);
  expect(await documentOf()).not.toMatch(/2\.002|<w:(?:ins|del) /);
});

// Node has kept compiled code since 22.10; its folder is named by the version.
it('keeps its compiled code beside the program, for the next run to start sooner', async () => {
  expect(stet('--help').code).toBe(0);
  const versions = await readdir(join('test-results', 'cli', 'compiled'));
  expect(versions).toEqual([expect.stringContaining(process.version)]);
});

it('refuses to list a folder that is no library, and makes none of it', async () => {
  const folder = await someFolder();
  expect(stet('list', '--library', folder)).toMatchObject({ code: 2, out: [], err: [expect.stringContaining(folder)] });
  expect(await readdir(folder)).toEqual([]);
});

describe('documents of other word processors', () => {
  const hasOffice = spawnSync('soffice', ['--version']).status === 0;
  /** Letters beyond ASCII as RTF has them. */
  const rtf = (...lines: readonly string[]): string =>
    `{\\rtf1\\ansi\\deff0 ${lines.map((line) => line.replace(/[^\0-~]/g, (letter) => `\\u${letter.charCodeAt(0)}?`)).join('\\par ')}\\par}`;
  const text = rtf('Chợ hoa mở sớm ba ngày', 'Sáng 2/11, hơn 200 ghe đã cập bến.');

  it('are refused in one line each unless they are to be converted, and so is what is called something else', async () => {
    const { folder, path, out } = await someInput(text, 'tin.rtf');
    const called = join(folder, 'tin.txt');
    await writeFile(called, text);
    const refused = 'it is in RTF: open it in Word or LibreOffice and save it as .docx';
    expect(stet('export', path, called, '--to', 'html', '--out', out)).toEqual({
      code: 2,
      out: [],
      err: [
        `${path}: ${refused}, or have LibreOffice do that by --convert.`,
        `${called}: ${refused}.`,
        '0 of 2 inputs done; 2 not.',
      ],
    });
    expect(stet('check', called, '--convert')).toEqual({ code: 2, out: [], err: [`${called}: ${refused}.`] });
    expect(existsSync(out)).toBe(false);
  });

  it.skipIf(hasOffice)('are refused in one line that names LibreOffice where that is not there', async () => {
    const { path } = await someInput(text, 'tin.rtf');
    const { code, err } = stetIn({ PATH: '/nowhere' }, 'check', path, '--convert');
    expect([code, err.length]).toEqual([2, 1]);
    expect(err[0]).toMatch(/^[^\n]*tin\.rtf: it can be read only with LibreOffice, .*$/);
  });

  it.runIf(hasOffice)('are converted by LibreOffice where that is asked for, also from a folder', async () => {
    const { folder, path, out } = await someInput(text, '-tin "mới".rtf');
    const library = join(folder, 'library');
    const imported = stet('import', path, '--convert', '--library', library);
    expect(imported).toMatchObject({ code: 0, err: [`${path}: converted to .docx by LibreOffice from .rtf`] });
    expect(imported.out[0]).toContain('Chợ hoa mở sớm ba ngày');
    expect(stet('export', folder, '--convert', '--to', 'html', '--out', out).code).toBe(0);
    expect(await readFile(join(out, 'cho-hoa-mo-som-ba-ngay', 'index.html'), 'utf8')).toContain(
      'Sáng 2/11, hơn 200 ghe đã cập bến.',
    );
    const checked = stet('check', path, '--convert', '--json');
    expect(JSON.parse(checked.out.join('\n'))).toMatchObject({ checked: [{ input: path }] });
  });

  it.runIf(hasOffice)('leave no LibreOffice and no file behind where the command is ended meanwhile', async () => {
    const { folder, path } = await someInput(text, 'tin.rtf');
    const temporary = join(folder, 'tmp');
    await mkdir(temporary);
    const child = spawn(process.execPath, [program, 'check', path, '--convert'], {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: temporary },
    });
    const ended = once(child, 'exit');
    const isUnderWay = async (): Promise<boolean> => {
      const [conversion = ''] = await readdir(temporary);
      return existsSync(join(temporary, conversion, 'profile', 'user', 'registrymodifications.xcu'));
    };
    await vi.waitFor(async () => expect(await isUnderWay()).toBe(true), { timeout: 60_000, interval: 20 });
    child.kill('SIGTERM');
    expect(await ended).toEqual([null, 'SIGTERM']);
    // What is still alive would make its files again.
    await new Promise((done) => setTimeout(done, 2_000));
    expect(await readdir(temporary)).toEqual([]);
  });
});

describe('check', () => {
  it('prints a line a finding with its place, the worst first, and ends with 3 for an error', async () => {
    const { path } = await someInput(page.replace('Giá rau giảm 12,6%', 'Giá rau , giảm 12.6%, theo TK,'));
    const done = stet('check', path);
    expect(done).toMatchObject({ code: 3, err: [] });
    expect(done.out[0]).toBe(`${path}: error: block 1: The photo ghe.png is missing.`);
    expect(done.out[1]).toMatch(/error: block 2 text: “TK” was left to be filled in\. “.*theo TK,.*”$/);
    expect(done.out.join('\n')).toMatch(/warning: block 2 text: .*12,6/);
    expect(done.out.at(-1)).toMatch(/suggestion: block 2 text: A space before/);
  });

  it('ends with 0 where there are only warnings, and says so as JSON', async () => {
    const { folder, path } = await someInput();
    await writeFile(join(folder, 'ghe.png'), somePhotoBytes);
    const done = stet('check', path, '--json');
    expect(done.code).toBe(0);
    expect(JSON.parse(done.out.join('\n'))).toMatchObject({
      failed: [],
      checked: [
        {
          input: path,
          findings: [
            { rule: 'photos', severity: 'warning', place: { kind: 'block', block: 0, part: 'credit' }, fixes: [] },
            { rule: 'photos', severity: 'warning', place: { kind: 'block', block: 0, part: 'altText' } },
          ],
        },
      ],
    });
  });

  it('lists what cannot be checked as JSON, too', async () => {
    const { folder, path } = await someInput();
    const empty = join(folder, 'rỗng.txt');
    await writeFile(empty, '');
    const done = stet('check', empty, path, '--json');
    expect(done.code).toBe(2);
    expect(JSON.parse(done.out.join('\n'))).toMatchObject({
      checked: [{ input: path }],
      failed: [{ input: empty, message: `${empty}: the file is empty.` }],
    });
  });

  it('goes by the house style of the settings, or by that of a file', async () => {
    const { folder, path } = await someInput();
    const style = (limit: number) => ({ toneStyle: 'leave', headlineLimit: limit, leadLimit: 0 });
    const limits = (...args: string[]) => {
      const { stdout } = spawnSync(process.execPath, [program, 'check', path, ...args], {
        encoding: 'utf8',
        env: { ...process.env, STET_HOME: folder },
      });
      return stdout.split('\n').filter((line) => line.includes('headline'));
    };
    expect(limits()).toEqual([]);
    await writeFile(join(folder, 'settings.json'), JSON.stringify({ house: style(3) }));
    expect(limits()).toEqual([expect.stringContaining('3')]);
    await writeFile(join(folder, 'style.json'), JSON.stringify(style(4)));
    expect(limits('--style', join(folder, 'style.json'))).toEqual([expect.stringContaining('4')]);
    await writeFile(join(folder, 'settings.json'), '{"house":');
    const damaged = spawnSync(process.execPath, [program, 'check', path], {
      encoding: 'utf8',
      env: { ...process.env, STET_HOME: folder },
    });
    expect(damaged.stderr).toContain('these settings cannot be read');
    const none = stet('check', path, '--style', path);
    expect(none).toEqual({ code: 2, out: [], err: [`${path}: this is no house style that can be read.`] });
    const gone = join(folder, 'không có.json');
    expect(stet('check', path, '--style', gone).err).toEqual([`${gone}: there is no such file.`]);
  });

  it('tells open comments and changes of a draft, which go along in a package and in no other export', async () => {
    const { folder, path, out } = await someInput();
    const library = join(folder, 'library');
    const [id] = stet('import', path, '--library', library).out[0]?.split('\t') ?? [];
    const draft = join(library, 'drafts', id ?? '');
    const file = JSON.parse(await readFile(join(draft, 'story.json'), 'utf8')) as { review: object };
    const uuid = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
    const remark = { id: uuid('1'), by: 'Thu Hà', at: '2026-11-23T09:00:00Z', text: 'Ghe của ai?' };
    const words = { before: 'Sáng sớm ', words: 'ghe', after: ' đã kín', start: 9 };
    const anchor = { kind: 'field', field: 'lead', words };
    const threads = [{ id: uuid('2'), anchor, quote: 'ghe', comments: [remark], resolved: null }];
    const review = { ...file.review, changeCount: 2, threads };
    await writeFile(join(draft, 'story.json'), JSON.stringify({ ...file, review }));

    const told = stet('check', draft).out.join('\n');
    expect(told).toContain('warning: lead: Thu Hà: “Ghe của ai?”');
    expect(told).toContain('warning: body: 2 changes have been neither accepted nor rejected.');
    stet('export', draft, '--to', 'html,docx,ninjs,md,txt,stet', '--out', out);
    const files = Object.keys(await exportsBelow(out));
    const inText = files.filter((name) => /\.(?:html|json|md|txt)$/.test(name));
    expect(inText).toHaveLength(4);
    for (const name of inText) expect(await readFile(join(out, name), 'utf8')).not.toMatch(/Ghe của ai|Thu Hà/);
    const docx = unzipSync(await readFile(join(out, files.find((name) => name.endsWith('.docx')) ?? '')));
    for (const part of Object.values(docx)) expect(strFromU8(part)).not.toMatch(/Ghe của ai|Thu Hà/);
    const other = join(folder, 'other');
    stet('import', join(out, files.find((name) => name.endsWith('.stet')) ?? ''), '--library', other);
    expect(JSON.parse(stet('list', '--library', other, '--json').out.join('\n'))).toMatchObject({
      drafts: [{ openComments: 1, openChanges: 2 }],
    });
  }, 30_000);

  it('ends with 2 where an input cannot be read', async () => {
    const folder = await someFolder();
    expect(stet('check', folder)).toMatchObject({ code: 2, out: [], err: [expect.stringContaining(folder)] });
  });
});

it('brings a Word document in as a draft whose tracked changes wait in Review, and says what was left out', async () => {
  const { folder } = await someInput();
  const path = join(folder, 'bài.docx');
  await writeFile(
    path,
    docxOf({
      header: para(run('Nội bộ')),
      body:
        styled('Title', 'Chợ nổi đông khách') +
        para(
          run('Giá rau giảm ') +
            del('12') +
            ins(run('13')) +
            run('% so với tháng ') +
            del('trước', 'Hà', '2026-03-02T09:00:00Z') +
            run(' qua.'),
        ),
      styles: style('Title', 'Title'),
    }),
  );
  const library = join(folder, 'library');
  const imported = stet('import', path, '--library', library, '--json');
  expect(imported).toMatchObject({
    code: 0,
    err: [`${path}: tracked changes, to be reviewed: 2`, `${path}: page headers and footers left out: Nội bộ`],
  });
  const {
    imported: [made],
  } = JSON.parse(imported.out.join('')) as { imported: { id: string; headline: string; report: unknown }[] };
  expect(made).toMatchObject({
    headline: 'Chợ nổi đông khách',
    report: [
      { field: 'changes', text: '2' },
      { field: 'margins', text: 'Nội bộ' },
    ],
  });
  const draft = join(library, 'drafts', made!.id);
  expect(stet('export', draft, '--to', 'docx', '--with-changes', '--out', join(folder, 'out')).code).toBe(0);
  const [file] = (await readdir(join(folder, 'out', 'cho-noi-dong-khach'))).filter((name) => name.endsWith('.docx'));
  const document = strFromU8(
    unzipSync(await readFile(join(folder, 'out', 'cho-noi-dong-khach', file!)))['word/document.xml']!,
  );
  const change = (kind: string, by: string, at: string, words: string): RegExp =>
    new RegExp(`<w:${kind} [^>]*w:author="${by}" w:date="${at}"><w:r>(?:(?!</w:r>).)*>${words}<`);
  expect(document).toMatch(change('del', 'Lan', '2026-03-01T08:00:00Z', '12%'));
  expect(document).toMatch(change('ins', 'Lan', '2026-03-01T08:00:00Z', '13%'));
  expect(document).toMatch(change('del', 'Hà', '2026-03-02T09:00:00Z', 'trước '));
});

it('merges a Word document that was exported from a draft and edited back into that draft, and makes it a new one elsewhere', async () => {
  const folder = await someFolder();
  const home = join(folder, 'library');
  const { path } = await someInput();
  const [made] = stet('import', path, '--library', home).out;
  const id = made?.split('\t')[0] ?? '';
  const out = join(folder, 'out');
  expect(stet('export', join(home, 'drafts', id), '--to', 'docx', '--out', out).code).toBe(0);
  const docx = unzipSync(await readFile(join(out, SLUG, `${SLUG}.docx`)));
  const text = strFromU8(docx['word/document.xml'] ?? new Uint8Array()).replace('12,6%', '12,9%');
  const word = join(folder, 'sửa.docx');
  await writeFile(word, zipSync({ ...docx, 'word/document.xml': strToU8(text) }));
  const done = stet('import', word, '--library', home, '--json');
  expect(done.code).toBe(0);
  const [merged] = (JSON.parse(done.out.join('')) as { imported: { id: string; merged: unknown }[] }).imported;
  expect(merged).toMatchObject({ id, merged: { conflicts: 0, hasCommonVersion: true } });
  const diff = stet('diff', path, join(home, 'drafts', id), '--json');
  expect((JSON.parse(diff.out.join('')) as { changes: unknown[] }).changes).toHaveLength(1);
  const elsewhere = join(folder, 'elsewhere');
  expect(stet('import', word, '--library', elsewhere)).toMatchObject({ code: 0 });
  expect(stet('list', '--library', elsewhere).out).toHaveLength(1);
});

// case: text for an old Vietnamese font, without its font
it('reads a text that names no old font as one where that is asked for, and says so where it looks like one', async () => {
  const folder = await someFolder();
  const file = join(folder, 'lu.txt');
  await writeFile(
    file,
    'Tin lu\n\nN\u00ADíc lò lªn nhanh trong ®ªm, ng\u00ADêi d©n x· H¹ vµ x· Th\u00ADîng dêi ®å lªn g¸c.\n',
  );
  const first = stet('import', file, '--library', join(folder, 'a'));
  expect(first.err.join('\n')).toContain('look like TCVN3');
  expect(first.err.join('\n')).toContain('--old-font tcvn3');
  const again = stet('export', file, '--to', 'txt', '--out', join(folder, 'out'), '--old-font', 'tcvn3');
  expect(again.code).toBe(0);
  expect(await readFile(join(folder, 'out', 'tin-lu', 'tin-lu.txt'), 'utf8')).toContain(
    'Nước lũ lên nhanh trong đêm, người dân xã Hạ',
  );
  expect(stet('export', file, '--to', 'txt', '--out', join(folder, 'out'), '--old-font', 'abc').code).not.toBe(0);
});
