import fc from 'fast-check';
import { docxOf, para, run, style } from '../../../../shared/import/docx/testing';

/** Who changed words or a paragraph: an index into the authors of the document. */
type By = number;

/** How words of a paragraph came or went. `passing` words were put in by one person and taken out by another. */
type Fate = 'kept' | 'inserted' | 'deleted' | 'passing' | 'formatted' | 'insertedFormatted';

/** Words of a paragraph with one fate, changed by one author. */
interface Stretch {
  readonly kind: 'stretch';
  readonly fate: Fate;
  readonly words: readonly string[];
  readonly by: By;
  readonly isInLink: boolean;
  /** Whether the next words go on in its last one. */
  readonly isGlued: boolean;
}

/** Words that went from here to the end of the paragraph that is so many further down. */
interface Move {
  readonly kind: 'move';
  readonly words: readonly string[];
  readonly by: By;
  readonly down: number;
}

/** The name of a paragraph's style in the document. */
type Style = 'Normal' | 'Heading2' | 'Quote';

/** A paragraph with the tracked changes of its words, its end, its whole and its style. */
interface TrackedParagraph {
  readonly kind: 'paragraph';
  readonly pieces: readonly (Stretch | Move)[];
  readonly mark: 'kept' | 'inserted' | 'deleted';
  /** How all of it came or went; its pieces and its mark have a fate of their own only where it was kept. */
  readonly whole: 'kept' | 'inserted' | 'deleted' | 'moved';
  readonly by: By;
  /** How many paragraphs further down it was moved. */
  readonly down: number;
  readonly style: Style;
  /** The style before a tracked change of it; null for none. */
  readonly former: Style | null;
}

/** A row of a table, which was kept, inserted or deleted as a whole. */
interface TrackedRow {
  readonly change: 'kept' | 'inserted' | 'deleted';
  readonly by: By;
  readonly cells: readonly (readonly Stretch[])[];
}

/** A table whose rows have tracked changes. */
interface TrackedTable {
  readonly kind: 'table';
  readonly rows: readonly TrackedRow[];
}

/** A document below its title, block by block. */
type Tracked = readonly (TrackedParagraph | TrackedTable)[];

/** The names of the authors of the changes, by their index (`By`). */
const AUTHORS = ['Minh Anh', 'Quốc Bảo', 'Lan', 'J. Smith'] as const;

const WORDS =
  'nước lên nhanh trong đêm người dân dời đồ lên gác trường đóng cửa chợ vẫn họp 2.002 m³ the river rose overnight and schools were closed 3,5 km'.split(
    ' ',
  );

const oneIn = (count: number): fc.Arbitrary<boolean> => fc.nat(count - 1).map((number) => number === 0);
const someWords = fc.array(
  fc.nat(WORDS.length - 1).map((at) => WORDS[at] ?? ''),
  { minLength: 1, maxLength: 5 },
);
const someBy = fc.nat(AUTHORS.length - 1);

const someStretch: fc.Arbitrary<Stretch> = fc.record({
  kind: fc.constant('stretch'),
  fate: fc.constantFrom('kept', 'kept', 'inserted', 'deleted', 'passing', 'formatted', 'insertedFormatted'),
  words: someWords,
  by: someBy,
  isInLink: oneIn(10),
  isGlued: oneIn(5),
});

const someMove: fc.Arbitrary<Move> = fc.record({
  kind: fc.constant('move'),
  words: someWords,
  by: someBy,
  down: fc.nat(5),
});

const someStyle = fc.constantFrom<Style[]>('Normal', 'Normal', 'Normal', 'Heading2', 'Quote');

const someParagraph: fc.Arbitrary<TrackedParagraph> = fc.record({
  kind: fc.constant('paragraph'),
  pieces: fc.array(fc.oneof({ weight: 9, arbitrary: someStretch }, { weight: 1, arbitrary: someMove }), {
    maxLength: 6,
  }),
  // A mark that one put in and another took out stays in LibreOffice 7.4 where all is rejected, though nobody had it before
  // (ECMA-376 Part 1, 17.13.5.20): `changes.test.ts` has that case.
  mark: fc.constantFrom('kept', 'kept', 'inserted', 'deleted'),
  whole: fc.constantFrom('kept', 'kept', 'kept', 'kept', 'inserted', 'deleted', 'moved'),
  by: someBy,
  down: fc.nat(5),
  style: someStyle,
  former: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: someStyle }),
});

