import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { emptyStory } from '../support/draftFiles';
import { article } from './hostileFiles';

/** Bytes of a text that is one unit over and over: more than a long story, and less than what is refused by its size. */
const FILLED_BYTES = 1_500_000;

const filled = (unit: string): string => unit.repeat(Math.floor(FILLED_BYTES / Buffer.byteLength(unit)));

/** What a reader of texts may do in more than linear time, or in much memory, when there is nothing else. */
const IN_TEXTS = {
  spaces: ' ',
  blankLines: ' \n',
  oneWord: 'a',
  dates: '05/03/2024 07:30 ',
  dateLines: 'AN BÌNH - QUỐC KHÁNH 05/03/2024 07:30\n',
  names: 'Nguyễn Văn A - ',
  captions: 'Ảnh: A (Ảnh: B)\n',
  quotes: '“‘',
  numbers: '1.000.000,00 ',
  dots: '1.',
  hyphens: '- ',
  joiners: '👩\u200d',
  overrides: '\u202e\u2066',
  capitals: 'TIN NÓNG ',
  addresses: 'https://a.vn/?a=b&c ',
  furniture: 'Tin liên quan\n',
} as const;

const IN_PAGES = {
  paragraphs: '<p>A',
  breaks: '<br>',
  marks: '<b>a</b><i>b</i>',
  marksOpen: '<i><b>',
  anchorsOpen: '<a href=x>',
  fontsOpen: '<p><font>',
  items: '<li>',
  cellsOpen: '<table><td>',
  rubies: '<ruby><rt>',
  foreign: '<svg><foreignObject>',
  styled: '<span style="font-weight:bold;a:b;c:d">a</span>',
  wordLists: '<p style="mso-list:l0 level1 lfo1">A',
  wordDeep: '<p style="mso-list:l0 level999999 lfo1">A',
  figures: '<figure><img src=a><figcaption>b</figure>',
  dataPictures: '<img src="data:image/png;base64,AAAA">',
  angles: '<',
  ampersands: '&#',
  comments: '<!-- ',
  spans: '<table><tr><td colspan=1000>a</td></tr></table>',
} as const;

const IN_MARKDOWN = {
  quoteSigns: '> ',
  quoteLines: '>\n',
  emphasis: '**a_b*c__',
  ticks: '`a``b',
  autolinks: 'www.a.',
  mails: 'a@b.',
  listsInALine: '- - - - - - - - - a\n',
  tables: '|a|b|\n|-|-|\n|c|d|\n\n',
  definitions: '[a]: b\n',
  footnotes: '[^a]: b\n',
  fences: '```\n',
  parentheses: '](',
  angleLinks: '[a](<b> "c") ',
  tasks: '- [ ] a\n',
  headings: '# a\n',
} as const;

const named = (units: Readonly<Record<string, string>>, ending: string, around: (text: string) => string) =>
  Object.entries(units).map(([name, unit]) => [`${name}${ending}`, around(filled(unit))] as const);

/** Texts, pages and Markdown that are one unit over and over: name and what is in them. */
export const monotonous: readonly (readonly [string, string])[] = [
  ...named(IN_TEXTS, '.txt', (text) => `Tít\n\nMở đầu.\n\n${text}x`),
  ...named(IN_PAGES, '-one.html', article),
  ...named(IN_MARKDOWN, '-one.md', (text) => `# Tít\n\n${text}`),
];

