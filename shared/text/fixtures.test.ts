import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countSyllables } from './counts';
import { fixEth } from './fixEth';
import { foldForSearch } from './foldForSearch';
import { formatDate } from './formatDate';
import { lintNumbers } from './lintNumbers';
import { normalizeText } from './normalizeText';
import { parseDate } from './parseDate';
import { slug } from './slug';
import { splitCaption } from './splitCaption';
import { toneStyleNew, toneStyleOld } from './toneStyle';
import { weekday } from './weekday';

/** The project's shared cases lie beside the checkout; a clone elsewhere has only the cases of this repository. */
const FIXTURES = new URL('../../../shared/fixtures/vietnamese.json', import.meta.url);

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly input: string;
  readonly inputCodepoints: string;
  readonly expected: unknown;
}

const FUNCTIONS: Readonly<Record<string, (input: string) => unknown>> = {
  countSyllables,
  fixEth,
  foldForSearch,
  formatDate,
  lintNumbers,
  normalizeText,
  parseDate,
  slug,
  splitCaption,
  toneStyleNew,
  toneStyleOld,
  weekday,
};

describe('the shared Vietnamese cases', () => {
  if (!existsSync(FIXTURES)) {
    it.skip('are not beside this checkout (../shared/fixtures/vietnamese.json)', () => {});
    return;
  }
  // The file is part of the project's own set-up, with the form that its README tells.
  const cases = JSON.parse(readFileSync(FIXTURES, 'utf8')) as readonly Case[];

  it('hold every kind of text function', () => {
    expect(new Set(cases.map((item) => item.kind))).toEqual(new Set(Object.keys(FUNCTIONS)));
  });
  it.each(cases)('$id: $kind of "$input"', ({ kind, inputCodepoints, expected }) => {
    const input = inputCodepoints
      .split(' ')
      .map((hex) => String.fromCodePoint(parseInt(hex, 16)))
      .join('');
    expect(FUNCTIONS[kind]!(input)).toEqual(expected);
  });
});
