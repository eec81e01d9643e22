import { describe, expect, it } from 'vitest';
import { suggest } from './suggest';

const names = ['Minh Anh', 'Quốc Bảo', 'Anh Đức', 'Thu Hà', 'Thu Hạ'].map((value) => ({ value }));
const offered = (query: string): readonly string[] => suggest(query, names, 3).map(({ value }) => value);

describe('window 20: what is offered for what is typed', () => {
  it.each([
    ['anh', ['Anh Đức', 'Minh Anh']],
    ['MIN', ['Minh Anh']],
    ['thu ha', ['Thu Hà', 'Thu Hạ']],
    ['thu hạ', ['Thu Hạ']],
    ['duc', ['Anh Đức']],
    ['nh', []],
    ['Minh Anh', []],
    ['', ['Minh Anh', 'Quốc Bảo', 'Anh Đức']],
  ])('“%s” offers %j', (query, expected) => {
    expect(offered(query)).toEqual(expected);
  });

  it('takes a query whose accents come apart', () => {
    expect(offered('Thu Hạ'.normalize('NFD').slice(0, -1))).toEqual(['Thu Hà', 'Thu Hạ']);
    expect(offered('thu hạ'.normalize('NFD'))).toEqual(['Thu Hạ']);
  });
});
