import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlug, MAX_SLUG_LENGTH, slug, SLUG_PATTERN } from './slug';

describe('slug', () => {
  it.each([
    ['Đắk Lắk: Đẩy mạnh', 'dak-lak-day-manh'],
    ['Đắk Lắk'.normalize('NFD'), 'dak-lak'],
    ['tăng 3,8%', 'tang-3-8'],
    ['50.000 ha và 1.234.567,8 đồng', '50000-ha-va-1234567-8-dong'],
    ['Ngày 17.11.2023, máy chủ 192.168.1.1', 'ngay-17-11-2023-may-chu-192-168-1-1'],
    ['0.500 và 12.5', '0-500-va-12-5'],
    ['TP.HCM – “điểm nóng”…', 'tp-hcm-diem-nong'],
    ["Ea H’leo, M'Đrắk", 'ea-hleo-mdrak'],
    ["Vietnam’s “don't”", 'vietnams-dont'],
    ['🎉 Lễ hội 🎉 pháo hoa', 'le-hoi-phao-hoa'],
    ['---', 'bai-viet'],
    ['', 'bai-viet'],
    ['日本語', 'bai-viet'],
    ['Straße, Ærø, Łódź', 'strasse-aero-lodz'],
    ['mét vuông: m²', 'met-vuong-m2'],
    ['a\u00A0b\u200Bc', 'a-bc'],
  ])('makes "%s" %s', (headline, expected) => {
    expect(slug(headline)).toBe(expected);
  });
  it.each(['Con', 'AUX', 'Nul!', 'com1', 'LPT9', 'Prn'])(
    'does not call a folder "%s", which Windows refuses',
    (headline) => {
      expect(slug(headline)).toBe(`bai-viet-${headline.toLowerCase().replace('!', '')}`);
      expect(slug(`${headline} người`)).not.toContain('bai-viet');
    },
  );
  it('cuts at a word that ends at the limit, and not before it', () => {
    expect(slug(`${'a'.repeat(39)} ${'b'.repeat(40)} c`)).toBe(`${'a'.repeat(39)}-${'b'.repeat(40)}`);
    expect(slug(`${'a'.repeat(39)} ${'b'.repeat(40)}`)).toHaveLength(MAX_SLUG_LENGTH);
    expect(slug(`${'a'.repeat(39)} ${'b'.repeat(41)}`)).toBe('a'.repeat(39));
    expect(slug('x'.repeat(200))).toBe('x'.repeat(MAX_SLUG_LENGTH));
  });
  it.each([
    '',
    '-',
    'Chợ',
    'cho noi',
    '-cho-noi',
    'cho-noi-',
    'cho--noi',
    'cho-noi/..',
    'xin chào cho-noi',
    'cho\nnoi',
  ])('the pattern has no slug like "%s"', (text) => expect(text).not.toMatch(SLUG_PATTERN));
  it('calls a folder "falcon" as it is, which no device is called', () => {
    expect(slug('Falcon')).toBe('falcon');
    expect(slug('com10')).toBe('com10');
  });
  it('always fits the pattern and the limit, and is its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (headline) => {
        const made = slug(headline);
        expect(made).toMatch(SLUG_PATTERN);
        expect(made.length).toBeLessThanOrEqual(MAX_SLUG_LENGTH);
        expect(slug(made)).toBe(made);
      }),
    );
  });
});

it('a slug that is taken gets the first number that makes it free, within the limit', () => {
  expect(freeSlug('cho-noi', new Set())).toBe('cho-noi');
  expect(freeSlug('cho-noi', new Set(['cho-noi', 'cho-noi-2']))).toBe('cho-noi-3');
  const longest = 'x'.repeat(MAX_SLUG_LENGTH);
  expect(freeSlug(longest, new Set([longest]))).toBe(`${'x'.repeat(MAX_SLUG_LENGTH - 2)}-2`);
  expect(freeSlug(`${'x'.repeat(MAX_SLUG_LENGTH - 3)}-yz`, new Set([`${'x'.repeat(MAX_SLUG_LENGTH - 3)}-yz`]))).toBe(
    `${'x'.repeat(MAX_SLUG_LENGTH - 3)}-2`,
  );
});
