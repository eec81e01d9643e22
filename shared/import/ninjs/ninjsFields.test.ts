import { expect, it } from 'vitest';
import { ninjsFields, relatedLink } from './ninjsFields';

it.each([
  ['a subject that is a category', { subjects: [{ name: 'bão' }, { name: 'Thời sự', rel: 'category' }] }, 'Thời sự'],
  ['a subject that is a section', { subject: [{ name: 'Thời sự', rel: 'section' }] }, 'Thời sự'],
  ['the service of Superdesk', { service: [{ name: 'Thời sự' }, { name: 'Khác' }] }, 'Thời sự'],
  [
    'the service where the category has no name',
    { subjects: [{ rel: 'category' }], service: [{ name: 'Tin' }] },
    'Tin',
  ],
  ['no subject that is about something else', { subjects: [{ name: 'bão', rel: 'subcategory' }] }, ''],
])('takes for the section %s', (_, item, section) => {
  expect(ninjsFields(item).section).toBe(section);
});

it.each([
  [
    'the main one',
    {
      headlines: [
        { role: 'short', value: 'Bão' },
        { role: 'main', value: 'Bão về' },
      ],
    },
    'Bão về',
  ],
  [
    'one whose role is written with a prefix',
    { headlines: [{ role: 'hdlrole:main', value: 'Bão về' }, { value: 'x' }] },
    'Bão về',
  ],
  ['one without a role', { headlines: [{ role: 'short', value: 'x' }, { value: 'Bão về' }] }, 'Bão về'],
  [
    'the next where the main one is empty',
    {
      headlines: [
        { role: 'main', value: '' },
        { role: 'headline', value: 'Bão về' },
      ],
    },
    'Bão về',
  ],
  [
    'the words of one that is HTML',
    { headlines: [{ value: '<b>Bão</b> &amp; lũ', contentType: 'text/html' }] },
    'Bão & lũ',
  ],
  ['one of plain text as it is', { headlines: [{ value: '5 < 6 & 7 > 2' }] }, '5 < 6 & 7 > 2'],
  ['that of version 1, without its tags', { headline: '<p>Bão về</p>' }, 'Bão về'],
  [
    'one of any role, where no other is there',
    {
      headlines: [
        { role: 'x', value: ' ' },
        { role: 'social', value: '<i>Bão</i> về' },
      ],
    },
    'Bão về',
  ],
  ['the title where it is of several words', { title: 'Bão về' }, 'Bão về'],
  ['no title of one word, which is for machines', { title: 'storm-20261102' }, ''],
])('takes for the headline %s', (_, item, headline) => {
  expect(ninjsFields(item).headline).toBe(headline);
});

it.each([
  ['kicker', { headlines: [{ role: 'eyebrow', value: 'Bão số 9' }] }, 'Bão số 9'],
  ['lead', { descriptions: [{ role: 'abstract', value: 'Ba xã sơ tán.' }] }, 'Ba xã sơ tán.'],
  ['lead', { descriptions: [{ role: 'caption', value: 'x' }, { value: 'Ba xã sơ tán.' }] }, 'Ba xã sơ tán.'],
  ['lead', { description_text: ' ', description_html: '<p>Ba xã<br>sơ tán.</p>' }, 'Ba xã sơ tán.'],
  ['lead', { abstract: 'Ba xã sơ tán.' }, 'Ba xã sơ tán.'],
  ['dateline', { located: '', dateline: 'Huế' }, 'Huế'],
  ['dateline', { located: 'Huế', dateline: 'Hà Nội' }, 'Huế'],
  ['noteToDesk', { ednote: 'Gọi lại.' }, 'Gọi lại.'],
  [
    'publishedAt',
    { versioncreated: '2026-11-02T00:30:00Z', firstcreated: '2026-11-01T00:30:00Z' },
    '2026-11-02T07:30:00+07:00',
  ],
  ['publishedAt', { versionCreated: 'hôm nay', firstPublished: '2026-11-02T00:30:00Z' }, '2026-11-02T07:30:00+07:00'],
  ['publishedAt', {}, null],
  ['embargoUntil', { embargoed: '2026-11-02T00:30:00Z' }, '2026-11-02T07:30:00+07:00'],
  ['embargoUntil', { embargoedTo: '2026-11-02T00:30:00Z' }, '2026-11-02T07:30:00+07:00'],
  [
    'slug',
    {
      altIds: [
        { role: 'slug', value: 'Không phải' },
        { role: 'id', value: 'so-1' },
        { role: 'slug', value: 'bao-ve' },
      ],
    },
    'bao-ve',
  ],
  ['slug', { slug: 'bao-ve' }, 'bao-ve'],
  ['slug', { slug: 'Bão về' }, null],
  ['slug', { altIds: [{ role: 'id', value: 'so-1' }] }, null],
] as const)('reads the field %s of %j', (field, item, value) => {
  expect(ninjsFields(item)[field]).toEqual(value);
});

