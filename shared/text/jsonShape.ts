/** Deepest nesting of what Stet writes as JSON, a draft's envelope counted; a real one stays under 30. */
const MOST_LEVELS = 150;
/** Most values in it: a draft at its limits, with three copies of its story in its review, has some 600,000. */
export const MOST_VALUES = 1_000_000;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** How a JSON text is built, counted before a parser or writer has to follow it. */
export interface JsonShape {
  /** Whether it is nested deeper than anything that Stet writes. */
  readonly isDeep: boolean;
  /** How many arrays, objects and commas it has, which is no less than half its values; counting ends above `MOST_VALUES`. */
  readonly values: number;
}

/**
 * Counts how a JSON text (its UTF-8 bytes, or a string) is built, without parsing it. Of a text that is no JSON the
 * shape means nothing.
 */
export function jsonShape(json: Uint8Array | string): JsonShape {
  const codeAt =
    typeof json === 'string' ? (at: number): number => json.charCodeAt(at) : (at: number): number => json[at] ?? 0;
  let [level, values, isInText] = [0, 0, false];
  for (let at = 0; at < json.length && values <= MOST_VALUES; at += 1) {
    const code = codeAt(at);
    if (isInText) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) isInText = false;
    } else if (code === QUOTE) isInText = true;
    else if (code === COMMA) values += 1;
    else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      level += 1;
      values += 1;
      if (level > MOST_LEVELS) return { isDeep: true, values };
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) level -= 1;
  }
  return { isDeep: false, values };
}
