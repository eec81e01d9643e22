import { describe, expect, it } from 'vitest';
import { fillText } from './fillText';

describe('a text of the interface (window 16)', () => {
  it.each([
    ['en', 0, '0 changes'],
    ['en', 1, '1 change'],
    ['en', 2, '2 changes'],
    ['en', 1001, '1,001 changes'],
    ['vi', 1, '1 changes'],
    ['vi', 1260, '1.260 changes'],
  ])('counts in %s as the language does: %d', (language, count, told) => {
    expect(fillText('{count} {count|change|changes}', language, { count })).toBe(told);
  });

  it.each([
    ['1', '1 change'],
    ['1,260', '1,260 changes'],
    ['many', 'many changes'],
  ])('counts a number that is written already: %s', (count, told) => {
    expect(fillText('{count} {count|change|changes}', 'en', { count })).toBe(told);
  });

  it('may leave one of the two forms empty', () => {
    expect(fillText('{count} photo{count||s}', 'en', { count: 1 })).toBe('1 photo');
    expect(fillText('{count} photo{count||s}', 'en', { count: 3 })).toBe('3 photos');
  });

  it('shows a place that nobody fills in', () => {
    expect(fillText('Exported to {folder}', 'en', {})).toBe('Exported to {folder}');
  });

  it('takes no place out of a value', () => {
    expect(fillText('“{headline}” is in the trash.', 'en', { headline: 'A {count} story $&' })).toBe(
      '“A {count} story $&” is in the trash.',
    );
  });
});
