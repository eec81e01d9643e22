// English: 238 words a minute (Brysbaert 2019, "How many words do we read per minute?"). No such study of Vietnamese is
// known to us; its newsrooms reckon with about as many syllables.
const COUNT_A_MINUTE = 240;

/** How long a text of so many syllables (or, in English, words) takes to read: whole minutes, rounded up; 0 only for 0. */
export const readingMinutes = (count: number): number => Math.ceil(count / COUNT_A_MINUTE);
