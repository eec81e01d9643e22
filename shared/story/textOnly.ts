import { photoNameSchema, type PhotoName } from './photo';
import type { Story } from './story';

/**
 * Returns a story as it may be read by anybody: without the note to the desk, the ignored findings and the places of
 * comments. `rename` returns the new name of each photo that its draft holds.
 */
export function textOnlyStory(story: Story, rename: (name: PhotoName) => PhotoName = (name) => name): Story {
  const plain = { ...renamePhotos(story, rename), noteToDesk: '', ignoredChecks: [] };
  // A story is JSON, in which runs of text alone have comments.
  return JSON.parse(JSON.stringify(plain), (key, part: unknown) => (key === 'comments' ? [] : part)) as Story;
}

/** Returns a story, or anything that holds stories, whose photos have other names. */
export const renamePhotos = <T>(value: T, rename: (name: PhotoName) => PhotoName): T =>
  // Only strings that are photos' names become others, so the form stays.
  JSON.parse(JSON.stringify(value), (_, part: unknown) => {
    const name = photoNameSchema.safeParse(part);
    return name.success ? rename(name.data) : part;
  }) as T;