// Cells that come or go have no tracked changes in LibreOffice 7.4, which reads `w:cellIns` and `w:cellDel` as nothing.
const someTable: fc.Arbitrary<TrackedTable> = fc.record({
  kind: fc.constant('table'),
  rows: fc.array(
    fc.record({
      change: fc.constantFrom('kept', 'kept', 'inserted', 'deleted'),
      by: someBy,
      cells: fc.array(fc.array(someStretch, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 2 }),
    }),
    { minLength: 2, maxLength: 4 },
  ),
});

/** LibreOffice 7.4 rejects a paragraph that was moved away from right behind one that was split off into the wrong place. */
const isSplitBeforeMove = (tracked: Tracked): boolean =>
  tracked.some((one, at) => {
    const next = tracked[at + 1];
    const isSplit = one.kind === 'paragraph' && one.whole === 'kept' && one.mark === 'inserted';
    return isSplit && next?.kind === 'paragraph' && next.whole === 'moved';
  });

/** Any document with tracked changes of several authors, of the kinds that LibreOffice reads as Word does. */
export const someTracked: fc.Arbitrary<Tracked> = fc
  .array(fc.oneof({ weight: 8, arbitrary: someParagraph }, { weight: 1, arbitrary: someTable }), {
    minLength: 2,
    maxLength: 10,
  })
  .filter((tracked) => !isSplitBeforeMove(tracked));

/** The author after another one, who changes what that one put in. */
const nextTo = (by: By): By => (by + 1) % AUTHORS.length;

/** Writes the elements of tracked changes, each with an id of its own. */
function createChanges() {
  let ids = 0;
  let minute = 0;
  const madeBy = (by: By): string =>
    `w:author="${AUTHORS[by] ?? ''}" w:date="2026-03-0${by + 1}T08:${String(minute).padStart(2, '0')}:00Z"`;
  const made = (by: By): string => `w:id="${(ids += 1)}" ${madeBy(by)}`;
  const move = (way: 'From' | 'To', name: string, by: By, inner: string): string => {
    const id = (ids += 1);
    return `<w:move${way}RangeStart w:id="${id}" ${madeBy(by)} w:name="${name}"/>${inner}<w:move${way}RangeEnd w:id="${id}"/>`;
  };
  return {
    /**
     * Begins a block. LibreOffice takes insertions of one author within a minute, at the end of a paragraph and at the start
     * of the next, for one that has the mark between them too, which nobody put in: so each block has minutes of its own.
     */
    at: (block: number): void => void (minute = 5 * block),
    around: (name: string, by: By, inner: string): string => `<w:${name} ${made(by)}>${inner}</w:${name}>`,
    alone: (name: string, by: By): string => `<w:${name} ${made(by)}/>`,
    /** Both ends of a move of the same words: where they were, and where they are. */
    ends: (by: By, inner: (way: 'From' | 'To') => string) => {
      const name = `move${(ids += 1)}`;
      return { from: move('From', name, by, inner('From')), to: move('To', name, by, inner('To')) };
    },
  };
}
type Changes = ReturnType<typeof createChanges>;

const plain = (words: readonly string[], properties = '', end = ' '): string => run(words.join(' ') + end, properties);
const gone = (words: readonly string[], end = ' '): string => plain(words, '', end).replaceAll('w:t', 'w:delText');
const styled = (name: Style): string => (name === 'Normal' ? '' : `<w:pStyle w:val="${name}"/>`);
const allWords = (pieces: readonly (Stretch | Move)[]): readonly string[] => pieces.flatMap(({ words }) => words);

function stretchXml({ fate, words, by, isInLink, isGlued }: Stretch, { around }: Changes): string {
  const end = isGlued ? '' : ' ';
  const bold = (): string => plain(words, `<w:b/>${around('rPrChange', by, '<w:rPr/>')}`, end);
  const inner = {
    kept: () => plain(words, '', end),
    inserted: () => around('ins', by, plain(words, '', end)),
    deleted: () => around('del', by, gone(words, end)),
    passing: () => around('ins', by, around('del', nextTo(by), gone(words, end))),
    formatted: bold,
    insertedFormatted: () => around('ins', nextTo(by), bold()),
  }[fate]();
  return isInLink ? `<w:hyperlink r:id="link">${inner}</w:hyperlink>` : inner;
}

