import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { readStoryFile } from '../../electron/jobs';
import { processJobs, startChildProcess } from '../../electron/jobs/process';
import { exportDocx } from '../../shared/export';
import { medianTimes, report } from './measure';
import { storyWithPhotos } from './storyWithPhotos';

const run = promisify(execFile);
const WORDS = 20_000;
const PHOTOS = 30;
/** How long a drag over the window takes at least, in milliseconds. */
const DRAG_MS = 1000;

test('a Word document of 20,000 words with 30 photos as the story of an import, beside pandoc to HTML', async () => {
  test.skip(spawnSync('pandoc', ['--version']).status !== 0, 'pandoc is not on this machine (apt-get install pandoc)');
  const folder = await mkdtemp(join(tmpdir(), 'stet-bench-'));
  const { story, photos } = storyWithPhotos(WORDS, PHOTOS);
  const built = await exportDocx(story, photos);
  if (!built.ok) throw new Error(built.message);
  const document = join(folder, 'bai-dai.docx');
  await writeFile(document, built.files[0]!.bytes);
  // As the window has them, each job in a process of its own.
  const jobs = processJobs(() => startChildProcess(resolve('out/main/childWorker.cjs')));
  const times = await medianTimes(5, {
    // A file is dragged over the window, or picked in a dialog, before it is dropped: the process is started meanwhile.
    drag: async () => {
      jobs.standBy?.();
      await new Promise((resolve) => setTimeout(resolve, DRAG_MS));
    },
    stet: async () => {
      const read = await readStoryFile(document, jobs);
      if (!read.ok) throw new Error(read.message);
      expect(read.photos.size).toBe(PHOTOS);
      expect(read.story.body).toHaveLength(story.body.length);
    },
    pandoc: () =>
      run('pandoc', [document, '-o', join(folder, 'pandoc.html'), `--extract-media=${join(folder, 'media')}`]),
  });
  report(`DOCX of ${WORDS} words and ${PHOTOS} photos, read`, times.stet, 'pandoc to HTML', times.pandoc);
  await rm(folder, { recursive: true, force: true });
});
