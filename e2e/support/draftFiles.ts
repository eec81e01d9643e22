import { createHash, randomUUID } from 'node:crypto';
import { chownSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The user that Electron runs as where the tests run as root. */
const NOBODY = 65534;

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The name of a PNG in a draft's folder. */
export const pngName = (bytes: Uint8Array): string => `${sha256(bytes)}.png`;

/** The JSON of a story of version 2 with nothing in it. */
export const emptyStory = {
  lang: 'vi',
  section: '',
  kicker: '',
  headline: '',
  lead: '',
  bylines: [],
  dateline: '',
  publishedAt: null,
  embargoUntil: null,
  tags: [],
  slug: null,
  related: [],
  noteToDesk: '',
  ignoredChecks: [],
  body: [],
};

/** Returns the JSON of a body of version 2 as Stet keeps it in version 3: cells with their spans, lists with their numbers. */
export function inVersion3(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(inVersion3);
  if (typeof body !== 'object' || body === null) return body;
  const block = Object.fromEntries(Object.entries(body).map(([key, value]) => [key, inVersion3(value)]));
  if (block['kind'] === 'list') return { ...block, numbering: 'decimal', reversed: false, start: 1 };
  if (block['kind'] !== 'table' || !Array.isArray(block['rows'])) return block;
  const rows = block['rows'] as readonly (readonly unknown[])[];
  return { ...block, rows: rows.map((row) => row.map((content) => ({ content, colSpan: 1, rowSpan: 1 }))) };
}

let lastSavedAt = 0;
/** The time now, later than what was given before: which draft is the newest decides which one opens. */
function nextSavedAt(): string {
  lastSavedAt = Math.max(Date.now(), lastSavedAt + 1);
  return new Date(lastSavedAt).toISOString();
}

/**
 * Puts a draft into the library of a home, as Stet keeps it on disk (README, "Where stories live"). `story` is the JSON
 * of a story of version 2, `review` that of its review state. Gives the path of its `story.json`.
 */
export async function putDraft(
  home: string,
  story: object,
  photos: readonly Uint8Array[] = [],
  review: object | null = null,
): Promise<string> {
  const folder = join(home, 'library', 'drafts', randomUUID());
  await mkdir(join(folder, 'photos'), { recursive: true });
  const file = {
    format: 'stet-draft',
    formatVersion: 2,
    revision: 1,
    savedAt: nextSavedAt(),
    savedBy: 'Minh Anh',
    storyHash: `sha256:${sha256(JSON.stringify(story))}`,
    ...(review ? { review } : {}),
    story,
  };
  await writeFile(join(folder, 'story.json'), JSON.stringify(file, null, 2));
  for (const bytes of photos) await writeFile(join(folder, 'photos', pngName(bytes)), bytes);
  if (process.getuid?.() === 0) {
    chownSync(home, NOBODY, NOBODY);
    for (const name of await readdir(home, { recursive: true })) chownSync(join(home, name), NOBODY, NOBODY);
  }
  return join(folder, 'story.json');
}

/** The story in a draft's file. */
export async function storyIn(path: string): Promise<unknown> {
  const file: unknown = JSON.parse(await readFile(path, 'utf8'));
  return typeof file === 'object' && file !== null && 'story' in file ? file.story : null;
}
