import { emptyStory, langSchema, proseOf, type Block, type Lang, type PhotoSource, type Story } from '../../story';
import { jsonShape, MOST_VALUES } from '../../text';
import { languageOf } from '../article/language';
import { linesOf } from '../article/lines';
import type { ArticlePage } from '../article/articlePage';
import { photosOf } from '../article/parseArticleText';
import { refuse, type ArticleRefusal } from '../article/refusal';
import { reportOf } from '../article/report';
import type { Content } from '../content';
import { htmlToContent } from '../html/htmlToContent';
import { fillPictures } from '../html/pictures';
import { textToContent } from '../text/textToContent';
import { isItem, itemsOf, textOf, type Item } from './item';
import { ninjsFields } from './ninjsFields';
import { picturesOf, withPictures } from './ninjsPhotos';
import { unreadInside } from './unreadInside';

/** Properties that are read, and those without anything that a story or its reader could miss. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'uri type representationType representationtype profile version versionCreated versioncreated contentCreated contentcreated ' +
    'firstCreated firstcreated firstPublished firstpublished language lang title name slugline headlines headline descriptions ' +
    'description_text description_html abstract by byline people authors infoSources located dateline subjects subject keywords service ' +
    'bodies body_html body_xhtml body_text associations renditions altIds slug standard embargoedUntil embargoed embargoedTo edNote ' +
    'ednote wordCount wordcount charCount charcount readtime copyrightHolder copyrightholder source guid mimetype mimeType $standard'
  ).split(' '),
);

/**
 * Reads a news item of IPTC ninjs 3 or 2, or 1 as Superdesk writes it, as a story with its photos, which may lie beside it.
 * Null for JSON that is no such item, and for what is no JSON.
 */
export function readNinjs(json: string): ArticlePage | ArticleRefusal | null {
  const item = itemIn(json);
  if (!item) return null;
  const isOurs = textOf(item, 'uri').startsWith('urn:x-stet:');
  const content = bodyOf(item, isOurs);
  if (!content) return refuse('page-too-deep', 'The text of the item is nested too deep to be read.');
  const { paths: bodyPaths = [], pictures, leftFrames = [] } = content;
  const addresses = new Map(bodyPaths);
  const body = withPictures(
    content.blocks.map((block) => withAddresses(block, addresses)),
    picturesOf(item),
    isOurs,
  );
  const { blocks, paths = [] } = fillPictures(body);
  const fields = ninjsFields(item);
  const words = blocks.flatMap(proseOf).flatMap(linesOf);
  const lang = langIn(item) ?? languageOf([...words, ...linesOf(fields.headline)]);
  const story: Story = { ...emptyStory(lang), ...fields, body: blocks };
  if (story.headline === '' && blocks.length === 0)
    return refuse('no-story', 'The item holds no story: neither a headline nor a text.');
  const inIt = new Set(pictures.map(({ fileName }) => fileName));
  const leftOut = [...leftOutOf(item), ...unreadInside(item)];
  return {
    ok: true,
    story,
    rows: reportOf(story, { signOff: '', leftOut, leftFrames }),
    leftOut,
    photoFileNames: photosOf(story).filter((name) => !inIt.has(name)),
    photoPaths: paths,
    pictures,
  };
}

function itemIn(json: string): Item | null {
  const shape = jsonShape(json);
  if (shape.isDeep || shape.values > MOST_VALUES) return null;
  try {
    const value: unknown = JSON.parse(json);
    return isItem(value) && isNewsItem(value) ? value : null;
  } catch {
    return null; // No JSON at all.
  }
}

/** Every ninjs has a `uri`; a text has a headline or a body, and a picture its renditions. */
const isNewsItem = (item: Item): boolean =>
  typeof item['uri'] === 'string' &&
  ['headlines', 'headline', 'bodies', 'body_html', 'body_xhtml', 'body_text', 'renditions'].some((name) =>
    Object.hasOwn(item, name),
  );

/** The text of an item: its main body as HTML, else as plain text. Null where it is nested too deep. */
function bodyOf(item: Item, isOwn: boolean): Content | null {
  const bodies = itemsOf(item, 'bodies');
  const main = bodies.find((body) => textOf(body, 'role').replace(/^.*:/, '') === 'main') ?? bodies[0];
  const html = rawText(item, 'body_xhtml', 'body_html');
  if (html !== '') return htmlToContent(html, isOwn);
  const value = main ? rawText(main, 'value') : rawText(item, 'body_text');
  const isPlain = main ? /plain/.test(textOf(main, 'contentType', 'contenttype')) : true;
  if (value === '') return { blocks: [], pictures: [] };
  return isPlain ? textToContent(value, true) : htmlToContent(value, isOwn);
}

const rawText = (item: Item, ...names: readonly string[]): string =>
  names.map((name) => item[name]).find((value): value is string => typeof value === 'string' && value.trim() !== '') ??
  '';

/** A block whose photos are named by their addresses, as the item's pictures are. */
function withAddresses(block: Block, addresses: ReadonlyMap<string, string>): Block {
  const named = (photo: PhotoSource): PhotoSource =>
    photo.kind === 'missing' ? { kind: 'missing', fileName: addresses.get(photo.fileName) ?? photo.fileName } : photo;
  if (block.kind === 'figure') return { ...block, photo: named(block.photo) };
  if (block.kind !== 'gallery') return block;
  return { ...block, photos: block.photos.map((photo) => ({ ...photo, photo: named(photo.photo) })) };
}

const langIn = (item: Item): Lang | null =>
  langSchema.safeParse(textOf(item, 'language', 'lang').slice(0, 2).toLowerCase()).data ?? null;

/** What an item states that no field of a story holds, as `name: value`; that it is usable goes without saying. */
const leftOutOf = (item: Item): readonly string[] =>
  Object.entries(item).flatMap(([name, value]) => {
    if (KNOWN.has(name) || (/^pubstatus$/i.test(name) && value === 'usable')) return [];
    const shown = shownText(value);
    return shown === '' ? [] : [`${name}: ${shown}`];
  });

const LONGEST = 200;

function shownText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text === '[]' || text === '{}' ? '' : text.replace(/\s+/gu, ' ').slice(0, LONGEST);
}
