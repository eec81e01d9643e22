import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Story } from '../../shared/story';
import { p, storyOf } from '../../shared/story/testing';
import { someFolder } from '../disk/testing';
import { directJobs } from './direct';
import { readStoryFile } from './readStoryFile';

const story: Story = {
  ...storyOf(
    p('Nước lên nhanh trong đêm và ba xã ven sông đã đóng cửa trường.'),
    p('Chợ vẫn họp từ sáng, các ghe rau neo lại bên cầu.'),
  ),
  headline: 'Nước lên ở ba xã ven sông',
};
const NAMED = { bylines: [{ name: 'An Bình', role: 'reporter' as const }] };
// Below a line with a time the first paragraph is read as the lead.
const TIMED = { publishedAt: '2024-03-05T07:30:00+07:00', lead: 'Trường đóng cửa từ sáng.' };

/** Returns the story that is read from a story's own text. */
async function there(of: Story, format: 'txt' | 'md'): Promise<Story> {
  const built = await directJobs.exportStory({ story: of, photos: new Map(), formats: [format] }, () => undefined);
  if (!built.ok) throw new Error(built.message);
  const path = join(await someFolder(), `bai.${format}`);
  await writeFile(path, built.files[0]!.bytes);
  const read = await readStoryFile(path, directJobs);
  if (!read.ok) throw new Error(read.message);
  return read.story;
}

it.each([
  ['a kicker', { kicker: 'Mùa lũ' }],
  ['a kicker and a time', { kicker: 'Mùa lũ', ...TIMED }],
  ['a kicker, a name and a time', { kicker: 'Mùa lũ', ...NAMED, ...TIMED }],
  ['a kicker and a name', { kicker: 'Mùa lũ', ...NAMED }],
  ['a section', { section: 'Thời sự' }],
  ['a section and a kicker', { section: 'Thời sự', kicker: 'Mùa lũ' }],
  ['a section, a kicker, a name and a time', { section: 'Thời sự', kicker: 'Mùa lũ', ...NAMED, ...TIMED }],
  ['a kicker, a place and a lead', { kicker: 'Mùa lũ', dateline: 'Cần Thơ', lead: 'Trường đóng cửa từ sáng.' }],
  ['a kicker in English', { kicker: 'Flood season', lead: 'Schools are closed.', lang: 'en' as const }],
])('a story with %s comes back from its own text and Markdown as it was', async (_, fields) => {
  const before = { ...story, ...fields };
  for (const format of ['txt', 'md'] as const)
    expect({ ...(await there(before, format)), slug: null, lang: before.lang }).toEqual(before);
});
