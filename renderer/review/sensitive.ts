import type { Change } from '../../shared/compare';
import type { Story } from '../../shared/story';
import type { Text } from '../i18n';
import { changePlace, textAround, toldChange } from '../story';

const NUMBER = /\p{N}/u;
/** A capital that begins no sentence. */
const NAME = /(?<![.!?…:"“”«»\n]\s*|^\s*)(?<![\p{L}\p{N}])\p{Lu}\p{L}/u;
const QUOTE = /["“”«»]/u;
const MONTH_OR_DAY =
  /\b(?:tháng|ngày|năm|thứ|chủ nhật|hôm nay|hôm qua|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/iu;

/** Whether a change is of what a newspaper is sued for: a number, a date, a name, or quoted words. */
export function isSensitive(change: Change, after: Story, text: Text): boolean {
  const { went, came, lead } = toldChange(change, after, text);
  const place = changePlace(change, after);
  if (place?.range && isQuoted(textAround(place, after).slice(0, place.range.start))) return true;
  return [went, came].some(
    (words) => NUMBER.test(words) || QUOTE.test(words) || MONTH_OR_DAY.test(words) || hasName(lead, words),
  );
}

/** Whether a name begins in words that follow others. */
function hasName(lead: string, words: string): boolean {
  const before = lead.replace(/^…/, 'x ');
  const found = new RegExp(NAME, 'gu');
  found.lastIndex = 0;
  return [...`${before}${words}`.matchAll(found)].some(({ index }) => index >= before.length);
}

/** Whether a quotation is open at the end of a text. */
function isQuoted(text: string): boolean {
  const opened = (text.match(/[“«]/gu) ?? []).length - (text.match(/[”»]/gu) ?? []).length;
  return opened > 0 || (text.match(/"/gu) ?? []).length % 2 === 1;
}
