/** Hours from UTC of the zones that news sites name, by their short names; null for one that two parts of the world share. */
const HOURS: Readonly<Record<string, number | null>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  ict: 7,
  est: -5,
  edt: -4,
  pst: -8,
  pdt: -7,
  mst: -7,
  mdt: -6,
  cdt: -5,
  cst: null,
  ist: null,
  bst: 1,
  wet: 0,
  west: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  gst: 4,
  wib: 7,
  sgt: 8,
  hkt: 8,
  pht: 8,
  myt: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
};
/** Zones of the United States that keep their name in summer, by their hours in winter. */
const AMERICAN: Readonly<Record<string, number>> = { et: -5, ct: -6, mt: -7, pt: -8 };

const NAMES = [...Object.keys(HOURS), ...Object.keys(AMERICAN)].sort((a, b) => b.length - a.length).join('|');

/** A zone behind a time, in small letters: "est", "(gmt+8)", "-05:00", "utc +7". */
export const ZONE = new RegExp(
  `\\(?\\s*(?:(?:utc|gmt)?\\s?(?<sign>[+-])\\s?(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?|(?<zone>${NAMES})(?![\\p{L}\\d]))\\s*\\)?`,
  'u',
);

/** Returns the minutes from UTC that a match of `ZONE` means at a UTC date; null where it means none for certain. */
export function zoneMinutes(groups: Readonly<Record<string, string | undefined>>, date: Date): number | null {
  const { sign, hours, minutes, zone } = groups;
  if (hours !== undefined) {
    const all = Number(hours) * 60 + Number(minutes ?? 0);
    return all > 14 * 60 ? null : all * (sign === '-' ? -1 : 1);
  }
  const american = AMERICAN[zone ?? ''];
  if (american !== undefined) return (american + (isAmericanSummer(date) ? 1 : 0)) * 60;
  const fixed = HOURS[zone ?? ''] ?? null;
  return fixed === null ? null : fixed * 60;
}

/** Daylight saving time of the United States since 2007: from the second Sunday in March to the first in November (15 U.S.C. 260a). */
function isAmericanSummer(date: Date): boolean {
  const sunday = (month: number, which: number): number => {
    const first = new Date(Date.UTC(date.getUTCFullYear(), month, 1)).getUTCDay();
    return Date.UTC(date.getUTCFullYear(), month, 1 + ((7 - first) % 7) + (which - 1) * 7);
  };
  return date.getTime() >= sunday(2, 2) && date.getTime() < sunday(10, 1);
}
