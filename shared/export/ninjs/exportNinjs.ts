import { toHtml } from 'hast-util-to-html';
import {
  missingPhotos,
  proseOf,
  signOff,
  type Byline,
  type GalleryPhoto,
  type PhotoName,
  type Story,
} from '../../story';
import { countSyllables, countWords, startOfDay } from '../../text';
import { cleanText } from '../cleanText';
import type { ExportResult, PhotoBytes } from '../exported';
import { bodyToHast } from '../html/blockToHast';
import { layOutPhotos, type PagePhoto } from '../layOutPhotos';
import { slugOf } from '../slugOf';
import { refuseUnknown } from '../unknownBlock';

/**
 * Returns a story as IPTC ninjs 3.1 (https://iptc.org/std/ninjs/), `<slug>.ninjs.json`: its fields, the body as XHTML,
 * and a picture for each photo, which lies at `photos/<slug>-1.jpg` and so on. Nothing of it is for the desk alone.
 */
export function exportNinjs(story: Story, photos: PhotoBytes): ExportResult {
  const refused = refuseUnknown(story);
  if (refused) return refused;
  const { pagePhotos, files, lost } = layOutPhotos(story, photos);
  const item = storyToNinjs(story, pagePhotos);
  const bytes = new TextEncoder().encode(`${cleanText(JSON.stringify(item, null, 2))}\n`);
  return {
    ok: true,
    files: [{ path: `${slugOf(story)}.ninjs.json`, bytes }, ...files],
    missingPhotos: [...missingPhotos(story), ...lost],
  };
}

/** A list as a property of that name; no property where the list is empty, which ninjs wants so. */
const listed = (name: string, list: readonly object[]): object => (list.length === 0 ? {} : { [name]: list });
const told = (name: string, text: string | null): object => (text === null || text === '' ? {} : { [name]: text });
const plain = (role: string, value: string): object[] =>
  value.trim() === '' ? [] : [{ role, contentType: 'text/plain', value }];

function storyToNinjs(story: Story, pagePhotos: ReadonlyMap<PhotoName, PagePhoto>): object {
  const uri = `urn:x-stet:${slugOf(story)}`;
  const people = story.bylines.filter(({ name, role }) => role !== 'agency' && name.trim() !== '');
  const agencies = story.bylines.filter(({ name, role }) => role === 'agency' && name.trim() !== '');
  return {
    uri,
    type: 'text',
    representationType: 'full',
    // ninjs wants a time: of a day without one, when it begins.
    ...told('versionCreated', story.publishedAt && startOfDay(story.publishedAt)),
    ...told('embargoedUntil', story.embargoUntil),
    pubStatus: 'usable',
    language: story.lang,
    title: slugOf(story),
    ...told('slugline', story.section),
    headlines: [...plain('main', story.headline), ...plain('kicker', story.kicker)],
    ...listed('descriptions', plain('summary', story.lead)),
    ...told('by', signOff(story.bylines)),
    ...told('located', story.dateline),
    ...listed('people', people.map(personOf)),
    ...listed(
      'infoSources',
      agencies.map(({ name }) => ({ name: name.trim(), role: 'agency' })),
    ),
    ...listed('subjects', [
      ...(story.section === '' ? [] : [{ name: story.section, rel: 'category', creator: 'desk' }]),
      ...story.tags.filter((tag) => tag !== '').map((name) => ({ name, rel: 'keyword', creator: 'desk' })),
    ]),
    bodies: [bodyOf(story, pagePhotos)],
    ...listed('associations', [
      ...photosOf(story).flatMap((photo, at) => pictureOf(photo, `${uri}:photo-${at + 1}`, at, pagePhotos)),
      ...story.related.map(({ title, url }, at) => ({
        name: `related-${at + 1}`,
        rel: 'related',
        uri: url,
        type: 'text',
        headlines: [{ value: title === '' ? url : title }],
      })),
    ]),
    altIds: [{ role: 'slug', value: slugOf(story) }],
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
  };
}

const ROLES: Readonly<Record<Exclude<Byline['role'], 'agency'>, string>> = {
  reporter: 'author',
  contributor: 'contributor',
  photographer: 'photographer',
};
const personOf = ({ name, role }: Byline): object => ({
  name: name.trim(),
  rel: role === 'agency' ? 'author' : ROLES[role],
});

function bodyOf(story: Story, pagePhotos: ReadonlyMap<PhotoName, PagePhoto>): object {
  const blocks = bodyToHast(story.body, pagePhotos);
  const words = story.body.flatMap(proseOf).join(' ');
  return {
    role: 'main',
    contentType: 'application/xhtml+xml',
    wordCount: story.lang === 'vi' ? countSyllables(words) : countWords(words),
    value: toHtml({ type: 'root', children: blocks }, { closeSelfClosing: true, tightSelfClosing: false }),
  };
}

const photosOf = (story: Story): readonly GalleryPhoto[] =>
  story.body.flatMap((block) => (block.kind === 'figure' ? [block] : block.kind === 'gallery' ? block.photos : []));

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
};

/** A photo that the export holds, as a picture; the first one is the story's. */
function pictureOf(
  { photo, caption, credit, altText, source }: GalleryPhoto,
  uri: string,
  at: number,
  pagePhotos: ReadonlyMap<PhotoName, PagePhoto>,
): object[] {
  const shown = photo.kind === 'held' ? pagePhotos.get(photo.name) : undefined;
  if (!shown) return [];
  const { path, ...size } = shown;
  return [
    {
      name: `photo-${at + 1}`,
      rel: at === 0 ? 'mainImage' : 'image',
      uri,
      type: 'picture',
      ...told('by', credit),
      ...listed('descriptions', [...plain('caption', caption), ...plain('altText', altText)]),
      ...listed('infoSources', source === '' ? [] : [{ name: source, role: 'source' }]),
      renditions: [
        {
          name: 'original',
          // The schema wants a URI, which has a scheme; with no slash behind it the rest is relative to the JSON's own
          // file address (https://url.spec.whatwg.org/#file-state).
          href: `file:${path}`,
          contentType: MEDIA_TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
          ...size,
        },
      ],
    },
  ];
}
