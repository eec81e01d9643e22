import { expect, it } from 'vitest';
import { isTangled } from './isTangled';

const rows = (count: number): string => Array.from({ length: count }, (_, at) => '`'.repeat(at + 1)).join(' ');

it.each<[string, number, (count: number) => string]>([
  ['lines', 20_000, (count) => 'a\n'.repeat(count)],
  ['lines of a Mac of old', 20_000, (count) => 'a\r'.repeat(count)],
  ['signs that may begin something', 60_000, (count) => '#'.repeat(count)],
  ['quotes in each other', 50, (count) => `${'>'.repeat(count)} a`],
  ['quotes in each other, with spaces between', 50, (count) => `${'> '.repeat(count)}a`],
  ['lists in each other on a line', 50, (count) => `${'- '.repeat(count)}a`],
  ['numbers in each other on a line', 25, (count) => `${'1. '.repeat(count)}a`],
  ['spaces before a line', 100, (count) => `${' '.repeat(count)}a`],
  ['cells on a line', 1000, (count) => Array.from({ length: count }, () => 'a').join('|')],
  ['rows of backticks of different lengths in a paragraph', 20, rows],
  ['stars in a paragraph', 5999, (count) => '*'.repeat(count)],
  ['brackets that are open at once', 100, (count) => '['.repeat(count)],
  ['brackets in a paragraph', 3000, (count) => '[a]'.repeat(count)],
])('reads a text of as many %s as %i, and none of more', (_, most, textOf) => {
  expect([isTangled(textOf(most)), isTangled(textOf(most + 1))]).toEqual([false, true]);
});

it('counts lines that are not empty', () => {
  expect(isTangled('a\n \n\t\n\n'.repeat(15_000))).toBe(false);
});

it('counts a tab as four spaces', () => {
  expect([isTangled(`${'\t'.repeat(25)}a`), isTangled(`${'\t'.repeat(26)}a`)]).toEqual([false, true]);
});

it('counts what is in one paragraph for that paragraph, wherever an empty line with spaces ends it', () => {
  const some = ['['.repeat(60), rows(15), '*'.repeat(4000), '[a]'.repeat(2000)];
  for (const text of some) expect(isTangled([text, text].join('\n \t\n'))).toBe(false);
  expect(isTangled(['['.repeat(60), '['.repeat(60)].join('\n'))).toBe(true);
});

it('closes brackets that are open, and none that are not', () => {
  expect(isTangled(`${'[a]'.repeat(500)}${'['.repeat(100)}`)).toBe(false);
  expect(isTangled(`${']'.repeat(500)}${'['.repeat(101)}`)).toBe(true);
});

it('takes no sign at the start of a line for a list that no space follows', () => {
  expect(isTangled('-'.repeat(300))).toBe(false);
  expect(isTangled('1.'.repeat(300))).toBe(false);
});

it('counts the levels of all lines together, each squared', () => {
  const levels = (count: number): string => `${'> '.repeat(10)}a\n\n`.repeat(count);
  expect([isTangled(levels(1000)), isTangled(levels(1001))]).toEqual([false, true]);
});
