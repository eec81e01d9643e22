import { expect, it } from 'vitest';
import { searchTerms } from './searchTerms';

it.each([
  ['CHỢ nổi', ['cho', 'noi']],
  ['  chợ \t nổi\n', ['cho', 'noi']],
  ['"Chợ  nổi" sáng', ['cho noi', 'sang']],
  ['sáng “chợ nổi”', ['sang', 'cho noi']],
  ['«Bến phà»"cầu mới"', ['ben pha', 'cau moi']],
  ['"chợ nổi họp', ['cho noi hop']],
  ['chợ chợ', ['cho']],
  ['""', []],
  ['"', []],
  ['   ', []],
  ['', []],
])('the query %j asks for %j', (query, terms) => {
  expect(searchTerms(query)).toEqual(terms);
});
