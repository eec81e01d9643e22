import { oldEncodingIn, type OldFont } from '../../text';
import { keepsAnswers, partOfType, paragraphsOf, readComments, type DocxComment } from './comments';
import type { DocxBlock, DocxRevision } from './document';
import { damaged } from './fault';
import { createNotes } from './notes';
import { readNumbering, type Numbering } from './numbering';
import { openPackage, type DocxPackage, type Relations } from './package';
import { newPart, type DocxContext } from './part';
import { readProperties, type DocxProperties } from './properties';
import { readBlocks } from './readBlocks';
import { readStyles, type StyleTable } from './styles';
import { createTally, kindOf, type Tally } from './tally';
import { child, visitAll } from './xml';

/** A Word document as it is, before it is judged what of it is what in a story. */
export interface DocxDocument {
  readonly blocks: readonly DocxBlock[];
  /** Every tracked change that a reading can be with or without, in the order of the text. */
  readonly revisions: readonly DocxRevision[];
  readonly comments: readonly DocxComment[];
  /** Whether it keeps which comment answers which. */
  readonly keepsAnswers: boolean;
  readonly styles: StyleTable;
  readonly numberingOf: (numId: string) => Numbering | null;
  readonly pack: DocxPackage;
  readonly properties: DocxProperties;
  readonly tally: Tally;
  /** Words that are hidden, and those of headers and footers, each once. */
  readonly hidden: readonly string[];
  readonly margins: readonly string[];
  /** The pictures of headers and footers, each once. */
  readonly marginPictures: number;
  readonly croppedPictures: number;
  /** Letters that were in an old Vietnamese font (TCVN3, VNI) and are in Unicode now. */
  readonly oldLetters: number;
  /** The old Vietnamese encoding that text in other fonts looks like; null for none. */
  readonly looksOld: OldFont | null;
  readonly refusedLinks: number;
}

/** Reads a `.docx` that may come from anybody; `oldFont` is how text in fonts of Unicode is read, null for as it is. Throws a `DocxFault` where it is none, is damaged or too large. */
export function readDocument(bytes: Uint8Array, oldFont: OldFont | null = null): DocxDocument {
  const pack = openPackage(bytes);
  const root = pack.xml(pack.mainPart);
  const body = child(root, 'w:body');
  if (!root || root.name !== 'w:document' || !body) throw damaged('it holds no text');
  const relations = pack.relations(pack.mainPart);
  const marginParts = marginPartsOf(relations);
  const tally = createTally();
  let paragraphs = 0;
  const context: DocxContext = {
    styles: readStyles(partOfType('styles', pack, relations)),
    tally,
    revisions: [],
    hidden: [],
    placedComments: new Set(),
    named: { count: 0 },
    cropped: { count: 0 },
    oldFont,
    oldLetters: { count: 0 },
    sample: [],
    refusedLinks: { count: 0 },
    nextParagraph: () => (paragraphs += 1),
    noteOf: (reference) => noteOf(reference),
  };
  const noteOf = createNotes(pack, relations, () => context);
  const blocks = readBlocks(body, newPart(context, relations, root));
  return {
    blocks,
    revisions: context.revisions,
    comments: readComments(pack, relations, tally),
    keepsAnswers: keepsAnswers(pack, relations),
    styles: context.styles,
    numberingOf: readNumbering(partOfType('numbering', pack, relations)),
    pack,
    properties: readProperties(pack),
    tally,
    hidden: context.hidden,
    margins: readMargins(pack, marginParts),
    marginPictures: picturesIn(pack, marginParts),
    croppedPictures: context.cropped.count,
    oldLetters: context.oldLetters.count,
    looksOld: oldEncodingIn(context.sample.join('')),
    refusedLinks: context.refusedLinks.count,
  };
}

/** The parts that are headers and footers of pages, each once, however often it is named. */
const marginPartsOf = (relations: Relations): readonly string[] => [
  ...new Set(
    [...relations.values()].flatMap(({ type, isExternal, target }) =>
      !isExternal && (type === 'header' || type === 'footer') ? [target] : [],
    ),
  ),
];

/** Returns how many pictures parts show; one that several of them show, or that is there in two forms, counts once. */
function picturesIn(pack: DocxPackage, parts: readonly string[]): number {
  const pictures = new Set<string>();
  for (const part of parts) {
    const root = pack.xml(part);
    const relations = pack.relations(part);
    if (root)
      visitAll(root, ({ name, attributes }) => {
        const id = attributes['r:embed'] ?? attributes['r:link'] ?? attributes['r:id'];
        if (kindOf(name) === 'pictures' && id !== undefined) pictures.add(relations.get(id)?.target ?? `${part} ${id}`);
      });
  }
  return pictures.size;
}

/** The words of the headers and footers of the pages; a number of a page alone is none. */
function readMargins(pack: DocxPackage, parts: readonly string[]): readonly string[] {
  const lines = parts.flatMap((target) => {
    const root = pack.xml(target);
    return root ? paragraphsOf(root).map((line) => line.replace(/\s+/g, ' ').trim()) : [];
  });
  return [...new Set(lines)].filter((line) => /\p{L}/u.test(line));
}
