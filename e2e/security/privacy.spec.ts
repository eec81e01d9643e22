import { hostname, userInfo } from 'node:os';
import { chownSync, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { runExport } from '../support/exporting';
import { emptyStory, pngName, putDraft } from '../support/draftFiles';
import { somePng } from '../support/photos';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { report } from '../reliability/soak';
import { expect, pickFiles, pickSavePlace, test } from '../support/stet';
import { callBridge } from './page';

const CANARY = {
  place: 'CANARY 10.7626N 106.6602E',
  serial: 'CANARY-SERIAL-55021',
  owner: 'CANARY-OWNER Lê Thị Vắng',
  note: 'CANARY-NOTE gọi lại nguồn tin',
  ignored: 'CANARY-IGNORED',
  comment: 'CANARY-COMMENT số này ai cho',
  commenter: 'CANARY-COMMENTER Vũ Thị Thầm',
  quote: 'CANARY-QUOTE',
  deleted: 'CANARY-DELETED nguồn tin xin giấu tên',
} as const;
const thread = {
  id: '22222222-0000-4000-8000-000000000000',
  anchor: { kind: 'part', block: 0, part: 'text', words: { before: '', words: CANARY.quote, after: '', start: 0 } },
  quote: CANARY.quote,
  comments: [
    {
      id: '11111111-0000-4000-8000-000000000000',
      by: CANARY.commenter,
      at: '2026-11-23T09:00:00Z',
      text: CANARY.comment,
    },
  ],
  resolved: null,
};
/** Words that are to be published, which shows that what is looked through is what was made. */
const PRINTED = 'Câu được in';

const chunk = (type: string, text: string): Buffer => {
  const body = Buffer.from(text);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length, 0);
  head.write(type, 4, 'latin1');
  // Nobody checks the checksum of a chunk that is not drawn.
  return Buffer.concat([head, body, Buffer.alloc(4)]);
};

/** A PNG whose own data tells where, with what and for whom it was taken. */
function tellingPng(): Buffer {
  const plain = somePng(40, 30);
  const told = Object.values(CANARY).slice(0, 3).join(' ');
  const chunks = [
    chunk('eXIf', `MM\0*${told}`),
    chunk('tEXt', `Author\0${told}`),
    chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${told}`),
  ];
  return Buffer.concat([plain.subarray(0, 33), ...chunks, plain.subarray(33), Buffer.from(told)]);
}

/** A JPEG of the same kind. */
function tellingJpeg(plain: Buffer): Buffer {
  const told = Object.values(CANARY).slice(0, 3).join(' ');
  const segment = (marker: number, text: string): Buffer => {
    const body = Buffer.from(text);
    return Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);
  };
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, `Exif\0\0MM\0*\0\0\0\b\0\0\0\0\0\0${told}`),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${told}`),
    segment(0xed, `Photoshop 3.0\0${told}`),
    segment(0xfe, told),
    plain.subarray(2),
    Buffer.from(told),
  ]);
}

/** Every file below a folder, those in zips by themselves, as UTF-8 text. */
async function textsBelow(folder: string): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const inner = /\.(?:docx|stet)$/.test(entry.name) ? unzipSync(bytes) : {};
    texts[path.slice(folder.length + 1)] = bytes.toString();
    for (const [name, part] of Object.entries(inner)) texts[`${entry.name}!${name}`] = Buffer.from(part).toString();
  }
  return texts;
}

/** Width and height of an AVIF as Chromium draws it. */
const pixelsShown = (page: Page, bytes: Buffer): Promise<readonly number[]> =>
  page.evaluate(async (numbers) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(numbers)], { type: 'image/avif' }));
    return [picture.width, picture.height];
  }, Array.from(bytes));

