import { houseInstant, startOfDay } from './houseClock';
import { normalizeText } from './normalizeText';
import { ZONE, zoneMinutes } from './timeZones';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const DATES: readonly RegExp[] = [
  /(?<!\d)(?<day>\d{1,2})\s?(?<mark>[/.-])\s?(?<month>\d{1,2})\s?\k<mark>\s?(?<year>\d{4})(?!\d)/,
  /(?<!\d)(?<year>\d{4})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)/,
  /(?<!\d)(?<day>\d{1,2}),? tháng (?<month>\d{1,2})(?: năm|,)? (?<year>\d{4})(?!\d)/,
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH}\\.?,?[ -](?<year>\\d{4})(?!\\d)`),
  new RegExp(`(?<!\\p{L})${MONTH}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?!\\d)`, 'u'),
];

const TIME =
  /(?<!\d)(?<hour>\d{1,2})(?: ?(?::|h|g|giờ) ?(?<minute>\d{2})(?: ?(?:phút|['’′]))?(?::(?<second>\d{2})(?:\.\d{1,6})?)?| ?(?:h|giờ))(?![\d\p{L}]*[\d:])(?: ?(?<half>[ap]\.?m\.?|sa|ch)(?!\p{L}))?/u;

/** Words and marks that may be around a date and a time without meaning. */
const FILLER =
  /(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?|ngày|lúc|vào|at|on|giờ (?:việt nam|vn|hà nội)|t(?=\s*$))(?!\p{L})|[()\s,|·•–—-]/gu;

/**
 * Parses the time in a text such as "17/11/2023 16:00" and returns it as ISO 8601 in Vietnam's time
 * ("2023-11-17T16:00:00+07:00"), whatever the machine's zone; of a text without a time, as "5/1/2024", the start of the day.
 * Reads what `parseDayOrTime` reads, and returns null for the rest.
 */
export function parseDate(text: string): string | null {
  const time = parseDayOrTime(text);
  return time && startOfDay(time);
}

/**
 * Parses the time in a text such as "17/11/2023 16:00" and returns it as ISO 8601 in Vietnam's time
 * ("2023-11-17T16:00:00+07:00"), whatever the machine's zone. Day comes before month; `/`, `-` or `.` between; the time
 * before or after the date ("16:00", "16h00", "4:00 PM") or left out: then a day is returned, "2023-11-17". Also
 * "2023-11-17", "17 tháng 11 năm 2023", "November 17, 2023", with a weekday. A time in another zone ("10:30 AM EST",
 * "(GMT+8)", "Z") is converted to Vietnam's. Null for anything else, a date that is in no calendar, a time past 23:59, and a
 * zone that two parts of the world name so ("CST").
 */
export function parseDayOrTime(text: string): string | null {
  const line = normalizeText(text).toLowerCase();
  const date = DATES.map((pattern) => pattern.exec(line)).find((match) => match !== null);
  if (!date?.groups) return null;
  const withoutDate = `${line.slice(0, date.index)} ${line.slice(date.index + date[0].length)}`.replace(
    /^ t(?=\d)/,
    ' ',
  );
  const time = TIME.exec(withoutDate);
  const around = time
    ? { before: withoutDate.slice(0, time.index), after: withoutDate.slice(time.index + time[0].length) }
    : { before: withoutDate, after: '' };
  // A zone is right behind the time, or at the end, in brackets.
  const zone = time ? zoneBehind(around.after) : null;
  const rest = `${around.before} ${zone ? zone.rest : around.after}`;
  if (rest.replace(FILLER, '') !== '') return null;
  const { day, month, year, name } = date.groups;
  const hour = hourOf(time?.groups ?? {});
  if (hour === null) return null;
  const shown = houseInstant({
    year: Number(year),
    month: name === undefined ? Number(month) : MONTHS.indexOf(name.slice(0, 3)) + 1,
    day: Number(day),
    hour,
    minute: Number(time?.groups?.['minute'] ?? 0),
    second: Number(time?.groups?.['second'] ?? 0),
  });
  if (!time) return shown?.slice(0, 10) ?? null;
  return shown !== null && zone ? inHouseTime(shown, zone.groups) : shown;
}

function zoneBehind(after: string) {
  const behind = ZONE.exec(after);
  if (!behind?.groups || after.slice(0, behind.index).replace(FILLER, '') !== '') return null;
  return { groups: behind.groups, rest: after.slice(behind.index + behind[0].length) };
}

const HOUSE_MINUTES = 7 * 60;

/** What the house's clock shows when the clock of another zone shows `shown`, which is written as if it were the house's. */
function inHouseTime(shown: string, groups: Readonly<Record<string, string | undefined>>): string | null {
  const clock = new Date(`${shown.slice(0, 19)}Z`);
  const minutes = zoneMinutes(groups, clock);
  if (minutes === null) return null;
  const there = new Date(clock.getTime() + (HOUSE_MINUTES - minutes) * 60_000);
  return `${there.toISOString().slice(0, 19)}+07:00`;
}

/** SA and CH are the Vietnamese AM and PM. */
function hourOf({ hour, half }: Readonly<Record<string, string | undefined>>): number | null {
  const shown = Number(hour ?? 0);
  if (half === undefined) return shown;
  if (shown < 1 || shown > 12) return null;
  return (shown % 12) + (half.startsWith('p') || half === 'ch' ? 12 : 0);
}
