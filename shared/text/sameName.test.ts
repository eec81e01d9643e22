import { expect, it } from 'vitest';
import { countNames, nameKey } from './sameName';

it.each([
  ['HOÀI AN', 'Hoài An', true],
  ['Hoài  An ', 'Hoài An', true],
  ['Hoài An'.normalize('NFD'), 'hoài an', true],
  ['ĐỖ BÍCH', 'Đỗ Bích', true],
  ['Hoai An', 'Hoài An', false],
  ['Hoài Ân', 'Hoài An', false],
])('%s and %s are one name: %s', (one, other, same) => {
  expect(nameKey(one) === nameKey(other)).toBe(same);
});

it.each([
  ['the most used first', ['Thu Hà', 'Minh Anh', 'Minh Anh'], ['Minh Anh', 'Thu Hà']],
  [
    'the spelling without capitals throughout, however often the other is',
    ['HOÀI AN', 'HOÀI AN', 'Hoài An'],
    ['Hoài An'],
  ],
  ['capitals where there is no other spelling', ['HOÀI AN'], ['HOÀI AN']],
  ['an abbreviation as it is used most', ['TTXVN', 'TTXVN', 'Ttxvn'], ['TTXVN']],
  ['all spellings as one name in the order', ['An Bình', 'AN BÌNH', 'Lê Khánh'], ['An Bình', 'Lê Khánh']],
  ['no empty name', [' ', ''], []],
])('offers %s', (_, names, offered) => {
  const counter = countNames();
  for (const name of names) counter.add(name);
  expect(counter.most()).toEqual(offered);
});