/** Which of these words stand in which of the texts. */
const found = (texts: Readonly<Record<string, string>>, words: readonly string[]): readonly string[] =>
  Object.entries(texts).flatMap(([path, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`),
  );

test('nothing leaves the house in an export but what is printed, and nothing of a story stands in a log', async ({
  start,
  home,
  desk,
}) => {
  test.setTimeout(90_000);
  const bytes = tellingPng();
  const figure = { kind: 'figure', credit: 'Hạnh Nguyên', altText: 'Lò', source: '', width: 'column' };
  const draft = await putDraft(
    home,
    {
      ...emptyStory,
      headline: 'Bài kín',
      slug: 'bai-kin',
      noteToDesk: CANARY.note,
      ignoredChecks: [{ rule: 'doubleSpace', excerpt: CANARY.ignored, context: CANARY.ignored }],
      body: [
        { kind: 'paragraph', content: [{ kind: 'text', text: PRINTED, marks: [], comments: [thread.id] }] },
        { ...figure, photo: { kind: 'held', name: pngName(bytes) }, caption: 'Lò gốm' },
      ],
    },
    [bytes],
    { status: 'submitted', log: [], threads: [thread] },
  );
  const { app, page, process: main } = await start();
  let log = '';
  for (const stream of [main.stderr, main.stdout]) stream?.on('data', (data: Buffer) => (log += data.toString()));
  await new DeskScreen(page).open('Bài kín');
  const story = new StoryScreen(page);
  // A photo that is inserted, and a sentence that is taken back.
  const jpeg = join(desk, 'anh.jpg');
  const plain = await readFile(join('electron', 'sample', 'photo.jpg'));
  await writeFile(jpeg, tellingJpeg(plain));
  await story.body.click();
  await page.keyboard.press('Control+End');
  const avif = join(desk, 'lo.avif');
  const tellingAvif = await readFile(join('shared', 'import', 'photo', 'fixtures', 'photo.avif'));
  await writeFile(avif, tellingAvif);
  await pickFiles(app, [jpeg, avif]);
  await story.button('Insert photo').click();
  await expect(story.captions).toHaveCount(3);
  await expect(page.locator('figure img').last()).toHaveJSProperty('naturalWidth', 40);
  await story.lead.fill(CANARY.deleted);
  await story.saved();
  // Kept as a version, as a minute of writing would.
  expect(await callBridge(page, 'version:keep', { id: basename(dirname(draft)) })).toMatchObject({ ok: true });
  await story.lead.fill('Sapo');
  await story.saved();
  // Calls that are refused and end in the log of the process: their words must not.
  for (const input of [{ id: CANARY.deleted }, `{"query": "${CANARY.deleted}`, { query: CANARY.deleted.repeat(99) }])
    expect(await callBridge(page, 'draft:list', input)).toMatch(/^refused/);

  const out = join(desk, 'out');
  await mkdir(out);
  if (process.getuid?.() === 0) chownSync(out, 65534, 65534);
  await pickFiles(app, [out]);
  await story.button('Export').click();
  for (const format of [/newsroom system/, 'Markdown', 'Plain text', /Stet package/])
    await page.getByRole('checkbox', { name: format }).check();
  await runExport(page);
  await expect(page.getByRole('dialog')).toContainText('Exported to');
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click();
  // loss 13
  const dialog = page.getByRole('dialog', { name: 'Send to a colleague' });
  for (const part of ['whole draft', 'Text only']) {
    await pickSavePlace(app, join(out, `${part}.stet`));
    await page.keyboard.press('Control+Shift+S');
    for (const told of ['earlier version', '1 comment', 'The note to the desk', '3 original photos'])
      await expect(dialog).toContainText(told);
    await dialog.getByRole('radio', { name: part }).check();
    await dialog.getByRole('button', { name: 'Choose a file and save' }).click();
    await expect(dialog).toContainText('is ready');
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  }
  const bare = (await readdir(out, { recursive: true })).find((name) => name.endsWith('.avif')) ?? '';
  expect(await pixelsShown(page, await readFile(join(out, bare)))).toEqual([40, 30]);
  await app.close();

  const texts = await textsBelow(out);
  const names = Object.keys(texts);
  for (const ending of ['.html', '.docx', '.ninjs.json', '.md', '.txt', '.stet', '.png', '.jpg', '.avif'])
    expect(names.filter((name) => name.endsWith(ending)).length, ending).toBeGreaterThan(0);
  const published = Object.fromEntries(
    Object.entries(texts).filter(([name]) => !name.includes('.stet') || name.startsWith('Text only')),
  );
  const whole = Object.fromEntries(Object.entries(texts).filter(([name]) => name.startsWith('whole draft')));
  for (const word of [CANARY.note, CANARY.comment, CANARY.deleted, CANARY.serial])
    expect(found(whole, [word]).length, word).toBeGreaterThan(0);
  expect(found(published, [...Object.values(CANARY), 'CANARY'])).toEqual([]);
  expect(found(published, [PRINTED]).length).toBeGreaterThan(4);
  // Who and where (names short enough to stand in anything left out): in no file at all, the package for a colleague included.
  const who = [hostname(), userInfo().username].filter((name) => name.length > 5);
  const machine = [basename(home), basename(desk), 'nobody', '/tmp/', '/home/', '/Users/', ...who];
  expect(found(texts, machine)).toEqual([]);
  // The picture itself is the same.
  const photo = await readFile(join(out, names.find((name) => !name.includes('!') && name.endsWith('.jpg')) ?? ''));
  expect(photo.subarray(-1000).equals(plain.subarray(-1000))).toBe(true);
  // Control: the words are there to be found.
  expect(found({ a: tellingAvif.toString() }, [CANARY.owner, CANARY.serial]).length).toBe(2);
  expect(found({ a: (await readFile(jpeg)).toString() }, [CANARY.serial]).length).toBe(1);
  expect(
    found(await textsBelow(join(home, 'library')), [CANARY.note, CANARY.serial, CANARY.comment]).length,
  ).toBeGreaterThan(2);

  expect(log).not.toContain('CANARY');
  expect(log).not.toContain(PRINTED);
  const beside = await textsBelow(join(home, 'chromium'));
  expect(found(beside, ['CANARY', PRINTED, 'Bài kín'])).toEqual([]);
  report({
    harness: 'privacy: canaries in exports',
    n: Object.keys(CANARY).length + machine.length,
    found: `0 in ${names.length} files`,
    bound: '0',
    controlFired: true,
  });
});

test('every file that Stet keeps is for its owner alone', async ({ start, home }) => {
  test.skip(process.platform === 'win32', 'rights of another kind');
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  await new StoryScreen(page).write('Bài riêng', 'Một câu.');
  await page.evaluate(() => window.stet.call('settings:change', { theme: 'dark' }));
  await app.close();
  const open: string[] = [];
  let seen = 0;
  const check = async (path: string): Promise<void> => {
    const info = await stat(path);
    seen += 1;
    if ((info.mode & 0o777) !== (info.isDirectory() ? 0o700 : 0o600))
      open.push(`${path} ${(info.mode & 0o777).toString(8)}`);
  };
  const library = join(home, 'library');
  for (const name of ['', ...(await readdir(library, { recursive: true }))]) await check(join(library, name));
  expect(existsSync(join(home, 'settings.json'))).toBe(true);
  await check(join(home, 'settings.json'));
  expect(open).toEqual([]);
  expect(seen).toBeGreaterThan(8);
});
