import type { Byline } from '../../story';
import { readFieldLabel } from './fieldLabels';
import { isSentence } from './furniture';
import { isPhotoLine, type Line } from './lines';
import { isInCapitals, isSignOffOf, namesToBylines } from './names';

/** The end of a story: who signed it, and the lines that are left of its body. */
export interface PageFoot {
  readonly bylines: readonly Byline[];
  /** The line that repeats the bylines; empty where there is none. */
  readonly signOff: string;
  readonly body: readonly Line[];
  /** Lines below the sign-off (keywords, buttons), which are no part of the story. */
  readonly leftOut: readonly string[];
}

/** How many lines from the end a sign-off may be. */
const HIGHEST_SIGN_OFF = 10;

/**
 * Takes the sign-off off the body: the last line that names only the story's authors, with nothing but short lines behind. A
 * story without bylines takes them from a last line of names in capitals, or with a label before them.
 */
export function takeSignOff(body: readonly Line[], bylines: readonly Byline[]): PageFoot {
  const unsigned = { bylines, signOff: '', body, leftOut: [] };
  if (bylines.length === 0) {
    const last = body.at(-1);
    const isSigned = last !== undefined && (isInCapitals(last.text) || readFieldLabel(last.text)?.field === 'bylines');
    const signed = isSigned && body.length > 1 ? namesToBylines(last.text) : null;
    return signed && last ? { bylines: signed, signOff: last.text, body: body.slice(0, -1), leftOut: [] } : unsigned;
  }
  for (let at = body.length - 1; at > 0 && at >= body.length - HIGHEST_SIGN_OFF; at -= 1) {
    const line = body[at];
    if (!line || isSentence(line.text) || isPhotoLine(line)) return unsigned;
    if (isSignOffOf(line.text, bylines)) {
      const leftOut = body.slice(at + 1).map((below) => below.text);
      return { bylines, signOff: line.text, body: body.slice(0, at), leftOut };
    }
  }
  return unsigned;
}
