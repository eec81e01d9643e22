import { flowText, placeOf, valueText, type Change, type Flow } from '../../shared/compare';
import { oneLine, printable } from '../../shared/text';

const RESET = '\u001b[0m';
const GREEN = '\u001b[32m';
const RED = '\u001b[31m';
const DIM = '\u001b[2m';

/** Longest piece of text that is printed whole. */
const LONGEST = 200;

/**
 * Returns a change in one line: where, then what went as `[-...-]` and what came as `{+...+}`, as in `git diff
 * --word-diff`. In colour the signs are left out but where a piece is nothing but space.
 */
export function changeLine(change: Change, colour: boolean): string {
  const went = (text: string): string => piece(text, '[-', '-]', RED, colour);
  const came = (text: string): string => piece(text, '{+', '+}', GREEN, colour);
  const place = placeOf(change);
  const where = colour ? `${DIM}${place}${RESET}` : place;
  const line = (...parts: readonly string[]): string => [`${where}:`, ...parts].filter((part) => part !== '').join(' ');
  const valueLine = (before: string, after: string): string =>
    // A photo that became another has no words of its own.
    before === after ? line(`another ${before}`) : line(went(before), came(after));
  switch (change.of) {
    case 'text': {
      const [before, after] = [told(change.before.content), told(change.after.content)];
      if (change.kind === 'marks' || change.kind === 'link')
        return line(
          `${change.kind} of`,
          `"${oneLine(before)}"`,
          went(formatting(change.before.content)),
          came(formatting(change.after.content)),
        );
      return line(went(before), came(after));
    }
    case 'value':
      return valueLine(valueText(change.before.value), valueText(change.after.value));
    case 'item': {
      const text = valueText(change.item);
      if (change.kind === 'moved')
        return line(`moved from ${Number(change.before.at) + 1} to ${Number(change.after.at) + 1}:`, shorten(text));
      return line(change.kind === 'inserted' ? came(text) : went(text));
    }
  }
}

function piece(text: string, open: string, close: string, colour: string, isColoured: boolean): string {
  if (text === '') return '';
  const short = shorten(text);
  if (!isColoured) return `${open}${short}${close}`;
  return `${colour}${text.trim() === '' ? `${open}${short}${close}` : short}${RESET}`;
}

/** A text on one line, its own line ends as a sign; a long one by its start. */
function shorten(text: string): string {
  const line = printable(text.replace(/\n/g, '¶'));
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

const told = (flow: Flow): string => flowText(flow);
const formatting = (flow: Flow): string =>
  [...new Set(flow.flatMap((atom) => (!('marks' in atom) ? [] : [...atom.marks, atom.url ?? ''])))]
    .filter((part) => part !== '')
    .join(' ');
