import { chownSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLibrary } from '../../electron/library';
import { emptyStory, plainInline } from '../../shared/story';
import { openFolder } from '../support/stet';
import { paragraphsOf } from './bare/text';

const NOBODY = 65534;

/** A `STET_HOME` whose one draft is a story of so many words. */
export async function homeWith(words: number): Promise<string> {
  const home = await openFolder('stet-typing-');
  const library = await openLibrary({ folder: join(home, 'library'), author: () => 'bench', clock: () => new Date() });
  const body = paragraphsOf(words).map((text) => ({ kind: 'paragraph', content: plainInline(text) }) as const);
  const made = await library.create({ ...emptyStory('vi'), headline: `${words} chữ`, lead: 'Lúa chín.', body });
  if (!made.ok) throw new Error(made.message);
  await writeFile(join(home, 'settings.json'), '{ "language": "en", "isSetUp": true }');
  if (process.getuid?.() === 0) await own(home);
  return home;
}

async function own(folder: string): Promise<void> {
  chownSync(folder, NOBODY, NOBODY);
  for (const name of await readdir(folder, { recursive: true })) chownSync(join(folder, name), NOBODY, NOBODY);
}
