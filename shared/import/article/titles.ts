import type { Story } from '../../story';
import { foldForSearch } from '../../text';

/** What the lines above a byline are. */
export interface Titles extends Pick<Story, 'section' | 'kicker' | 'headline' | 'lead'> {
  readonly leftOut: readonly string[];
}

const MENU: ReadonlySet<string> = new Set('trang chu|home|menu|tim kiem|search|dang nhap|log in|login'.split('|'));
const LONGEST_SECTION = 60;
const LEAD_WORDS = 12;

/**
 * Reads section, kicker and headline from the lines above a byline: the headline is the last, before it the kicker,
 * first the section. Some sites set the lead there, too: a last line that is a long sentence. A site's menu is left
 * out.
 */
export function readTitles(lines: readonly string[]): Titles {
  const isMenu = (line: string): boolean => MENU.has(foldForSearch(line));
  const titles = lines.filter((line) => !isMenu(line));
  const menu = lines.filter(isMenu);
  const lead = titles.length > 1 && isLead(titles.at(-1) ?? '') ? (titles.pop() ?? '') : '';
  const headline = titles.pop() ?? '';
  // A page's title is often its first line and its headline once more.
  const before = titles.filter((line) => foldForSearch(line) !== foldForSearch(headline));
  if (before.length > 2) {
    return {
      section: sectionOf(before.at(-1) ?? ''),
      kicker: '',
      headline,
      lead,
      leftOut: [...menu, ...before.slice(0, -1)],
    };
  }
  const [first = '', second = ''] = before;
  const isKicker = second === '' && first.length > LONGEST_SECTION;
  const [section, kicker] = isKicker ? ['', first] : [sectionOf(first), second];
  return { section, kicker, headline, lead, leftOut: menu };
}

const isLead = (line: string): boolean => /\.[”"’]?$/u.test(line) && line.split(' ').length > LEAD_WORDS;

/** Returns the last step of a path such as "Trang chủ > Thời sự > Chính trị". */
export const sectionOf = (line: string): string =>
  line
    .split(/\s*[>›»]\s*/u)
    .filter((step) => step !== '')
    .at(-1) ?? line;
