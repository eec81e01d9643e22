import { describe, expect, it } from 'vitest';
import type { Story } from '../story';
import { figure, p, storyOf, storyOfEverything } from '../story/testing';
import type { ExportResult } from './exported';
import { exportMarkdown } from './markdown/exportMarkdown';
import { exportNinjs } from './ninjs/exportNinjs';
import { photosFor } from './testing';
import { exportText } from './text/exportText';

const EXPORTERS = { md: exportMarkdown, txt: exportText, 'ninjs.json': exportNinjs } as const;

function textOf(result: ExportResult): string {
  if (!result.ok) throw new Error(result.message);
  return new TextDecoder().decode(result.files[0]!.bytes);
}
const exported = (story: Story, ending: keyof typeof EXPORTERS): ExportResult =>
  EXPORTERS[ending](story, photosFor(story));

describe.each(Object.keys(EXPORTERS) as (keyof typeof EXPORTERS)[])('the export to .%s', (ending) => {
  it('writes everything that a story can hold as the golden file says', async () => {
    await expect(textOf(exported(storyOfEverything, ending))).toMatchFileSnapshot(`golden/everything.${ending}`);
  });

  it('never writes what is only for the desk', () => {
    const secret = {
      ...storyOfEverything,
      noteToDesk: 'BÍ MẬT',
      ignoredChecks: [{ rule: 'BÍ MẬT', excerpt: '', context: '' }],
    };
    expect(textOf(exported(secret, ending))).not.toContain('BÍ MẬT');
  });

  it('refuses a story with a block of a newer Stet', () => {
    expect(exported(storyOf({ kind: 'unknown', json: '{"kind":"poll"}' }), ending)).toMatchObject({ ok: false });
  });

  it('names the photos that are not there, and keeps their captions', () => {
    const story = storyOf(figure({ photo: { kind: 'missing', fileName: 'ghe.png' }, caption: 'Ghe rau' }));
    const result = exported(story, ending);
    expect(result).toMatchObject({ missingPhotos: ['ghe.png'] });
    expect(textOf(result)).toContain('Ghe rau');
  });
});

it('puts the pictures into ninjs with caption, credit, alt text and size, the first as the main one', () => {
  const story = storyOf(figure({ caption: 'Bến đò', credit: 'T. Lan', altText: 'Một bến đò' }), p('Mưa.'));
  const item = JSON.parse(textOf(exported(story, 'ninjs.json'))) as { associations: unknown[] };
  expect(item.associations).toEqual([
    expect.objectContaining({
      rel: 'mainImage',
      by: 'T. Lan',
      descriptions: [
        { role: 'caption', contentType: 'text/plain', value: 'Bến đò' },
        { role: 'altText', contentType: 'text/plain', value: 'Một bến đò' },
      ],
      renditions: [
        expect.objectContaining({ href: 'file:photos/tit-1.jpg', contentType: 'image/jpeg', width: 1, height: 1 }),
      ],
    }),
  ]);
});

// loss 18
it('gives each picture of ninjs an address with a scheme, which leads to its file beside the JSON wherever that lies', () => {
  const result = exported(storyOfEverything, 'ninjs.json');
  const hrefs = [...textOf(result).matchAll(/"href": "([^"]*)"/g)].map(([, href]) => href ?? '');
  const photos = result.ok ? result.files.slice(1) : [];
  expect(hrefs.every((href) => URL.canParse(href))).toBe(true);
  const folder = 'file:///xuat/lang-gom/';
  const found = hrefs.map((href) => new URL(href, `${folder}lang-gom.ninjs.json`).href);
  expect(new Set(found)).toEqual(new Set(photos.map(({ path }) => `${folder}${path}`)));
});
