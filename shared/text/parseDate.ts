import { houseInstant } from './houseClock';
import { normalizeText } from './normalizeText';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const DATES: readonly RegExp[] = [
  /(?<!\d)(?<day>\d{1,2})\s?(?<mark>[/.-])\s?(?<month>\d{1,2})\s?\k<mark>\s?(?<year>\d{4})(?!\d)/,
  /(?<!\d)(?<year>\d{4})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)/,
  /(?<!\d)(?<day>\d{1,2}) tháng (?<month>\d{1,2})(?: năm|,)? (?<year>\d{4})(?!\d)/,
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)? ${MONTH}\\.?,? (?<year>\\d{4})(?!\\d)`),
  new RegExp(`(?<!\\p{L})${MONTH}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?!\\d)`, 'u'),
];

const TIME =
  /(?<!\d)(?<hour>\d{1,2})(?: ?(?::|h|g|giờ) ?(?<minute>\d{2})(?: ?phút)?(?::(?<second>\d{2}))?| ?(?:h|giờ))(?![\d\p{L}]*[\d:])(?: ?(?<half>am|pm|sa|ch)(?!\p{L}))?/u;

/** Words and marks that may stand around a date and a time and say nothing more. */
const FILLER =
  /(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ngày|lúc|vào|at|on|t(?=\s*$))(?!\p{L})|\(?(?:gmt|utc)? ?\+0?7(?::?00)?\)?|[\s,|·•–—-]/gu;

/**
 * The time that a text such as "17/11/2023 16:00" tells, as ISO 8601 in Vietnam's time ("2023-11-17T16:00:00+07:00"), whatever
 * the machine's zone. Day comes before month; `/`, `-` or `.` between; the time before or after the date ("16:00",
 * "16h00", "4:00 PM") or left out (then 00:00). Also "2023-11-17", "17 tháng 11 năm 2023", "November 17, 2023", with a weekday
 * or "(GMT+7)". Null for anything else, a date that is in no calendar, or a time past 23:59.
 */
export function parseDate(text: string): string | null {
  const line = normalizeText(text).toLowerCase();
  const date = DATES.map((pattern) => pattern.exec(line)).find((match) => match !== null);
  if (!date?.groups) return null;
  const withoutDate = `${line.slice(0, date.index)} ${line.slice(date.index + date[0].length)}`.replace(
    /^ t(?=\d)/,
    ' ',
  );
  const time = TIME.exec(withoutDate);
  const rest = time ? withoutDate.replace(time[0], ' ') : withoutDate;
  if (rest.replace(FILLER, '') !== '') return null;
  const { day, month, year, name } = date.groups;
  const hour = hourOf(time?.groups ?? {});
  if (hour === null) return null;
  return houseInstant({
    year: Number(year),
    month: name === undefined ? Number(month) : MONTHS.indexOf(name.slice(0, 3)) + 1,
    day: Number(day),
    hour,
    minute: Number(time?.groups?.['minute'] ?? 0),
    second: Number(time?.groups?.['second'] ?? 0),
  });
}

/** SA and CH are the Vietnamese AM and PM. */
function hourOf({ hour, half }: Readonly<Record<string, string | undefined>>): number | null {
  const shown = Number(hour ?? 0);
  if (half === undefined) return shown;
  if (shown < 1 || shown > 12) return null;
  return (shown % 12) + (half === 'pm' || half === 'ch' ? 12 : 0);
}
