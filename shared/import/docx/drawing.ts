import { pickForm } from './alternatives';
import type { DocxPicture } from './document';
import type { Relations } from './package';
import { kindOf, type Tally } from './tally';
import { child, isElement, type XmlElement } from './xml';

/** What a drawing shows that a story can hold, in order. */
export type Shown =
  | { readonly kind: 'picture'; readonly picture: DocxPicture }
  | { readonly kind: 'box'; readonly content: XmlElement }
  | { readonly kind: 'rule' };

/** What a drawing is read with; `onCropped` is called for each picture of which Word shows only a part. */
export interface DrawingContext {
  readonly relations: Relations;
  readonly tally: Tally;
  readonly onCropped: () => void;
}

/** Reads a drawing (`w:drawing`), an older one (`w:pict`) or an embedded object (`w:object`). */
export function readDrawing(drawing: XmlElement, context: DrawingContext): readonly Shown[] {
  const shown: Shown[] = [];
  walk(drawing, '', context, shown);
  return shown;
}

/** `altText` is that of the elements around. */
function walk(element: XmlElement, altText: string, context: DrawingContext, shown: Shown[]): void {
  const { tally } = context;
  const alt = altIn(element) || altText;
  switch (element.name) {
    case 'w:txbxContent':
      tally.use('textBoxes');
      shown.push({ kind: 'box', content: element });
      return;
    case 'mc:AlternateContent': {
      const form = pickForm(element, tally);
      if (form) walk(form, alt, context, shown);
      return;
    }
    case 'pic:blipFill':
      pushPicture(child(element, 'a:blip'), alt, context, shown);
      if (isCropped(child(element, 'a:srcRect'))) context.onCropped();
      return;
    case 'v:imagedata':
      pushPicture(element, alt, context, shown);
      return;
    case 'v:rect':
      if (element.attributes['o:hr'] === 't') shown.push({ kind: 'rule' });
  }
  const kind = kindOf(element.name);
  if (kind) tally.leave(kind);
  for (const node of element.children) if (isElement(node)) walk(node, alt, context, shown);
}

function altIn(element: XmlElement): string {
  const own = element.name === 'wp:inline' || element.name === 'wp:anchor' ? child(element, 'wp:docPr') : null;
  const inner = element.name === 'pic:pic' ? child(child(element, 'pic:nvPicPr'), 'pic:cNvPr') : null;
  const told = (own ?? inner)?.attributes;
  if (told) return told['descr'] ?? '';
  return element.name.startsWith('v:') ? (element.attributes['alt'] ?? '') : '';
}

function pushPicture(blip: XmlElement | null, altText: string, context: DrawingContext, shown: Shown[]): void {
  const source = blip && sourceOf(blip, context.relations);
  if (blip) context.tally[source ? 'use' : 'leave']('pictures');
  if (source) shown.push({ kind: 'picture', picture: { source, altText } });
}

function sourceOf({ attributes }: XmlElement, relations: Relations): DocxPicture['source'] | null {
  for (const name of ['r:embed', 'r:id', 'r:pict', 'r:link', 'o:relid']) {
    const relation = relations.get(attributes[name] ?? '');
    if (relation && relation.target !== '')
      return { kind: relation.isExternal ? 'address' : 'part', name: relation.target };
  }
  return null;
}

/** Thousandths of a per cent that are cut off at a side; strict documents write "12.5%". */
const isCropped = (rectangle: XmlElement | null): boolean =>
  ['l', 't', 'r', 'b'].some((side) => Number.parseFloat(rectangle?.attributes[side] ?? '0') > 0);
