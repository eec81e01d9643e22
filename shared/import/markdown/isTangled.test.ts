import { expect, it } from 'vitest';
import { isTangled } from './isTangled';
import { markdownToContent } from './markdownToContent';

it.each([
  ['lists in lists', Array.from({ length: 500 }, (_, level) => `${'  '.repeat(level)}- x`).join('\n')],
  ['lists in lists, by tabs', Array.from({ length: 200 }, (_, level) => `${'\t'.repeat(level)}- x`).join('\n')],
  ['lists in a line', '- '.repeat(500)],
  ['quotes in quotes', '>'.repeat(50_000)],
  ['brackets in brackets', `${'['.repeat(50_000)}x${'](y)'.repeat(50_000)}`],
  ['brackets a line', '[\n'.repeat(5_000)],
  ['pictures that begin', '![a]('.repeat(40_000)],
  ['emphasis that begins', '*a **a '.repeat(40_000)],
  ['references', 'a: [*a]\n'.repeat(20_000)],
  ['rows of backticks', Array.from({ length: 500 }, (_, length) => '`'.repeat(length)).join(' ')],
  // loss 9
  ['quotes in quotes, many times', `${'> '.repeat(24)}a\n\n`.repeat(1_000)],
  ['lists in a line, many times', `${'- '.repeat(45)}a\n`.repeat(600)],
  ['headings', '# a\n'.repeat(200_000)],
  ['code and entities', '&#x41;`a`\\'.repeat(100_000)],
  ['a row of cells', `|${'a|'.repeat(5_000)}\n|${'-|'.repeat(5_000)}`],
])('%s without end are not read, at once', (_, text) => {
  const began = performance.now();
  expect(markdownToContent(`# Tít\n\n${text}`)).toBeNull();
  expect(performance.now() - began).toBeLessThan(1_000);
});

it.each([
  ['lists as deep as Word has them', Array.from({ length: 9 }, (_, level) => `${'    '.repeat(level)}- x`).join('\n')],
  ['a thousand links in a list', '- [bài](https://stet.example/)\n'.repeat(1_000)],
  ['a thousand words in backticks', '`lệnh` và ``lệnh ` khác`` '.repeat(500)],
  ['a quote in a mail thread', `${'> '.repeat(12)}Chào anh`],
  ['a list of a thousand things, four deep', '- a\n  - b\n    - c\n      - d\n'.repeat(700)],
  ['a story of ten thousand short lines', 'Nước lũ lên nhanh *trong đêm* và rút chậm.\n\n'.repeat(10_000)],
  ['ruled lines', `${'-'.repeat(500)}\n\n${'* '.repeat(30)}\n\n${'='.repeat(500)}`],
  ['a table of forty columns', `|${'a|'.repeat(40)}\n|${'-|'.repeat(40)}`],
])('%s are read', (_, text) => {
  expect(isTangled(text)).toBe(false);
});
