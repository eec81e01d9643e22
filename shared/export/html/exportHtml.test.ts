import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, it } from 'vitest';
import { captionsOf, proseOf, signOff, type Story } from '../../story';
import { figure, link, p, storyOf, storyOfEverything } from '../../story/testing';
import { formatDate } from '../../text';
import { photosFor } from '../testing';
import { exportHtml } from './exportHtml';

const pageOf = (story: Story): string => {
  const result = exportHtml(story, photosFor(story));
  if (!result.ok) throw new Error(result.message);
  return new TextDecoder().decode(result.files[0]?.bytes);
};
const articleOf = (story: Story): Element => find(fromHtml(pageOf(story)), 'article')!;

function find(node: Nodes, tag: string): Element | null {
  if (node.type === 'element' && node.tagName === tag) return node;
  if (!('children' in node)) return null;
  return node.children.reduce<Element | null>((found, child) => found ?? find(child, tag), null);
}
function all(node: Nodes, test: (element: Element) => boolean): Element[] {
  const own = node.type === 'element' && test(node) ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => all(child, test))] : own;
}
const textOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  // The number of a footnote is the page's.
  if (node.type === 'element' && hasClass('story-note-mark')(node)) return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
};
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
const hasClass = (name: string) => (element: Element) => [element.properties['className']].flat().includes(name);

it('says block by block what the story says, in the order of the page', () => {
  const story = storyOfEverything;
  const names = signOff(story.bylines);
  const expected = [
    story.section,
    story.kicker,
    story.headline,
    names,
    formatDate(story.publishedAt!),
    story.dateline,
    story.lead,
    ...story.body.map((block) =>
      block.kind === 'notes'
        ? proseOf(block)
            .map((note) => `${note} ↩`)
            .join(' ')
        : (block.kind === 'gallery' ? captionsOf(block) : [...proseOf(block), ...captionsOf(block)]).join(' '),
    ),
    names,
    story.related[0]!.title,
  ];
  const parts = articleOf(story)
    .children.filter((child) => child.type === 'element')
    .map((element) => {
      // Cells and items stand apart on the page by themselves.
      return squeezed(
        all(element, (inner) => ['td', 'th', 'li', 'p', 'h2', 'figcaption', 'span'].includes(inner.tagName)).length > 1
          ? words(element)
          : textOf(element),
      );
    });
  expect(parts.filter((part) => part !== '')).toEqual(expected.map(squeezed).filter((part) => part !== ''));
});

/** The text of an element with a space where blocks meet. */
function words(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return ' ';
  const inside = node.children.map(words).join('');
  return node.type === 'element' &&
    ['td', 'th', 'li', 'p', 'h2', 'figcaption', 'figure', 'ul', 'ol', 'br'].includes(node.tagName)
    ? ` ${inside} `
    : inside;
}

it('is the page it was: every kind of block', async () => {
  await expect(pageOf(storyOfEverything)).toMatchFileSnapshot('golden/everything.html');
});

it('gives the same bytes for the same story', () => {
  expect(pageOf(storyOfEverything)).toBe(pageOf(structuredClone(storyOfEverything)));
});

it('tells search engines who wrote it, one author a person, and an agency as such', () => {
  const story: Story = {
    ...storyOfEverything,
    bylines: [...storyOfEverything.bylines, { name: 'TTXVN', role: 'agency' }],
  };
  const script = all(fromHtml(pageOf(story)), (element) => element.properties['type'] === 'application/ld+json')[0]!;
  const data = JSON.parse(textOf(script)) as { author: unknown; datePublished: string };
  expect(data.author).toEqual([
    { '@type': 'Person', name: 'Minh Anh' },
    { '@type': 'Person', name: 'Quốc Bảo' },
    { '@type': 'Organization', name: 'TTXVN' },
  ]);
  expect(data.datePublished).toBe(story.publishedAt);
});

it('prints a day of publication without an hour as that day, to readers and to machines', () => {
  const page = pageOf({ ...storyOfEverything, publishedAt: '2024-03-05' });
  expect(page).toContain('<time datetime="2024-03-05">05/03/2024</time>');
  expect(page).toMatch(/"datePublished": ?"2024-03-05"/);
  expect(page).not.toContain('00:00');
});

it('never prints what is only for the desk', () => {
  const page = pageOf({ ...storyOfEverything, noteToDesk: 'BÍ MẬT', embargoUntil: '2031-01-01T00:00:00+07:00' });
  expect(page).not.toContain('BÍ MẬT');
  expect(page).not.toContain('2031');
  expect(page).not.toContain('11111111-0000');
});

