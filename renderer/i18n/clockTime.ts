const two = (value: number): string => String(value).padStart(2, '0');

/**
 * When something was done, to the minute: "15:58" of today, "26/01 15:58", "26/01/2023 15:58"; in the laptop's zone, as every
 * time at which something was done; the times that a story prints are the newsroom's (`formatDate`).
 */
export function clockTime(instant: string, now: Date): string {
  const at = new Date(instant);
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  if (at.toDateString() === now.toDateString()) return time;
  const day = `${two(at.getDate())}/${two(at.getMonth() + 1)}`;
  return at.getFullYear() === now.getFullYear() ? `${day} ${time}` : `${day}/${at.getFullYear()} ${time}`;
}
