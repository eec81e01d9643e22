import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { missingPhotos, type Story } from '../../story';
import { cleanText } from '../cleanText';
import type { ExportResult, PhotoBytes } from '../exported';
import { layOutPhotos } from '../layOutPhotos';
import { refuseUnknown } from '../unknownBlock';
import { articleToHast } from './articleToHast';
import { descriptionOf, newsArticleJson } from './newsArticle';
import { PAGE_STYLE } from './pageStyle';
import { textNode } from './inlineToHast';

/**
 * Exports a story as a self-contained page: `index.html`, and its photos as `photos/<slug>-1.jpg` and so on. Equal
 * stories and photos are exported as equal bytes. Photos that the draft does not hold are reported; their figures keep
 * the caption.
 */
export function exportHtml(story: Story, photos: PhotoBytes): ExportResult {
  const refused = refuseUnknown(story);
  if (refused) return refused;
  const { pagePhotos, files, lost } = layOutPhotos(story, photos);
  const page = print(pageToHast(story, articleToHast(story, pagePhotos)));
  const html = new TextEncoder().encode(`${page}\n`);
  return {
    ok: true,
    files: [{ path: 'index.html', bytes: html }, ...files],
    missingPhotos: [...missingPhotos(story), ...lost],
  };
}

const print = (tree: Root): string => toHtml(tree, { closeSelfClosing: true, tightSelfClosing: false });

function pageToHast(story: Story, article: Element): Root {
  const description = descriptionOf(story);
  const meta = (property: string, content: string | null | undefined): Element[] =>
    content ? [h('meta', { property, content: cleanText(content) })] : [];
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', [textNode(story.headline)]),
    h('meta', { name: 'description', content: description }),
    ...meta('og:type', 'article'),
    ...meta('og:title', story.headline),
    ...meta('og:description', description),
    ...meta('og:locale', story.lang === 'vi' ? 'vi_VN' : 'en_US'),
    ...meta('article:published_time', story.publishedAt),
    ...meta('article:section', story.section),
    ...story.tags.flatMap((tag) => meta('article:tag', tag)),
    h('style', [{ type: 'text', value: PAGE_STYLE }]),
    h('script', { type: 'application/ld+json' }, [{ type: 'text', value: newsArticleJson(story) }]),
  ]);
  return {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: story.lang }, [head, h('body', [article])])],
  };
}
