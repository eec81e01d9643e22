import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

interface DraftFile {
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly story: object;
  /** Absent from a draft that nobody has reviewed. */
  readonly review?: object;
}

/**
 * Writes the package that a colleague sends back: the draft of a `story.json`, as it is there now, with the story that
 * they made of it. Their copy holds the text of now as a version, as one that was sent to them does. Where it is
 * submitted, its text is what it is compared with there.
 */
export async function sendBack(
  draft: string,
  path: string,
  by: string,
  edit: object,
  { isSubmitted = false } = {},
): Promise<void> {
  const base = JSON.parse(await readFile(draft, 'utf8')) as DraftFile;
  const story = { ...base.story, ...edit };
  const savedAt = new Date().toISOString();
  const storyHash = `sha256:${createHash('sha256').update(JSON.stringify(story)).digest('hex')}`;
  const revision = base.revision + 1;
  const submitted = { status: 'submitted', baseline: { revision, savedAt, by, story: null, otherCopy: null } };
  const review = isSubmitted ? { log: [], ...base.review, ...submitted } : base.review;
  const file = { ...base, revision, savedAt, savedBy: by, storyHash, story, review };
  const version = `${String(base.revision).padStart(8, '0')}-${base.savedAt.replace(/[:.]/g, '')}.json`;
  const manifest = {
    format: 'stet-package',
    version: 1,
    draftId: basename(dirname(draft)),
    madeAt: savedAt,
  };
  const photos = join(dirname(draft), 'photos');
  const names = await readdir(photos).catch(() => []);
  const pictures = await Promise.all(
    names.map(async (name) => [`photos/${name}`, new Uint8Array(await readFile(join(photos, name)))] as const),
  );
  const json = (value: object): Uint8Array => strToU8(JSON.stringify(value));
  await writeFile(
    path,
    zipSync({
      'manifest.json': json(manifest),
      'story.json': json(file),
      [`versions/${version}`]: json(base),
      ...Object.fromEntries(pictures),
    }),
  );
}
