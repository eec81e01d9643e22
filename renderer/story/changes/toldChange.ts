import { flowText, wordsIn, type Change, type Flow, type TextChange, type ValueChange } from '../../../shared/compare';
import { BLOCK_KINDS, type Block, type Story } from '../../../shared/story';
import { formatDate } from '../../../shared/text';
import type { Text, TextKey } from '../../i18n';
import { changePlace, textAround } from './changePlace';

/** A change in words: what went and what came, the words around them, and a note on what words cannot show. */
export interface ToldChange {
  readonly lead: string;
  readonly went: string;
  readonly came: string;
  readonly tail: string;
  readonly note: string;
}

/** Words of the text around a change, and the longest piece of it that is shown, in letters. */
const AROUND = 28;
const LONGEST = 280;

const nothing: ToldChange = { lead: '', went: '', came: '', tail: '', note: '' };

/** Returns a change in words; `after` is the story that it led to. */
export function toldChange(change: Change, after: Story, text: Text): ToldChange {
  switch (change.of) {
    case 'text':
      return toldText(change, after, text);
    case 'value':
      return toldValue(change, text);
    case 'item': {
      const words = shorten(wordsIn(change.item)) || itemName(change.item, text);
      if (change.kind === 'moved') return { ...nothing, lead: words };
      return { ...nothing, [change.kind === 'inserted' ? 'came' : 'went']: words };
    }
  }
}

function toldText(change: TextChange, after: Story, text: Text): ToldChange {
  const around = aroundOf(change, after);
  const [went, came] = [change.before.content, change.after.content];
  if (change.kind !== 'marks' && change.kind !== 'link')
    return { ...nothing, ...around, went: shorten(saidBy(went, text)), came: shorten(saidBy(came, text)) };
  const told = { ...nothing, lead: `${around.lead}${shorten(flowText(came))}${around.tail}` };
  return { ...told, note: `${formattingOf(went, text)} → ${formattingOf(came, text)}` };
}

function aroundOf(change: TextChange, after: Story): Pick<ToldChange, 'lead' | 'tail'> {
  const place = changePlace(change, after);
  if (!place?.range) return { lead: '', tail: '' };
  const whole = textAround(place, after);
  const before = whole.slice(0, place.range.start);
  const behind = whole.slice(place.range.end);
  const lead = before.slice(-AROUND);
  const tail = behind.slice(0, AROUND);
  return {
    lead: before.length > AROUND ? `…${lead.slice(lead.indexOf(' ') + 1)}` : lead,
    tail: behind.length > AROUND ? `${tail.slice(0, Math.max(0, tail.lastIndexOf(' ')))}…` : tail,
  };
}

/** What a stretch of a text contains, the mark of a footnote by its name. */
const saidBy = (flow: Flow, text: Text): string =>
  flow.map((atom) => (atom.kind === 'noteMark' ? `[${text('editor.note')}]` : atom.text)).join('');

/** What letters look like and where they lead. */
function formattingOf(flow: Flow, text: Text): string {
  const parts = flow.flatMap((atom) =>
    !('marks' in atom) ? [] : [...atom.marks.map((mark) => text(`mark.${mark}`)), atom.url ?? ''],
  );
  return [...new Set(parts)].filter((part) => part !== '').join(', ') || text('change.plain');
}

function toldValue({ before, after }: ValueChange, text: Text): ToldChange {
  const name = String(after.path.at(-1));
  const say = SAID[name];
  if (say) return { ...nothing, went: say(before.value, text), came: say(after.value, text) };
  return { ...nothing, note: text(NOTES[name] ?? 'change.form') };
}

const dateText = (value: unknown): string => (typeof value === 'string' ? formatDate(value) : '');
const kindText = (value: unknown, text: Text): string => itemName(value, text);

/** How the values of fields are shown that have words. */
const SAID: Readonly<Record<string, (value: unknown, text: Text) => string>> = {
  publishedAt: dateText,
  embargoUntil: dateText,
  url: (value) => shorten(String(value)),
  lang: (value, text) => text(value === 'en' ? 'inspector.lang.en' : 'inspector.lang.vi'),
  shell: kindText,
};

const NOTES: Readonly<Record<string, TextKey>> = {
  photo: 'change.photo',
  rows: 'change.rows',
  level: 'change.level',
  start: 'change.numbers',
  numbering: 'change.numbers',
  reversed: 'change.numbers',
  rowSpan: 'change.spans',
  colSpan: 'change.spans',
  role: 'change.role',
};

/** Returns the name of an item that has no words: a block by its kind. */
function itemName(item: unknown, text: Text): string {
  const kind: unknown = typeof item === 'object' && item !== null && 'kind' in item ? item.kind : null;
  // The set holds the kinds of blocks.
  return typeof kind === 'string' && BLOCK_KINDS.has(kind)
    ? text(`editor.kind.${kind as Block['kind']}`)
    : text('change.nothing');
}

/** A text on one line, the end of a line or block as a sign; a long one by its start. */
function shorten(text: string): string {
  const line = text.replace(/\n/g, ' ¶ ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
