import type { Element, Nodes, Root } from 'hast';
import { findElement, findElements, withoutElements } from '../html/elements';
import { treeToContent } from '../html/treeToContent';
import { takeNotes } from '../html/noteMarks';
import { SOME_SOURCE, type Source } from '../html/surroundings';
import { pageFields } from './fields';
import { isGluedPart } from './gluedParts';
import { sitePartsOf, type IsSite } from './longestText';
import { isTools, isTopPhoto } from './marks';
import { metaTagsIn } from './metaTags';
import { ownPage } from './ownPage';
import { pageMarks, type PageMarks } from './pageMarks';
import { readHead, takeFoot } from './storyEnds';
import { storyPlace, type StoryPlace } from './storyElement';
import { structuredDataIn } from './structuredData';
import type { WebPage } from './webPage';

/** Takes a page apart: what its data, its `<meta>` and its marks state about the story, the blocks of the story, and all else. */
export function readWebPage(page: Root, source: Source = SOME_SOURCE): WebPage {
  // A site may have its footnotes outside of the story.
  const notes = takeNotes(page);
  const own = ownPage(page, source, notes);
  if (own) return own;
  const meta = metaTagsIn(page);
  const title = meta.first('og:title', 'twitter:title');
  const { data, faults } = structuredDataIn(page, title);
  const isSite = sitePartsOf(page);
  const place = storyPlace(page, [data.headline, title, meta.title], isSite);
  const marks = pageMarks(place, isSite);
  const parts = partsOf(page, place, marks, isSite);
  const marked = { ...notes, unmarked: [] };
  const content = treeToContent(parts.story, source, notes);
  const above = treeToContent(parts.above, source, marked);
  const named = pageFields(place, marks, data, meta);
  const head = readHead(named, above.blocks, content.blocks, [
    data.description,
    meta.first('og:description', 'description'),
  ]);
  const foot = takeFoot(head.fields, head.blocks, place.body.type === 'element');
  return {
    fields: foot.fields,
    lang: null,
    signOff: foot.signOff,
    blocks: foot.blocks,
    pictures: content.pictures,
    paths: content.paths ?? [],
    leftFrames: [...(above.leftFrames ?? []), ...(content.leftFrames ?? [])],
    ...(content.looksOld === undefined ? {} : { looksOld: content.looksOld }),
    around: [...treeToContent(parts.rest, source, marked).blocks, ...head.leftOut],
    faults,
  };
}

const rootOf = (children: readonly Nodes[]): Root => ({
  type: 'root',
  children: children.flatMap((child): Root['children'] => (child.type === 'root' ? child.children : [child])),
});

/** The trees of the story's text, of what is above its headline in the same element, and of all else on the page. */
function partsOf(
  page: Root,
  { body, headline, zone }: StoryPlace,
  { used }: PageMarks,
  isSite: IsSite,
): { readonly story: Root; readonly above: Root; readonly rest: Root } {
  const apart: Element[] = [];
  const isApart = (element: Element): boolean => {
    if (element === headline || used.has(element)) return true;
    if (element === body || !(isSite(element) || isTools(element) || isGluedPart(element))) return false;
    apart.push(element);
    return true;
  };
  const photos = body.type === 'element' ? topPhotos(zone, headline, body, isSite) : [];
  const inBody = headline && findElement(body, (element) => element === headline) ? headline : null;
  const { before, after } = inBody ? splitAt(body, inBody) : { before: null, after: body };
  const top = new Set(photos);
  const rest =
    body.type === 'root'
      ? rootOf([])
      : withoutElements(
          page,
          (element) => element === body || element === headline || used.has(element) || top.has(element),
        );
  return {
    story: rootOf([...photos, withoutElements(after, isApart)]),
    above: before ? rootOf([withoutElements(before, isApart)]) : rootOf([]),
    rest: rootOf([rest, ...apart]),
  };
}

/** The photos between the headline and the text, where sites set the first one. */
function topPhotos(zone: Nodes, headline: Element | null, body: Element, isSite: IsSite): readonly Element[] {
  if (!headline) return [];
  const found: Element[] = [];
  let isBelow = false;
  const visit = (node: Nodes): boolean => {
    if (node === body) return true;
    if (node === headline) isBelow = true;
    else if (node.type === 'element' && isSite(node)) return false;
    else if (
      isBelow &&
      node.type === 'element' &&
      isTopPhoto(node) &&
      hasPicture(node) &&
      !findElement(node, (one) => one === body)
    ) {
      found.push(node);
    } else if ('children' in node) for (const child of node.children) if (visit(child)) return true;
    return false;
  };
  return visit(zone) ? found : [];
}

const hasPicture = (element: Element): boolean =>
  findElements(element, ({ tagName }) => tagName === 'img' || tagName === 'amp-img').length > 0;

/** What is before an element in a node, and what is after it, as copies of the node. */
function splitAt(
  node: Element | Root,
  at: Element,
): { readonly before: Element | Root; readonly after: Element | Root } {
  const index = node.children.findIndex(
    (child) => child === at || (child.type === 'element' && findElement(child, (one) => one === at)),
  );
  const holder = node.children[index];
  const inside = holder?.type === 'element' && holder !== at ? splitAt(holder, at) : null;
  const pick = (children: readonly Nodes[], part: Element | Root | undefined): Element | Root =>
    // The children of a node are of its own kinds still: some were left out, and one is a part of what it was.
    ({ ...node, children: [...children, ...(part ? [part] : [])] }) as Element | Root;
  const behind = { ...node, children: [...(inside ? [inside.after] : []), ...node.children.slice(index + 1)] } as
    Element | Root;
  return { before: pick(node.children.slice(0, index), inside?.before), after: behind };
}