const person = (name: string, rel?: string) => (rel === undefined ? { name } : { name, rel });
it.each([
  ['the line where no person is named', { by: 'Lê An, Võ Hà' }, ['Lê An reporter', 'Võ Hà reporter']],
  [
    'the line as it is where it is no names',
    { byline: 'theo nhiều nguồn tin của chúng tôi' },
    ['theo nhiều nguồn tin của chúng tôi reporter'],
  ],
  [
    'the people in the order of the line',
    { by: 'Lê An - Võ Hà', people: [person('VÕ HÀ', 'photographer'), person('Lê An', 'author')] },
    ['Lê An reporter', 'VÕ HÀ photographer'],
  ],
  [
    'a person whom the line does not name last',
    { by: 'Võ Hà', people: [person('Lê An'), person('Võ Hà', 'contributor')] },
    ['Võ Hà contributor', 'Lê An reporter'],
  ],
  [
    'the authors of Superdesk',
    {
      authors: [
        { name: 'Lê An', role: 'writer' },
        { name: 'Võ Hà', role: 'photographer' },
      ],
    },
    ['Lê An reporter', 'Võ Hà photographer'],
  ],
  [
    'an agency that is a source',
    { infoSources: [{ name: 'TTXVN', role: 'agency' }, { name: 'Báo Nhà' }] },
    ['TTXVN agency'],
  ],
  [
    'nobody whom it is about, and nobody without a name',
    { people: [person('Ông A', 'about'), person(''), person('Ông B', 'coauthored')] },
    [],
  ],
])('takes for the bylines %s', (_, item, bylines) => {
  expect(ninjsFields(item).bylines.map(({ name, role }) => `${name} ${role}`)).toEqual(bylines);
});

it('takes keywords and subjects for tags, each once, and no category', () => {
  const item = {
    subjects: [{ name: 'bão' }, { name: 'Tin', rel: 'category' }, { name: 'Tin', rel: 'section' }, { uri: 'x' }],
    keywords: ['lũ', 'bão', '', 3, ' sơ  tán '],
  };
  expect(ninjsFields(item).tags).toEqual(['bão', 'lũ', 'sơ tán']);
  expect(ninjsFields({ keywords: 'bão, lũ' }).tags).toEqual([]);
});

it.each([
  [
    { type: 'text', uri: 'https://a.example/1', headlines: [{ value: 'Tin' }] },
    { title: 'Tin', url: 'https://a.example/1' },
  ],
  [
    { type: 'text', uri: 'urn:x', href: 'https://a.example/1', headline: 'Tin' },
    { title: 'Tin', url: 'https://a.example/1' },
  ],
  [
    { type: 'text', uri: 'https://a.example/1', headline: 'https://a.example/1' },
    { title: '', url: 'https://a.example/1' },
  ],
  [
    { type: 'text', uri: 'https://a.example/1' },
    { title: '', url: 'https://a.example/1' },
  ],
  [{ type: 'text', uri: 'urn:x' }, null],
  [{ type: 'video', uri: 'https://a.example/1' }, null],
])('reads the association %j as the related link %j', (association, link) => {
  expect(relatedLink(association)).toEqual(link);
  expect(ninjsFields({ associations: { one: association } }).related).toEqual(link === null ? [] : [link]);
});
