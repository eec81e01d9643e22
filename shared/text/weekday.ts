import { houseClock } from './houseClock';

const NAMES = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

/**
 * Returns the Vietnamese day of the week of an instant (ISO 8601 with offset), in Vietnam's time: "thứ Sáu", "Chủ
 * nhật". Throws RangeError for what is no instant.
 */
export function weekday(instant: string): string {
  return NAMES[houseClock(instant).weekday] ?? NAMES[0];
}
