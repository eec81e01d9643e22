import type { Element } from 'hast';
import { h } from 'hastscript';
import { noteNumbers, notesInOrder, type Block, type NoteId } from '../../story';
import { inlineToHast, type NoteMarkToHast } from './inlineToHast';

/** Writes the marks of a body's footnotes: a raised number that leads to the note, which leads back to its first mark. */
export function createNoteMarks(body: readonly Block[]): NoteMarkToHast {
  const numbers = noteNumbers(body);
  const marked = new Set<NoteId>();
  return (note) => {
    const number = numbers.get(note);
    if (number === undefined) return [];
    const id = marked.has(note) ? undefined : `note-mark-${number}`;
    marked.add(note);
    return [h('sup.story-note-mark', [h('a', { href: `#note-${number}`, id, role: 'doc-noteref' }, String(number))])];
  };
}

/**
 * Returns the footnotes of a body below a rule, each with a way back to its mark; those without a mark are paragraphs.
 */
export function notesToHast(body: readonly Block[], markToHast: NoteMarkToHast): Element[] {
  const notes = notesInOrder(body);
  if (notes.length === 0) return [];
  const items = notes.flatMap(({ number, content }) => {
    if (number === null) return [];
    const back = h('a.story-note-back', { href: `#note-mark-${number}`, role: 'doc-backlink' }, '↩');
    return [h('li', { id: `note-${number}` }, [...inlineToHast(content, markToHast), ' ', back])];
  });
  const others = notes.filter(({ number }) => number === null).map(({ content }) => inlineToHast(content, markToHast));
  return [
    h('section.story-notes', { role: 'doc-endnotes' }, [
      ...(items.length > 0 ? [h('ol', items)] : []),
      ...others.map((words) => h('p', words)),
    ]),
  ];
}
