import { propertiesToOrigin, type Origin } from '../../story';
import type { DocxPackage } from './package';
import { instantOf } from './revisions';
import { child, childrenOf, isElement, textOf, type XmlElement } from './xml';

/** What a Word document keeps about itself beside its text. Texts are empty where it keeps none. */
export interface DocxProperties {
  readonly creator: string;
  /** Separated by commas or semicolons. */
  readonly keywords: string;
  /** Who saved it last, and when: ISO 8601 in UTC. */
  readonly savedBy: string;
  readonly savedAt: string;
  /** The draft's text that it was exported from by Stet; null for any other document. */
  readonly origin: Origin | null;
}

/** Reads the core and the custom properties (ECMA-376 Part 2, 11; Part 1, 22.3). */
export function readProperties(pack: DocxPackage): DocxProperties {
  const part = (type: RegExp): XmlElement | null => {
    const relation = [...pack.relations('').values()].find((one) => type.test(one.type) && !one.isExternal);
    return relation ? pack.xml(relation.target) : null;
  };
  const core = part(/^core-properties$/);
  const property = (name: string): string => {
    const found = child(core, name);
    return found ? textOf(found).trim() : '';
  };
  const custom = childrenOf(part(/^custom-?properties$/i), 'op:property').map(
    (one) => [one.attributes['name'] ?? '', valueOf(one)] as const,
  );
  return {
    creator: property('dc:creator'),
    keywords: property('cp:keywords'),
    savedBy: property('cp:lastModifiedBy'),
    savedAt: instantOf(property('dcterms:modified') || undefined),
    origin: propertiesToOrigin(new Map(custom)),
  };
}

const valueOf = ({ children }: XmlElement): string => children.filter(isElement).map(textOf).join('');
