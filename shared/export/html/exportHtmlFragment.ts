import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Block, PhotoName, Story } from '../../story';
import { bytesToBase64 } from '../../text';
import type { ExportResult, PhotoBytes } from '../exported';
import type { PagePhoto, PagePhotos } from '../layOutPhotos';
import { barePhoto } from '../photos/barePhoto';
import { photoSize } from '../photoSize';
import { refuseUnknown } from '../unknownBlock';
import { articleToHast } from './articleToHast';
import { bodyToHast } from './blockToHast';
import { wordsIn } from './htmlText';

/**
 * Returns the article, or its body alone, as HTML to paste into a site's form and as plain text. Photos are in it as
 * `data:` pictures, each in a figure at the top, since a form makes files of those alone: nothing is around the
 * article, and the photos of a gallery are figures with the gallery's caption below. A photo whose bytes are not there
 * leaves its caption.
 */
export function exportHtmlFragment(
  story: Story,
  photos: PhotoBytes,
  part: 'article' | 'body' = 'article',
): { readonly ok: true; readonly html: string; readonly text: string } | Extract<ExportResult, { ok: false }> {
  const refused = refuseUnknown(story);
  if (refused) return refused;
  const flat = { ...story, body: story.body.flatMap(withoutGallery) };
  const shown = dataPhotos(photos);
  const children = part === 'body' ? bodyToHast(flat.body, shown) : articleToHast(flat, shown).children;
  const elements = children.filter((child): child is Element => child.type === 'element');
  const html = elements.map((element) =>
    toHtml({ type: 'root', children: [element] }, { closeSelfClosing: true, tightSelfClosing: false }),
  );
  return { ok: true, html: html.join('\n'), text: wordsIn(elements) };
}

/** A gallery as its photos, each a figure, and a paragraph with its caption; any other block as it is. */
function withoutGallery(block: Block): readonly Block[] {
  if (block.kind !== 'gallery') return [block];
  const figures = block.photos.map((photo): Block => ({ kind: 'figure', width: 'column', ...photo }));
  if (block.caption === '') return figures;
  const content = [{ kind: 'text', text: block.caption, marks: [], comments: [] }] as const;
  return [...figures, { kind: 'paragraph', content }];
}

/** Subtypes of `image/` by the ending of a photo's name; all others are their own ending. */
const MEDIA_TYPES: Readonly<Record<string, string>> = { jpg: 'jpeg' };

/** The photos as an address each that holds the whole picture, without what cameras wrote into it. */
function dataPhotos(photos: PhotoBytes): PagePhotos {
  const shown = new Map<PhotoName, PagePhoto>();
  for (const [name, bytes] of photos) {
    const bare = barePhoto(name, bytes);
    const ending = name.split('.').at(-1) ?? '';
    const type = MEDIA_TYPES[ending] ?? ending;
    shown.set(name, { path: `data:image/${type};base64,${bytesToBase64(bare)}`, ...photoSize(bare) });
  }
  return shown;
}
