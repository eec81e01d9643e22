import type { Lang } from '../../shared/story';
import { textIn } from '../i18n';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** When a draft was saved, as short as a list needs it: "just now", "5 min ago", "14:05", "yesterday", "26/01" or "26/01/2023"; in the laptop's zone. */
export function savedTime(savedAt: string, now: Date, language: Lang): string {
  const text = textIn(language);
  const saved = new Date(savedAt);
  const ago = now.getTime() - saved.getTime();
  const two = (value: number): string => String(value).padStart(2, '0');
  // A clock that was set back leaves drafts saved in the future: they are shown by their date.
  if (ago >= -MINUTE_MS && ago < MINUTE_MS) return text('time.justNow');
  if (ago >= 0 && ago < 60 * MINUTE_MS) return text('time.minutesAgo', { minutes: Math.floor(ago / MINUTE_MS) });
  if (saved.toDateString() === now.toDateString()) return `${two(saved.getHours())}:${two(saved.getMinutes())}`;
  if (saved.toDateString() === new Date(now.getTime() - DAY_MS).toDateString()) return text('time.yesterday');
  const day = `${two(saved.getDate())}/${two(saved.getMonth() + 1)}`;
  return saved.getFullYear() === now.getFullYear() ? day : `${day}/${saved.getFullYear()}`;
}