const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const paragraph = (text: string) => ({ kind: 'paragraph', content: [{ kind: 'text', text, marks: [], comments: [] }] });
const emptyReview = { status: 'draft', log: [], baseline: null, threads: [], changeCount: 0 };
const step = { status: 'submitted', by: 'An', at: '2026-11-23T09:00:00Z', reason: '' };
const uuid = (at: number): string => `${at.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
const thread = (at: number) => ({
  id: uuid(at),
  anchor: { kind: 'story' },
  quote: '',
  comments: [{ id: uuid(at), by: 'An', at: step.at, text: 'a' }],
  resolved: null,
});

/** Stories whose size hides in one of the lists that a draft has. */
const HIDDEN: Readonly<Record<string, { readonly story?: object; readonly review?: object }>> = {
  items: {
    story: { body: [{ kind: 'list', style: 'bulleted', items: many(200_000, () => ({ content: [], lists: [] })) }] },
  },
  blocks: { story: { body: many(200_000, () => paragraph('')) } },
  rows: { story: { body: [{ kind: 'table', hasHeaderRow: false, rows: many(1_000, () => many(1_000, () => [])) }] } },
  bylines: { story: { bylines: many(100_000, (at) => ({ name: `A${at}`, role: 'reporter' })) } },
  tags: { story: { tags: many(100_000, (at) => `t${at}`) } },
  links: { story: { related: many(100_000, (at) => ({ title: `t${at}`, url: 'https://a.example/' })) } },
  findings: { story: { ignoredChecks: many(100_000, (at) => ({ rule: 'x', excerpt: 'a', context: `${at}` })) } },
  steps: { review: { ...emptyReview, log: many(200_000, () => step) } },
  threads: { review: { ...emptyReview, threads: many(50_000, thread) } },
  replies: {
    review: { ...emptyReview, threads: [{ ...thread(1), comments: many(100_000, (at) => thread(at).comments[0]) }] },
  },
  headline: { story: { headline: 'a'.repeat(3_000_000) } },
  oneParagraph: { story: { body: [paragraph('từ '.repeat(1_500_000))] } },
};

const draftFile = ({ story = {}, review }: (typeof HIDDEN)[string], extra: object = {}): string => {
  const whole = { ...emptyStory, headline: 'Tít', ...story };
  const storyHash = `sha256:${createHash('sha256').update(JSON.stringify(whole)).digest('hex')}`;
  const file = { format: 'stet-draft', formatVersion: 2, revision: 1, savedAt: step.at, savedBy: 'An', storyHash };
  return JSON.stringify({ ...file, ...(review ? { review } : {}), story: whole, ...extra });
};

/** The texts of `story.json` files that are drafts, but for their size or their numbers. */
export const draftFiles: readonly (readonly [string, () => string])[] = [
  ...Object.entries(HIDDEN).map(([name, hidden]) => [name, () => draftFile(hidden)] as const),
  ['revision', () => draftFile({}, { revision: Number.MAX_SAFE_INTEGER })],
  ['time', () => draftFile({}, { savedAt: '+275760-09-13T00:00:00.000Z' })],
  ['objects', () => `[${'{},'.repeat(3_000_000)}{}]`],
  ['numbers', () => `[${'1,'.repeat(8_000_000)}1]`],
];

const manifest = JSON.stringify({ format: 'stet-package', version: 1, draftId: uuid(7), madeAt: step.at });
const packed = (entries: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));

/** The same as packages, and packages whose versions are what is costly. */
export const draftPackages: readonly (readonly [string, () => Uint8Array])[] = [
  ...draftFiles.map(
    ([name, text]) => [`${name}.stet`, () => packed({ 'manifest.json': manifest, 'story.json': text() })] as const,
  ),
  ...(['items', 'steps', 'objects'] as const).map(
    (name) =>
      [
        `version-${name}.stet`,
        () =>
          packed({
            'manifest.json': manifest,
            'story.json': draftFile({}),
            'versions/00000001-2026-11-23T080000000Z.json': Object.fromEntries(draftFiles)[name]?.() ?? '',
          }),
      ] as const,
  ),
];

/** Settings and house styles that are none: what they hold, whichever the reader. */
export const settings: readonly (readonly [string, string])[] = [
  ['deep', `{"a":${'['.repeat(300_000)}`],
  ['objects', `[${'{},'.repeat(500_000)}{}]`],
  ['long', `{"authorName":"${'a'.repeat(3_000_000)}"}`],
  ['zeros', '\0'.repeat(500_000)],
];
