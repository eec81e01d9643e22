/** Deepest nesting of a draft file, its envelope counted; a real one stays under 30. */
const MOST_LEVELS = 150;

/** Whether JSON text is nested deeper than any draft, told from its bytes, before a parser or writer has to follow it. */
export function isDeepJson(bytes: Uint8Array): boolean {
  let [level, isInText] = [0, false];
  for (let at = 0; at < bytes.length; at += 1) {
    const letter = bytes[at];
    if (isInText) {
      if (letter === 0x5c) at += 1;
      else if (letter === 0x22) isInText = false;
    } else if (letter === 0x22) isInText = true;
    else if (letter === 0x7b || letter === 0x5b) {
      level += 1;
      if (level > MOST_LEVELS) return true;
    } else if (letter === 0x7d || letter === 0x5d) level -= 1;
  }
  return false;
}
