import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import { expect, it } from 'vitest';
import { b, br, figure, p, somePhoto, storyOf, storyOfEverything } from '../../story/testing';
import { photosFor } from '../testing';
import { exportHtmlFragment } from './exportHtmlFragment';

const topOf = (html: string): readonly Element[] =>
  fromHtml(html, { fragment: true }).children.filter((child): child is Element => child.type === 'element');

const tagsIn = (node: Nodes, tag: string): readonly Element[] =>
  'children' in node
    ? node.children.flatMap((child) => [
        ...(child.type === 'element' && child.tagName === tag ? [child] : []),
        ...tagsIn(child, tag),
      ])
    : [];

const isPicture = (node: Nodes): boolean => node.type === 'element' && node.tagName === 'img';

it('gives the article for a site’s form with nothing around it, and as plain text', () => {
  expect(exportHtmlFragment({ ...storyOf(p('Mưa ', b('lớn'), br, 'ở Huế')), headline: 'Tít' }, new Map())).toEqual({
    ok: true,
    html: '<h1>Tít</h1>\n<p>Mưa <strong>lớn</strong><br />ở Huế</p>',
    text: 'Tít\n\nMưa lớn\nở Huế',
  });
});

it.each(['article', 'body'] as const)(
  'has every photo in it as a picture of its own, in a figure at the top of the %s (window 12)',
  (part) => {
    const photos = photosFor(storyOfEverything);
    const built = exportHtmlFragment(storyOfEverything, photos, part);
    if (!built.ok) throw new Error(built.message);
    const pictures = tagsIn(fromHtml(built.html, { fragment: true }), 'img');
    expect(pictures.length).toBeGreaterThan(1);
    expect(pictures.map(({ properties }) => String(properties['src']).replace(/,.*/, ''))).toEqual(
      pictures.map(() => expect.stringMatching(/^data:image\/(jpeg|png|gif);base64$/) as string),
    );
    const atTop = topOf(built.html).filter(({ tagName }) => tagName === 'figure');
    expect(atTop.flatMap(({ children }) => children).filter((child) => isPicture(child))).toHaveLength(pictures.length);
    expect(built.html).not.toContain('photos/');
  },
);

it('gives the photos of a gallery as figures, and its caption below them', () => {
  const held = { kind: 'held', name: somePhoto('1', 'gif') } as const;
  const photo = { photo: held, caption: 'Lò', credit: '', altText: '', source: '' };
  const story = storyOf({ kind: 'gallery', photos: [photo, { ...photo, caption: 'Men' }], caption: 'Làng gốm' });
  const built = exportHtmlFragment(story, photosFor(story), 'body');
  const image =
    '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=" alt="" width="1" height="1" />';
  expect(built.ok && built.html).toBe(
    `<figure>${image}<figcaption>Lò</figcaption></figure>\n<figure>${image}<figcaption>Men</figcaption></figure>\n<p>Làng gốm</p>`,
  );
});

it('keeps the caption of a photo that is not there', () => {
  const story = storyOf(figure({ caption: 'Lò', photo: { kind: 'held', name: somePhoto() } }));
  const built = exportHtmlFragment(story, new Map(), 'body');
  expect(built.ok && built.html).toBe('<figure><figcaption>Lò</figcaption></figure>');
});

it('stops at a block of a newer Stet', () => {
  expect(
    exportHtmlFragment(storyOf({ kind: 'factBox', title: '', blocks: [{ kind: 'unknown', json: '{}' }] }), new Map()),
  ).toMatchObject({ ok: false });
});
