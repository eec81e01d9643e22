import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it, type TestContext } from 'vitest';
import type { ExportFormat } from '../../shared/bridge';
import { proseOf, type PhotoName } from '../../shared/story';
import { readStoryFile, type ReadStoryFile } from '../jobs';
import { directJobs } from '../jobs/direct';
import { someFolder } from '../disk/testing';

// Files as newsrooms have them, and what is exported of them. They lie beside the project and are no part of it.
const FOLDER = ['..', join('..', '..')].map((up) => join(up, 'shared', 'cases')).find((folder) => existsSync(folder));

async function read(path: string): Promise<ReadStoryFile> {
  const file = await readStoryFile(path, directJobs);
  if (!file.ok) throw new Error(file.message);
  return file;
}

/** A file of a case; skips the test where the cases are not. */
async function storyIn({ skip }: TestContext, ...path: readonly string[]): Promise<ReadStoryFile> {
  if (FOLDER === undefined) skip('../shared/cases is not here');
  return read(join(FOLDER ?? '', ...path));
}

/** Writes a story that was read in some formats; the paths of the files by the endings of their names. */
async function exported({ story, photos }: ReadStoryFile, formats: readonly ExportFormat[]) {
  const held = new Map<PhotoName, Uint8Array>();
  for (const [name, photo] of photos) held.set(name, photo instanceof Uint8Array ? photo : await photo());
  const built = await directJobs.exportStory({ story, photos: held, formats }, () => undefined);
  if (!built.ok) throw new Error(built.message);
  const folder = await someFolder();
  const paths = new Map<string, string>();
  for (const { path, bytes } of built.files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
    paths.set(path.split('.').at(-1) ?? '', join(folder, path));
  }
  return { paths, bytes: new Map(built.files.map((file) => [file.path.split('.').at(-1) ?? '', file.bytes])) };
}

it('f09: a page that a browser saved with its folder has its photo', async (context) => {
  const { story } = await storyIn(context, 'f09-html-saved-complete', 'Chợ nổi.html');
  expect(story.body.filter(({ kind }) => kind === 'figure')).toMatchObject([{ photo: { kind: 'held' } }]);
});

it.each(['html', 'md', 'ninjs', 'txt'] as const)(
  'f11: a story that went out as %s comes in as it was',
  async (format) => {
    if (FOLDER === undefined) return;
    const before = await read(join(FOLDER, 'f11-html-roundtrip', 'input.txt'));
    // A text names its photos as the other formats write them.
    const { paths } = await exported(before, format === 'txt' ? ['html', 'txt'] : [format]);
    const { story } = await read(paths.get(format === 'ninjs' ? 'json' : format) ?? '');
    const photo = before.story.body.find(({ kind }) => kind === 'figure');
    expect({ ...story, slug: null }).toEqual({
      ...before.story,
      // The file is written without what its program put into it.
      body: before.story.body.map((block) =>
        block === photo ? { ...block, photo: expect.anything() as unknown } : block,
      ),
    });
    expect(story.body.find(({ kind }) => kind === 'figure')).toMatchObject({ photo: { kind: 'held' } });
  },
);

it('f20: lists under two items count each from their own start', async (context) => {
  const file = await storyIn(context, 'f20-docx-nested', 'input.html');
  const { bytes } = await exported(file, ['docx']);
  const document = strFromU8(unzipSync(bytes.get('docx') ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  const numbered = [...document.matchAll(/<w:ilvl w:val="1"\/><w:numId w:val="(\d+)"\/>/g)].map(([, list]) => list);
  const [a, b, c, d, x, y, z] = numbered;
  expect(numbered).toEqual([a, a, c, c, x, x, z]);
  expect([b, d, y]).toEqual([a, c, x]);
  expect(new Set([a, c, x, z]).size).toBe(4);
});

it('f22: what search engines and agencies read of a story follows their rules', async (context) => {
  const file = await storyIn(context, 'f22-jsonld', 'input.txt');
  const { bytes } = await exported(file, ['html', 'ninjs']);
  const page = new TextDecoder().decode(bytes.get('html'));
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'NewsArticle',
    headline: file.story.headline,
    datePublished: '2026-11-02T07:30:00+07:00',
    author: [{ '@type': 'Person', name: 'ĐỨC MINH' }],
  });
  expect(page).not.toMatch(/property="og:image"|"image"/);
  const item = JSON.parse(new TextDecoder().decode(bytes.get('json'))) as {
    bodies: { value: string; wordCount: number }[];
  };
  const words = file.story.body.flatMap(proseOf).join(' ').split(/\s+/u);
  // A number is no syllable of its own where it is a date.
  expect(Math.abs(item.bodies[0]!.wordCount - words.length)).toBeLessThan(5);
  expect(item.bodies[0]!.value).not.toMatch(/<(?:img|br)[^>]*[^/]>/);
});

it('p07: photos that no browser turns keep the size of their pixels', async (context) => {
  const file = await storyIn(context, 'p07-png-webp-orient', 'input.txt');
  const { bytes } = await exported(file, ['html']);
  expect([
    ...new TextDecoder().decode(bytes.get('html')).matchAll(/<img [^>]*width="(\d+)" height="(\d+)"/g),
  ]).toHaveLength(2);
  for (const ending of ['png', 'webp'])
    expect(Buffer.from(bytes.get(ending) ?? []).toString('latin1')).not.toMatch(/eXIf|EXIF/);
});