function rowXml({ change, by, cells }: TrackedRow, changes: Changes): string {
  const cell = (pieces: readonly Stretch[]): string => {
    if (change === 'kept') return para(pieces.map((piece) => stretchXml(piece, changes)).join(''));
    const words = allWords(pieces);
    return change === 'inserted'
      ? para(changes.around('ins', by, plain(words)), `<w:rPr>${changes.alone('ins', by)}</w:rPr>`)
      : para(changes.around('del', by, gone(words)), `<w:rPr>${changes.alone('del', by)}</w:rPr>`);
  };
  const mark = change === 'kept' ? '' : changes.alone(change === 'inserted' ? 'ins' : 'del', by);
  const width = '<w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>';
  return `<w:tr>${mark && `<w:trPr>${mark}</w:trPr>`}${cells.map((one) => `<w:tc>${width}${cell(one)}</w:tc>`).join('')}</w:tr>`;
}

const tableXml = ({ rows }: TrackedTable, changes: Changes): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>${rows.map((row) => rowXml(row, changes)).join('')}</w:tbl>`;

/** The XML of the blocks of a document, with what was moved at the places where it is now. */
function bodyXml(tracked: Tracked): string {
  const changes = createChanges();
  const paragraphs = tracked.flatMap(({ kind }, at) => (kind === 'paragraph' ? [at] : []));
  const target = (at: number, down: number): number =>
    paragraphs[(paragraphs.indexOf(at) + down) % paragraphs.length] ?? at;
  /** What was moved to the end of a paragraph, and what behind it. */
  const [words, behind] = [tracked.map((): string[] => []), tracked.map((): string[] => [])];

  const pieceXml = (piece: Stretch | Move, at: number): string => {
    if (piece.kind === 'stretch') return stretchXml(piece, changes);
    const { by, down } = piece;
    const { from, to } = changes.ends(by, (way) => changes.around(`move${way}`, by, plain(piece.words)));
    words[target(at, down)]?.push(to);
    return from;
  };
  /** The parts of a paragraph: its properties, and its words without those that were moved to its end. */
  const paragraphParts = (one: TrackedParagraph, at: number): readonly [inner: string, properties: string] => {
    const { by, former } = one;
    const change = former ? changes.around('pPrChange', by, `<w:pPr>${styled(former)}</w:pPr>`) : '';
    // The last paragraph before a table or the end of a cell has no next one that it could go on in.
    const isTracked = one.mark !== 'kept' && tracked[at + 1]?.kind === 'paragraph';
    const mark = isTracked ? `<w:rPr>${changes.alone(one.mark === 'inserted' ? 'ins' : 'del', by)}</w:rPr>` : '';
    return [one.pieces.map((piece) => pieceXml(piece, at)).join(''), styled(one.style) + mark + change];
  };
  const wholeXml = (one: TrackedParagraph, name: string): string => {
    const inner = name === 'del' ? gone(allWords(one.pieces)) : plain(allWords(one.pieces));
    const mark = `<w:rPr>${changes.alone(name, one.by)}</w:rPr>`;
    return para(changes.around(name, one.by, inner), styled(one.style) + mark);
  };
  const blocks = tracked.map((block, at) => {
    changes.at(at);
    if (block.kind === 'table') return () => tableXml(block, changes);
    if (block.whole === 'moved') {
      const { from, to } = changes.ends(block.by, (way) => wholeXml(block, `move${way}`));
      behind[target(at, block.down + 1)]?.push(to);
      return () => from;
    }
    if (block.whole !== 'kept') {
      const xml = wholeXml(block, block.whole === 'inserted' ? 'ins' : 'del');
      return () => xml;
    }
    const [inner, properties] = paragraphParts(block, at);
    return () => para(inner + (words[at] ?? []).join(''), properties);
  });
  return blocks.map((xml, at) => xml() + (behind[at] ?? []).join('')).join('');
}

/**
 * Returns the bytes of a Word document with these changes, between a title and a last paragraph that nobody changed.
 */
export const trackedDocx = (tracked: Tracked): Uint8Array =>
  docxOf({
    body: `${para(run('Lũ về sớm hơn mọi năm'), '<w:pStyle w:val="Title"/>')}${bodyXml(tracked)}${para(run('Hết bài hôm nay.'))}`,
    styles:
      style('Normal', 'Normal').replace('<w:style ', '<w:style w:default="1" ') +
      style('Title', 'Title') +
      style('Heading2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
      style('Quote', 'Quote'),
    links: { link: 'https://lu.example.vn/' },
  });
