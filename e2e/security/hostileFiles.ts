import { strToU8, zipSync } from 'fflate';
import { somePng } from '../support/photos';

export const deep = (open: string, times: number, inside = 'x', close = ''): string =>
  open.repeat(times) + inside + close.repeat(times);
export const article = (body: string): string => `<h1>Tít</h1><p>Mở đầu.</p>${body}<p>Hết.</p>`;
export const png = somePng(4, 4);
/** A PNG that says it is so wide and high. */
const saysItIs = (width: number, height: number): Buffer => {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const script = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';

/** Files that are read as articles: name and what is in them. */
export const articles: readonly (readonly [string, string | Buffer])[] = [
  ['one-line.txt', 'từ '.repeat(400_000)],
  ['lines.txt', `Tít\n\n${'\n'.repeat(300_000)}hết`],
  ['zeros.txt', Buffer.alloc(4_000_000)],
  ['utf16-odd.txt', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0xd8])],
  ['surrogates.txt', Buffer.from([0xed, 0xa0, 0x80, 0x41])],
  ['empty.txt', ''],
  ['photo.txt', png],
  ['text.html', Buffer.concat([Buffer.from('<h1>A</h1>'), Buffer.alloc(1_000_000, 0xff)])],
  ['combining.txt', `Tít\n\na${'\u0301'.repeat(200_000)}`],
  ['divs.html', article(deep('<div>', 50_000, 'x', '</div>'))],
  ['divs-open.html', article(deep('<div><blockquote>', 30_000))],
  ['lists.html', article(deep('<ul><li>', 20_000))],
  ['tables.html', article(deep('<table><tr><td>', 5_000))],
  ['adoption.html', article(deep('<a><b><i><p>', 3_000))],
  ['fonts.html', article('<b><i><u><s>x</p><p>'.repeat(2_000))],
  ['attributes.html', article(`<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>x</p>`)],
  ['entities.html', article('&amp;&lt;&#x1F600;&notanentity'.repeat(60_000))],
  ['comment.html', `${article('')}<!--${'-'.repeat(1_000_000)}`],
  ['plaintext.html', article(`<plaintext>${'</div>'.repeat(100_000)}`)],
  ['cells.html', article(`<table><tr>${'<td colspan=1000 rowspan=1000>x'.repeat(2_000)}</table>`)],
  ['links.html', article('<a href="https://stet.example/">x</a> '.repeat(5_000))],
  ['manyLinks.html', article('<a href="https://stet.example/">x</a> '.repeat(40_000))],
  ['svg.html', article(`${script.repeat(2_000)}<img src="data:image/svg+xml,${encodeURIComponent(script)}">`)],
  ['data.html', article(`<img src="data:image/png;base64,${'A'.repeat(6_000_000)}">`)],
  ['math.html', article(deep('<math><mtext><table><mglyph><style>', 3_000))],
  ['quotes.md', `# Tít\n\n${'>'.repeat(50_000)} x`],
  ['brackets.md', `# Tít\n\n${'['.repeat(50_000)}x${'](y)'.repeat(50_000)}`],
  ['stars.md', `# Tít\n\n${'*a **a '.repeat(40_000)}`],
  ['images.md', `# Tít\n\n${'![a]('.repeat(40_000)}`],
  ['backticks.md', `# Tít\n\n${Array.from({ length: 1_500 }, (_, at) => '`'.repeat(at)).join(' ')}`],
  ['lists.md', `# Tít\n\n${Array.from({ length: 2_000 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')}`],
  ['table.md', `# Tít\n\n|${'a|'.repeat(5_000)}\n|${'-|'.repeat(5_000)}\n|${'x|'.repeat(5_000)}\n`],
  ['references.md', `# Tít\n\n${Array.from({ length: 20_000 }, (_, at) => `[a${at}]: <b${at}>`).join('\n')}`],
  ['angle.md', `# Tít\n\n${'<a'.repeat(100_000)}`],
  ['frontmatter.md', `---\n${'a: &a [*a]\n'.repeat(20_000)}---\n# Tít\n`],
];

/** Photos beside an article, and whether the export may hold anything of them. */
export const photos: readonly (readonly [string, Buffer | string, boolean])[] = [
  ['cut.png', png.subarray(0, 30), true],
  ['cut.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), false],
  ['huge.png', saysItIs(2 ** 31 - 1, 2 ** 31 - 1), false],
  ['wide.png', saysItIs(200_000_000, 1), false],
  ['none.png', saysItIs(0, 0), false],
  ['script.png', script, false],
  ['script.svg', script, false],
  ['page.gif', '<html><script>alert(1)</script>', false],
  ['polyglot.gif', Buffer.from('GIF89a/*\0\0\0\0\0*/=1;alert(1)'), true],
  ['empty.png', '', false],
  ['wrong-ending.jpg', png, true],
];

type Entries = Readonly<Record<string, string | Uint8Array>>;
const zip = (entries: Entries): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(entries).map(([name, of]) => [name, typeof of === 'string' ? strToU8(of) : of])),
  );

/** Zips that are no package that may come in. */
export const packages: readonly (readonly [string, () => Uint8Array])[] = [
  ['climbs.stet', () => zip({ 'manifest.json': '{}', '../../../secret.txt': 'x', '..\\..\\secret.txt': 'x' })],
  ['rooted.stet', () => zip({ 'manifest.json': '{}', '/tmp/secret.txt': 'x', 'C:/secret.txt': 'x' })],
  ['colliding.stet', () => zip({ 'manifest.json': '{}', 'story.json': '{}', 'Story.json': '{}', 'STORY.JSON': '{}' })],
  ['bomb.stet', () => zip({ 'manifest.json': '{}', 'story.json': new Uint8Array(400_000_000) })],
  ['deep.stet', () => zip({ 'manifest.json': deep('[', 500_000), 'story.json': deep('{"a":', 200_000) })],
  ['many.stet', () => zip(Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`photos/${at}`, ''])))],
  ['polluted.stet', () => zip({ 'manifest.json': '{"__proto__":{"format":"stet-package"}}', __proto__: 'x' })],
  ['zeros.stet', () => new Uint8Array(2_000_000)],
];
