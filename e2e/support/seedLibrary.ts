import { createHash, randomUUID } from 'node:crypto';
import { chownSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a seeded draft says. */
export interface Seed {
  readonly headline: string;
  readonly section?: string;
  readonly author?: string;
  readonly status?: string;
  readonly text?: string;
}

/** Puts drafts into the library of a `STET_HOME`, as Stet itself writes them; the first of them is the newest. */
export async function seedLibrary(home: string, seeds: readonly Seed[]): Promise<void> {
  const library = join(home, 'library');
  for (const folder of [library, join(library, 'drafts'), join(library, 'trash')]) {
    await mkdir(folder, { recursive: true });
    own(folder);
  }
  for (let from = 0; from < seeds.length; from += AT_ONCE)
    await Promise.all(seeds.slice(from, from + AT_ONCE).map((seed, at) => putSeed(library, seed, from + at)));
}

/** How many drafts are written at once. */
const AT_ONCE = 64;

async function putSeed(library: string, seed: Seed, index: number): Promise<void> {
  const folder = join(library, 'drafts', randomUUID());
  await mkdir(folder);
  own(folder);
  const savedAt = new Date(Date.UTC(2026, 0, 1) - index * 60_000).toISOString();
  await writeFile(join(folder, 'story.json'), fileOf(seed, savedAt));
  own(join(folder, 'story.json'));
}

function fileOf({ headline, section = '', author, status = 'draft', text = '' }: Seed, savedAt: string): string {
  const story = {
    lang: 'vi',
    section,
    kicker: '',
    headline,
    lead: '',
    bylines: author === undefined ? [] : [{ name: author, role: 'reporter' }],
    dateline: '',
    publishedAt: null,
    embargoUntil: null,
    tags: [],
    slug: null,
    related: [],
    noteToDesk: '',
    ignoredChecks: [],
    body: [{ kind: 'paragraph', content: text === '' ? [] : [{ kind: 'text', text, marks: [], comments: [] }] }],
  };
  return JSON.stringify({
    format: 'stet-draft',
    formatVersion: 2,
    revision: 1,
    savedAt,
    savedBy: '',
    storyHash: `sha256:${createHash('sha256').update(JSON.stringify(story)).digest('hex')}`,
    review: { status, log: [] },
    story,
  });
}

/** Where the tests run as root, Stet runs as nobody. */
function own(path: string): void {
  if (process.getuid?.() === 0) chownSync(path, 65534, 65534);
}
