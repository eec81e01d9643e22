import { houseTime, parseDate } from '../../text';

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** Returns the time that a page names, as ISO 8601 in the house's time; a time without a zone is the house's. Null for none. */
export function instantOf(text: string): string | null {
  const found = ISO.exec(text.trim());
  if (!found) return text.length > 100 ? null : parseDate(text);
  const [, date = '', time = '00:00', seconds = ':00', zone = '+07:00'] = found;
  const offset = /^z$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  return houseTime(`${date}T${time}${seconds}${offset}`);
}
