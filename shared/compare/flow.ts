import {
  textRun,
  tidyInline,
  type Inline,
  type InlineContent,
  type Link,
  type Mark,
  type NoteId,
  type ThreadId,
} from '../story';

/** What a text block is besides its text: its kind, and a subhead's level or a pull quote's attribution. */
export type BlockAttributes = Readonly<Record<string, unknown>>;

/** Represents the mark of a footnote in the text of a flow, so that it has a place of its own there. */
export const NOTE_MARK = '\uFFFC';

/**
 * A run of text with one formatting; or a line break; or the mark of a footnote; or the end of a block and the shell of
 * the next one.
 */
export type Atom =
  | {
      readonly kind: 'text' | 'lineBreak';
      /** In NFC. `\n` of a line break. */
      readonly text: string;
      readonly marks: readonly Mark[];
      readonly url: string | null;
      readonly comments: readonly ThreadId[];
    }
  | { readonly kind: 'noteMark'; readonly text: typeof NOTE_MARK; readonly note: NoteId }
  | { readonly kind: 'blockEnd'; readonly text: '\n'; readonly next: BlockAttributes };

/** The text of one block, or of some blocks on end, as a line of atoms; a place in it counts UTF-16 units. */
export type Flow = readonly Atom[];

const bare = { marks: [], url: null, comments: [] } as const;

/** Returns a plain text as a flow. Line ends in it are text like any other. */
export const textToFlow = (text: string): Flow =>
  text === '' ? [] : [{ kind: 'text', text: text.normalize('NFC'), ...bare }];

/** Inline content as a flow. */
export const contentToFlow = (content: InlineContent): Flow => atomsOf(content, null);

function atomsOf(content: readonly Inline[], url: string | null): Atom[] {
  return content.flatMap((piece): Atom[] => {
    if (piece.kind === 'link') return atomsOf(piece.content, piece.url);
    if (piece.kind === 'lineBreak') return [{ ...bare, kind: 'lineBreak', text: '\n', url }];
    if (piece.kind === 'noteMark') return [{ ...piece, text: NOTE_MARK }];
    const { text, marks, comments } = piece;
    return text === '' ? [] : [{ kind: 'text', text: text.normalize('NFC'), marks, url, comments }];
  });
}

/** Returns the words of a flow. */
export const flowText = (flow: Flow): string => flow.map((atom) => atom.text).join('');

/** Returns the inline content of a flow without block ends. */
export function flowToContent(flow: Flow): InlineContent {
  const pieces: Inline[] = [];
  for (const atom of flow) {
    if (atom.kind === 'blockEnd') throw new RangeError('A block end stands inside inline content');
    if (atom.kind === 'noteMark') {
      pieces.push({ kind: 'noteMark', note: atom.note });
      continue;
    }
    const piece: Link['content'][number] =
      atom.kind === 'lineBreak' ? { kind: 'lineBreak' } : textRun(atom.text, atom.marks, atom.comments);
    pieces.push(atom.url === null ? piece : { kind: 'link', url: atom.url, content: [piece] });
  }
  return tidyInline(pieces);
}

/**
 * Returns the flow without where its comments are anchored, alike neighbours joined: two with equal words and
 * formatting are equal.
 */
export const bareFlow = (flow: Flow): Flow => {
  const joined: Atom[] = [];
  for (const atom of flow) {
    const last = joined.at(-1);
    if (atom.kind === 'text' && last?.kind === 'text' && formattingOf(last) === formattingOf(atom))
      joined[joined.length - 1] = { ...last, text: (last.text + atom.text).normalize('NFC') };
    else joined.push('comments' in atom ? { ...atom, comments: [] } : atom);
  }
  return joined;
};

/** Returns a key of the marks and the link of an atom, equal for equal formatting. */
export const formattingOf = (atom: Atom): string =>
  'marks' in atom ? `${[...atom.marks].sort().join()} ${atom.url ?? ''}` : '';

/** Returns the piece of a flow between two places. */
export function sliceFlow(flow: Flow, from: number, to: number): Flow {
  const piece: Atom[] = [];
  let at = 0;
  for (const atom of flow) {
    const end = at + atom.text.length;
    if (from < to && end > from && at < to) {
      const isWhole = at >= from && end <= to;
      if (isWhole || atom.kind !== 'text') piece.push(atom);
      else piece.push({ ...atom, text: atom.text.slice(Math.max(0, from - at), to - at) });
    }
    at = end;
  }
  return piece;
}