it('keeps the caption of a photo that is missing, and reports it', () => {
  const story = storyOf(
    figure({ photo: { kind: 'missing', fileName: 'cầu (1).jpg' }, caption: 'Cầu mới', credit: 'PV' }),
  );
  const result = exportHtml(story, new Map());
  expect(result.ok && result.missingPhotos).toEqual(['cầu (1).jpg']);
  expect(all(articleOf(story), (element) => element.tagName === 'img')).toEqual([]);
  expect(textOf(articleOf(story))).toContain('Cầu mới PV');
});

it('gives a wide figure a class of its own, its picture and caption where they always are', () => {
  const article = articleOf(
    storyOf(figure({ caption: 'a' }), figure({ caption: 'b', width: 'wide' }), figure({ caption: 'c', width: 'full' })),
  );
  const figures = all(article, (element) => element.tagName === 'figure');
  expect(figures.map((element) => element.properties['className'])).toEqual([
    undefined,
    ['story-figure-wide'],
    ['story-figure-full'],
  ]);
  for (const { children } of figures) {
    expect(children.map((child) => child.type === 'element' && child.tagName)).toEqual(['img', 'figcaption']);
  }
  expect(pageOf(storyOf())).toContain('.story-figure-full {');
});

it('reports a photo whose file has gone, and exports the rest', () => {
  const result = exportHtml(storyOf(figure({ caption: 'Cầu' })), new Map());
  expect(result.ok && result.missingPhotos).toHaveLength(1);
});

it('names photos in ASCII after the address of the story', () => {
  const story = { ...storyOf(figure()), headline: 'Đắk Lắk', slug: null };
  const result = exportHtml(story, photosFor(story));
  expect(result.ok && result.files.map((file) => file.path)).toEqual(['index.html', 'photos/dak-lak-1.jpg']);
});

it('stops in one sentence at a block of a newer Stet', () => {
  expect(exportHtml(storyOf(p('a'), { kind: 'unknown', json: '{"kind":"poll"}' }), new Map())).toMatchObject({
    ok: false,
    code: 'unknown-block',
  });
});

const hostile = `"><script>window.__pwned=1</script><img src=x onerror=alert(1)></script></style>'--><!--`;
it('lets no field become markup', () => {
  const dirty = (value: unknown): unknown => {
    if (typeof value === 'string') return /^(?:https?:|\d{4}-|[0-9a-f]{64}\.|vi$)/.test(value) ? value : hostile;
    if (Array.isArray(value)) return value.map(dirty);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        ['kind', 'style', 'role', 'marks', 'comments', 'name', 'slug'].includes(key) ? inner : dirty(inner),
      ]),
    );
  };
  const story = dirty(storyOfEverything) as Story;
  const tree = fromHtml(pageOf({ ...story, bylines: [{ name: hostile, role: 'reporter' }] }));
  expect(all(tree, (element) => element.tagName === 'script').map((script) => script.properties['type'])).toEqual([
    'application/ld+json',
  ]);
  expect(all(tree, (element) => Object.keys(element.properties).some((name) => /^on/i.test(name)))).toEqual([]);
  expect(all(tree, (element) => element.properties['src'] === 'x')).toEqual([]);
});

it('keeps the words of a link that may not lead anywhere', () => {
  const bad = { kind: 'link', url: 'javascript:alert(1)', content: [] } as const;
  const story = storyOf(
    p({
      ...bad,
      content:
        link('https://a.vn/', 'chữ').kind === 'link' ? [{ kind: 'text', text: 'chữ', marks: [], comments: [] }] : [],
    }),
  );
  expect(pageOf(story)).not.toContain('javascript:');
  expect(textOf(articleOf(story))).toContain('chữ');
});

it('leaves out characters that no HTML document may hold', () => {
  expect(pageOf(storyOf(p('Mưa\u0000\u0008 lớn\uFFFE\uD800')))).toContain('<p>Mưa lớn</p>');
});

it('has the classes and elements that sites rely on', () => {
  const article = articleOf(storyOfEverything);
  for (const name of [
    'story-section',
    'story-kicker',
    'story-byline',
    'story-lead',
    'story-credit',
    'story-signoff',
    'story-related',
  ]) {
    expect(all(article, hasClass(name)).length, name).toBeGreaterThan(0);
  }
  expect(find(article, 'time')?.properties['dateTime']).toBe(storyOfEverything.publishedAt);
  expect(article.properties['lang']).toBe('vi');
});
