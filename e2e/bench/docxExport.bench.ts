import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test } from '@playwright/test';
import { openLibrary, photoNameOf } from '../../electron/library';
import { emptyStory, newFigure, plainInline, type Block, type PhotoName } from '../../shared/story';
import { medianTimes, report } from './measure';

const run = promisify(execFile);
const WORDS = 20_000;
const PHOTOS = 30;
const WORDS_A_PARAGRAPH = 60;

/** The sample story's photo with a comment of its own in it, so that each is another file. */
function photo(number: number): Uint8Array {
  const jpeg = readFileSync('electron/sample/photo.jpg');
  const comment = Buffer.from(`photo ${number}`);
  const segment = Buffer.from([0xff, 0xfe, 0, comment.length + 2, ...comment]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

test('a story of 20,000 words with 30 photos as DOCX, beside pandoc from the same story as HTML', async () => {
  test.skip(spawnSync('pandoc', ['--version']).status !== 0, 'pandoc is not on this machine (apt-get install pandoc)');
  const folder = await mkdtemp(join(tmpdir(), 'stet-bench-'));
  const photos = new Map<PhotoName, Uint8Array>();
  const body: Block[] = [];
  const paragraphs = Math.ceil(WORDS / WORDS_A_PARAGRAPH);
  for (let index = 0; index < paragraphs; index += 1) {
    const words = Array.from(
      { length: WORDS_A_PARAGRAPH },
      (_, at) => ['đồng', 'lúa', 'chín', 'vàng', 'trên', 'sông'][(index + at) % 6],
    );
    body.push({ kind: 'paragraph', content: plainInline(`${words.join(' ')}.`) });
    if (index % Math.floor(paragraphs / PHOTOS) !== 0 || photos.size >= PHOTOS) continue;
    const bytes = photo(index);
    const named = photoNameOf(bytes, 'photo.jpg');
    if (!named.ok) throw new Error(named.message);
    photos.set(named.name, bytes);
    body.push({ ...newFigure({ kind: 'held', name: named.name }), caption: `Ảnh ${index}`, credit: 'PV' });
  }
  const library = await openLibrary({
    folder: join(folder, 'library'),
    author: () => 'bench',
    clock: () => new Date(),
  });
  const made = await library.create({ ...emptyStory('vi'), headline: 'Bài dài', body }, photos);
  if (!made.ok) throw new Error(made.message);
  const draft = join(folder, 'library', 'drafts', made.value.id);
  const stet = (format: string, out: string) =>
    run(process.execPath, ['out/main/stet.cjs', 'export', draft, '--to', format, '--out', join(folder, out)]);
  await stet('html', 'html');
  const page = join(folder, 'html', 'bai-dai');
  const times = await medianTimes(5, {
    stet: () => stet('docx', 'docx'),
    pandoc: () => run('pandoc', ['index.html', '-f', 'html', '-o', join(folder, 'pandoc.docx')], { cwd: page }),
  });
  report(`DOCX of ${WORDS} words and ${photos.size} photos`, times.stet, 'pandoc', times.pandoc);
  await rm(folder, { recursive: true, force: true });
});
