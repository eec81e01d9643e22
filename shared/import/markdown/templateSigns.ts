import { outsideCode } from './obsidian';

/** A shortcode of Hugo, or a tag of Liquid, which Jekyll has. */
const TAG =
  /\{\{[<%]\s{0,9}(\/?[\w-]{1,40})([^{}]{0,2000}?)\/?\s{0,9}[%>]\}\}|\{%-?\s{0,9}([\w-]{1,40})([^{}]{0,2000}?)-?%\}/g;
/** What kramdown sets on the block or the words before it: `{: .lead}`. */
const ATTRIBUTES = /\{:[^{}\n]{0,300}\}/g;
const ARGUMENT = /([\w-]{1,40})\s{0,9}[=:]\s{0,9}"([^"]{0,1000})"|"([^"]{1,300})"|([^\s"=]{1,300})/g;

const PLAYERS: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/embed/${id}`,
  vimeo: (id) => `https://player.vimeo.com/video/${id}`,
};

interface Arguments {
  readonly named: ReadonlyMap<string, string>;
  readonly plain: readonly string[];
}

/**
 * Returns Markdown in which the photos and films of Hugo's and Jekyll's templates are HTML, and their other signs are left out;
 * these are returned as they are written. Code stays as it is.
 */
export function withoutTemplates(markdown: string): { readonly markdown: string; readonly leftOut: readonly string[] } {
  if (!/\{[{%:]/.test(markdown)) return { markdown, leftOut: [] };
  const leftOut: string[] = [];
  const note = (sign: string): string => {
    leftOut.push(sign.replace(/\s+/g, ' '));
    return '';
  };
  const read = (sign: string, hugo?: string, given?: string, liquid?: string, inLiquid?: string): string =>
    htmlOf(hugo ?? liquid ?? '', argumentsIn(given ?? inLiquid ?? '')) ?? note(sign);
  const kept = outsideCode(markdown).map(({ text, isCode }) =>
    isCode ? text : text.replace(TAG, read).replace(ATTRIBUTES, note),
  );
  return { markdown: kept.join(''), leftOut };
}

function argumentsIn(text: string): Arguments {
  const named = new Map<string, string>();
  const plain: string[] = [];
  for (const [, name, value, quoted, bare] of text.matchAll(ARGUMENT)) {
    if (name !== undefined) named.set(name.toLowerCase(), value ?? '');
    else plain.push(quoted ?? bare ?? '');
  }
  return { named, plain };
}

/** A photo or a film as HTML; null for any other template. */
function htmlOf(name: string, { named, plain }: Arguments): string | null {
  const player = Object.hasOwn(PLAYERS, name) ? PLAYERS[name] : undefined;
  const id = named.get('id') ?? plain[0] ?? '';
  if (player) return /^[\w-]{1,40}$/.test(id) ? `<iframe src="${player(id)}"></iframe>` : null;
  const src = named.get('src') ?? named.get('link') ?? '';
  if (!/^(?:figure|image|img)$/.test(name) || src === '') return null;
  const attribute = (value: string): string =>
    value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  const caption = attribute(named.get('caption') ?? named.get('title') ?? '');
  const credit = named.get('attr') ?? named.get('credit') ?? '';
  const by = credit === '' ? '' : ` <span class="credit">${attribute(credit)}</span>`;
  const below = caption + by === '' ? '' : `<figcaption>${caption}${by}</figcaption>`;
  return `<figure><img src="${attribute(src)}" alt="${attribute(named.get('alt') ?? '')}">${below}</figure>`;
}
