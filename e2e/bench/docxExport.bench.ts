import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test } from '@playwright/test';
import { openLibrary } from '../../electron/library';
import { medianTimes, report } from './measure';
import { storyWithPhotos } from './storyWithPhotos';

const run = promisify(execFile);
const WORDS = 20_000;

test('a story of 20,000 words with 30 photos as DOCX, beside pandoc from the same story as HTML', async () => {
  test.skip(spawnSync('pandoc', ['--version']).status !== 0, 'pandoc is not on this machine (apt-get install pandoc)');
  const folder = await mkdtemp(join(tmpdir(), 'stet-bench-'));
  const { story, photos } = storyWithPhotos(WORDS, 30);
  const library = await openLibrary({
    folder: join(folder, 'library'),
    author: () => 'bench',
    clock: () => new Date(),
  });
  const made = await library.create(story, photos);
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
