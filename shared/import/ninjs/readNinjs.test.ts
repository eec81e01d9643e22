import { describe, expect, it } from 'vitest';
import { figure, h, p } from '../../story/testing';
import { readNinjs } from './readNinjs';

const read = (item: object) => {
  const page = readNinjs(JSON.stringify(item));
  if (!page?.ok) throw new Error(page?.message ?? 'no ninjs');
  return page;
};
const leftOut = (item: object): string => read(item).rows.find(({ field }) => field === 'leftOut')?.text ?? '';

const THREE = {
  uri: 'urn:newsml:agency.example:20261102:1',
  type: 'text',
  standard: { name: 'ninjs', version: '3.0' },
  pubStatus: 'usable',
  language: 'vi-VN',
  versionCreated: '2026-11-02T00:30:00Z',
  headlines: [
    { role: 'kicker', value: 'Bão số 9' },
    { role: 'main', contentType: 'text/plain', value: 'Ba xã ven biển sơ tán' },
  ],
  descriptions: [{ role: 'summary', value: 'Hơn 3.000 hộ rời nhà trước 17 giờ.' }],
  by: 'Lê An, Võ Hà',
  people: [
    { name: 'Võ Hà', rel: 'photographer' },
    { name: 'Lê An', rel: 'author' },
    { name: 'Nguyễn Văn A', rel: 'about' },
  ],
  located: 'Quảng Trị',
  subjects: [
    { name: 'Thời sự', rel: 'category' },
    { name: 'bão', rel: 'keyword' },
    { name: 'thiên tai', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000139' },
  ],
  edNote: 'Gọi lại cho xã.',
  bodies: [
    {
      role: 'main',
      contentType: 'application/xhtml+xml',
      value: '<p>Gió giật cấp 12.</p><h2>Sơ tán</h2><p><img src="photos/bao.jpg" /></p>',
    },
  ],
  associations: [
    {
      name: 'photo-1',
      type: 'picture',
      by: 'Võ Hà',
      descriptions: [
        { role: 'caption', value: 'Sóng ở cửa biển' },
        { role: 'altText', value: 'Sóng lớn' },
      ],
      infoSources: [{ name: 'Báo Nhà' }],
      renditions: [{ name: 'original', href: 'file:photos/bao.jpg' }],
    },
    {
      name: 'photo-2',
      rel: 'mainImage',
      type: 'picture',
      renditions: [{ name: 'original', href: 'https://a.example/b.jpg' }],
    },
    { name: 'related-1', type: 'text', uri: 'https://a.example/tin', headlines: [{ value: 'Tin trước' }] },
  ],
  urgency: 3,
};

it('reads an item of ninjs 3 as a story with its photos', () => {
  const page = read(THREE);
  expect(page.story).toMatchObject({
    lang: 'vi',
    section: 'Thời sự',
    kicker: 'Bão số 9',
    headline: 'Ba xã ven biển sơ tán',
    lead: 'Hơn 3.000 hộ rời nhà trước 17 giờ.',
    bylines: [
      { name: 'Lê An', role: 'reporter' },
      { name: 'Võ Hà', role: 'photographer' },
    ],
    dateline: 'Quảng Trị',
    publishedAt: '2026-11-02T07:30:00+07:00',
    tags: ['bão', 'thiên tai'],
    related: [{ title: 'Tin trước', url: 'https://a.example/tin' }],
    noteToDesk: 'Gọi lại cho xã.',
    body: [
      figure({ photo: { kind: 'remote', url: 'https://a.example/b.jpg' } }),
      p('Gió giật cấp 12.'),
      h(2, 'Sơ tán'),
      figure({
        photo: { kind: 'missing', fileName: 'bao.jpg' },
        caption: 'Sóng ở cửa biển',
        credit: 'Võ Hà',
        altText: 'Sóng lớn',
        source: 'Báo Nhà',
      }),
    ],
  });
  expect(page.photoFileNames).toEqual(['bao.jpg']);
  expect(page.photoPaths).toEqual([['bao.jpg', 'photos/bao.jpg']]);
  expect(leftOut(THREE)).toBe('urgency: 3 · people: Nguyễn Văn A (about)');
});

it("reads Superdesk's item", () => {
  const page = read({
    uri: 'urn:newsml:localhost:2026-11-02T10:58:45.000000:x',
    guid: 'tag:x',
    version: '3',
    type: 'text',
    headline: 'Three coastal communes evacuate',
    slugline: 'storm',
    byline: 'Jane Doe',
    description_html: '<p>More than 3,000 homes.</p>',
    versioncreated: '2026-11-02T00:30:00+0000',
    service: [{ code: 'n', name: 'News' }],
    subject: [{ code: '1', name: 'weather' }],
    keywords: ['storm'],
    body_html: '<p>Gusts of force 12 hit the coast.</p>',
    associations: {
      featuremedia: {
        type: 'picture',
        description_text: 'Waves',
        byline: 'John Roe',
        renditions: { viewImage: { href: 'b-640.jpg' }, original: { href: 'b.jpg' } },
      },
    },
    priority: 6,
    ednote: '',
  });
  expect(page.story).toMatchObject({
    lang: 'en',
    section: 'News',
    headline: 'Three coastal communes evacuate',
    lead: 'More than 3,000 homes.',
    bylines: [{ name: 'Jane Doe', role: 'reporter' }],
    publishedAt: '2026-11-02T07:30:00+07:00',
    tags: ['weather', 'storm'],
    body: [
      figure({ photo: { kind: 'missing', fileName: 'b.jpg' }, caption: 'Waves', credit: 'John Roe' }),
      p('Gusts of force 12 hit the coast.'),
    ],
  });
});

describe('an item', () => {
  it('may be plain text, a canceled one, or a picture alone', () => {
    const { story } = read({
      uri: 'x',
      headlines: [{ value: 'Tít' }],
      bodies: [{ contentType: 'text/plain', value: 'Một\nHai' }],
    });
    expect(story.body).toEqual([p('Một'), p('Hai')]);
    expect(leftOut({ ...THREE, urgency: null, pubStatus: 'canceled' })).toBe(
      'pubStatus: canceled · people: Nguyễn Văn A (about)',
    );
  });

  it('names what is inside of what is read and comes to nothing', () => {
    const item = {
      uri: 'x',
      headline: 'Sóng',
      bodies: [{ value: '<p>Một câu dài.</p>' }, { value: 'Một câu dài.' }, { value: 'Một câu khác hẳn.' }],
      associations: [
        { type: 'video', headline: 'Phim' },
        { type: 'picture', headline: 'Ảnh không có tệp', renditions: [] },
        { type: 'text', uri: '/bai/khac' },
        { type: 'text', uri: 'https://a.vn/bai' },
      ],
    };
    expect(leftOut(item)).toBe(
      'associations: video “Phim” · associations: picture “Ảnh không có tệp” · associations: text /bai/khac · bodies: Một câu khác hẳn.…',
    );
    expect(leftOut({ uri: 'x', headline: 'Sóng' })).toBe('');
    const photo = read({ uri: 'x', type: 'picture', headline: 'Sóng', renditions: [{ href: 'a.jpg' }] });
    expect(photo.story).toMatchObject({
      headline: 'Sóng',
      body: [figure({ photo: { kind: 'missing', fileName: 'a.jpg' }, caption: 'Sóng' })],
    });
  });
  it.each(['', 'x', '[]', '{}', '{"a": 1}', '{"uri": "x"}', '{"uri": 1, "headline": "x"}', '['.repeat(1000)])(
    'is not %j',
    (json) => {
      expect(readNinjs(json)).toBeNull();
    },
  );
  it('without words is no story', () => {
    expect(readNinjs('{"uri": "x", "headline": ""}')).toMatchObject({ ok: false, code: 'no-story' });
  });
  it('may have anything in any property', () => {
    const odd = [null, 1, 'x', [], {}, [null, 1, 'x', {}], { a: null, b: [] }];
    for (const name of Object.keys(THREE))
      for (const value of odd) {
        const page = readNinjs(JSON.stringify({ ...THREE, [name]: value }));
        expect(page === null || page.ok).toBe(true);
      }
  });
});
