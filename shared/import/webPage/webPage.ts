import type { Block, Story } from '../../story';
import type { Content } from '../content';

/** The fields of a story that a page may name. */
export type PageFields = Pick<
  Story,
  'section' | 'kicker' | 'headline' | 'lead' | 'bylines' | 'dateline' | 'publishedAt' | 'tags' | 'related'
>;

/** A page taken apart, of a site or of one that somebody wrote for themselves. */
export interface WebPage extends Content {
  readonly fields: PageFields;
  /** The language that Stet's own page names; null for every other page. */
  readonly lang: Story['lang'] | null;
  /** What repeats the bylines below the text; empty where nothing does. */
  readonly signOff: string;
  /** Blocks of the page that are not the story's: menus, other headlines, comments. */
  readonly around: readonly Block[];
  /** What is wrong with the data of the page that could not be read. */
  readonly faults: readonly string[];
}
