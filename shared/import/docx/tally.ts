import { isElement, type XmlElement } from './xml';

/** What is counted in a document, so that the report names what was left out. */
export const COUNTED = [
  'insertions',
  'deletions',
  'moves',
  'formatChanges',
  'comments',
  'pictures',
  'textBoxes',
  'notes',
  'charts',
  'diagrams',
  'equations',
  'embedded',
  'rubies',
] as const;
/** A kind of thing that is counted in a document. */
export type Counted = (typeof COUNTED)[number];

/** Counts of what a document contains: what was used, what was left out, and what came a second time. */
export interface Tally {
  use(what: Counted, count?: number): void;
  /** Counts all that is in an element as left out. */
  skip(element: XmlElement): void;
  /** Counts one thing as left out, and nothing below it. */
  leave(what: Counted, count?: number): void;
  /** Counts all that is in an element as a second form of what is taken in already. */
  repeat(element: XmlElement): void;
  readonly used: ReadonlyMap<Counted, number>;
  readonly left: ReadonlyMap<Counted, number>;
  readonly repeated: ReadonlyMap<Counted, number>;
}

/** Of which kind each element is that is counted. */
const KINDS: Readonly<Record<string, Counted>> = {
  'w:ins': 'insertions',
  'w:cellIns': 'insertions',
  'w:del': 'deletions',
  'w:cellDel': 'deletions',
  'w:moveFrom': 'moves',
  'w:moveTo': 'moves',
  'w:rPrChange': 'formatChanges',
  'w:pPrChange': 'formatChanges',
  'w:sectPrChange': 'formatChanges',
  'w:tblPrChange': 'formatChanges',
  'w:tblPrExChange': 'formatChanges',
  'w:tblGridChange': 'formatChanges',
  'w:trPrChange': 'formatChanges',
  'w:tcPrChange': 'formatChanges',
  'w:cellMerge': 'formatChanges',
  'w:numberingChange': 'formatChanges',
  'a:blip': 'pictures',
  'v:imagedata': 'pictures',
  'w:txbxContent': 'textBoxes',
  'w:footnoteReference': 'notes',
  'w:endnoteReference': 'notes',
  'c:chart': 'charts',
  'dgm:relIds': 'diagrams',
  'm:oMath': 'equations',
  'o:OLEObject': 'embedded',
  'w:altChunk': 'embedded',
  'w:subDoc': 'embedded',
  'w:ruby': 'rubies',
};

/** Returns what an element of that name is counted as; null for one that is not counted. */
export const kindOf = (name: string): Counted | null => (Object.hasOwn(KINDS, name) ? (KINDS[name] ?? null) : null);

/** Returns a tally with nothing counted yet. */
export function createTally(): Tally {
  const [used, left, repeated] = [new Map<Counted, number>(), new Map<Counted, number>(), new Map<Counted, number>()];
  const add = (counts: Map<Counted, number>, what: Counted, count: number): void =>
    void counts.set(what, (counts.get(what) ?? 0) + count);
  const all = (counts: Map<Counted, number>, element: XmlElement): void => {
    const kind = kindOf(element.name);
    if (kind) add(counts, kind, 1);
    for (const node of element.children) if (isElement(node)) all(counts, node);
  };
  return {
    use: (what, count = 1) => add(used, what, count),
    leave: (what, count = 1) => add(left, what, count),
    skip: (element) => all(left, element),
    repeat: (element) => all(repeated, element),
    used,
    left,
    repeated,
  };
}
