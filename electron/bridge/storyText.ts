import type { Story } from '../../shared/story';
import type { Jobs } from '../jobs';

/** A story as a text file. */
export interface StoryText {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Whether the library has an older text of it. */
  readonly isUnsaved: boolean;
}

/** Exports a story as a text file; null where that fails. */
export async function storyText(
  jobs: Pick<Jobs, 'exportStory'>,
  story: Story,
  isUnsaved: boolean,
): Promise<StoryText | null> {
  const built = await jobs.exportStory({ story, photos: new Map(), formats: ['txt'] }, () => undefined);
  const [file] = built.ok ? built.files : [];
  return file ? { fileName: file.path, bytes: file.bytes, isUnsaved } : null;
}
