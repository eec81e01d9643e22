import type { DocxNote } from './document';
import { newPart, type DocxContext } from './part';
import type { DocxPackage, Relations } from './package';
import { readBlocks } from './readBlocks';
import { childrenOf, type XmlElement } from './xml';

const PARTS = { 'w:footnoteReference': 'footnotes', 'w:endnoteReference': 'endnotes' } as const;

/** Finds the footnotes and endnotes of a document. Each is read once, by the first mark that names it. */
export function createNotes(pack: DocxPackage, relations: Relations, contextOf: () => DocxContext) {
  const readers = new Map<string, (id: string) => DocxNote | null>();
  return (reference: XmlElement): DocxNote | null => {
    const type = PARTS[reference.name as keyof typeof PARTS];
    const reader = readers.get(type) ?? readerOf(type, pack, relations, contextOf());
    readers.set(type, reader);
    return reader(reference.attributes['w:id'] ?? '');
  };
}

function readerOf(type: string, pack: DocxPackage, relations: Relations, context: DocxContext) {
  const relation = [...relations.values()].find((one) => one.type === type && !one.isExternal);
  const root = relation ? pack.xml(relation.target) : null;
  const elements = new Map(
    childrenOf(root, type === 'footnotes' ? 'w:footnote' : 'w:endnote').map((one) => [
      one.attributes['w:id'] ?? '',
      one,
    ]),
  );
  // A note that names itself in its own text is not read again.
  const isRead = new Set<string>();
  const part = root && relation ? newPart(context, pack.relations(relation.target), root) : null;
  return (id: string): DocxNote | null => {
    const element = elements.get(id);
    if (!element || !part || isRead.has(id)) return null;
    isRead.add(id);
    return { key: `${type} ${id}`, blocks: readBlocks(element, part) };
  };
}
