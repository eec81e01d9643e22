import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The numbers of the words that a lead and a body hold. A word that is cut in its middle does not count. */
export interface Words {
  readonly lead: readonly number[];
  readonly body: readonly number[];
}

export const noWords: Words = { lead: [], body: [] };

/** A word of the typist. The dot tells a whole one. */
export const word = (number: number): string => `w${number}. `;

/** The words of a text; null where it is no row of ever higher words: something is doubled, out of order or foreign. */
export function wordsIn(text: string): readonly number[] | null {
  const numbers = [...text.matchAll(/w(\d+)\./g)].map(([, number]) => Number(number));
  const rest = text.replace(/w\d+\.\s*/g, '');
  const isRow = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  return isRow && /^(w\d*)?$/.test(rest.trim()) ? numbers : null;
}

/** A draft as it lies on disk: whole, with words in their order, or not. */
export interface DraftOnDisk {
  readonly id: string;
  readonly headline: string;
  readonly savedAt: string;
  readonly words: Words;
}

/** Every draft of a home; `faults` tells those whose file is not whole, or whose words are not in order. */
export async function draftsOnDisk(home: string): Promise<{ drafts: DraftOnDisk[]; faults: string[] }> {
  const folder = join(home, 'library', 'drafts');
  const drafts: DraftOnDisk[] = [];
  const faults: string[] = [];
  for (const id of (await readdir(folder)).filter((name) => !name.startsWith('.'))) {
    try {
      drafts.push(readDraft(id, await readFile(join(folder, id, 'story.json'), 'utf8')));
    } catch (error) {
      faults.push(`${id}: ${String(error)}`);
    }
  }
  return { drafts, faults };
}

interface StoredDraft {
  readonly savedAt: string;
  readonly storyHash: string;
  readonly story: { readonly headline: string; readonly lead: string; readonly body: readonly unknown[] };
}

function readDraft(id: string, text: string): DraftOnDisk {
  const { savedAt, storyHash, story } = JSON.parse(text) as StoredDraft;
  const hash = createHash('sha256').update(JSON.stringify(story)).digest('hex');
  if (storyHash !== `sha256:${hash}`) throw new Error('the checksum is not that of the story');
  const lead = wordsIn(story.lead);
  const body = wordsIn(story.body.map(textOf).join('\n'));
  if (!lead || !body) throw new Error(`words are not in their order: ${story.lead} | ${JSON.stringify(story.body)}`);
  return { id, headline: story.headline, savedAt, words: { lead, body } };
}

/** All text inside a block, in its order. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, inner]) => (key === 'text' && typeof inner === 'string' ? inner : textOf(inner)))
    .join('');
}
