import { expect, it } from 'vitest';
import { jsonShape, MOST_VALUES } from './jsonShape';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each([
  ['{"a":[1,2,{"b":"x, [{\\"y"}]}', 5],
  ['"a text, with [brackets] and {braces}"', 0],
  ['[]', 1],
  ['["\\\\",1]', 2],
  ['["\\"[",1]', 2],
  ['', 0],
])('counts what %s is made of, as bytes and as text', (json, values) => {
  expect(jsonShape(json)).toEqual({ isDeep: false, values });
  expect(jsonShape(utf8(json))).toEqual({ isDeep: false, values });
});

it('tells what is nested deep, and what has values without end, before all of it is looked at', () => {
  expect(jsonShape('['.repeat(151)).isDeep).toBe(true);
  expect(jsonShape('['.repeat(150)).isDeep).toBe(false);
  // As wide as may be, and never deeper than two.
  expect(jsonShape('[[],{}]'.repeat(200)).isDeep).toBe(false);
  expect(jsonShape('{"a":[]}'.repeat(200)).isDeep).toBe(false);
  expect(jsonShape(utf8('{},'.repeat(5_000_000))).values).toBe(MOST_VALUES + 1);
});
