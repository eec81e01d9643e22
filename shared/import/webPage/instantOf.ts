import { parseDayOrTime } from '../../text';

/** Longer than any time that a page names. */
const LONGEST = 100;

/** Returns the time that a page names, as ISO 8601 in the house's time; a time without a zone is the house's. Null for none. */
export const instantOf = (text: string): string | null => (text.length > LONGEST ? null : parseDayOrTime(text));
