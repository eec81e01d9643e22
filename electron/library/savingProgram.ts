import { draftIdSchema, emptyStory, plainInline } from '../../shared/story';
import { openLibrary } from './library';

/**
 * A program for a test to kill: saves ever longer texts into a draft and prints the number of each that the library
 * reports as saved.
 */
async function saveUntilKilled(folder: string, draft: string): Promise<never> {
  const library = await openLibrary({ folder, author: () => 'Minh Anh', clock: () => new Date() });
  const id = draftIdSchema.parse(draft);
  const opened = await library.open(id);
  if (!opened.ok) throw new Error(opened.message);
  let { revision } = opened.value;
  for (let number = Number(opened.value.story.headline) + 1; ; number += 1) {
    const content = plainInline('Mưa lớn trên sông. '.repeat(number % 500));
    const body = [{ kind: 'paragraph', content } as const];
    const story = { ...emptyStory('vi'), headline: String(number), body };
    const saved = await library.save(id, revision, story);
    if (!saved.ok) throw new Error(saved.message);
    revision = saved.value.revision;
    process.stdout.write(`${number}\n`);
  }
}

const [folder = '', draft = ''] = process.argv.slice(2);
await saveUntilKilled(folder, draft);
