import type { Story } from '../story';
import { slug } from '../text';

/** Returns the address of a story on the site: frozen, or made of its headline while it is not. */
export const slugOf = (story: Pick<Story, 'slug' | 'headline'>): string => story.slug ?? slug(story.headline);
