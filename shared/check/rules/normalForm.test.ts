import { expect, it } from 'vitest';
import { foundBy } from '../testing';
import { normalForm } from './normalForm';

const nfd = (text: string) => text.normalize('NFD');

it('finds words in pieces, each as one', () => {
  expect(foundBy(normalForm, `${nfd('đường')} về nhà ${nfd('rất')} xa`)).toEqual([
    `${nfd('đường')} > đường`,
    `${nfd('rất')} > rất`,
  ]);
});

it('asks before it mends a name or a quotation', () => {
  expect(foundBy(normalForm, `Ông ${nfd('Bảy')} nói: “${nfd('ờ')}”`)).toEqual([
    `${nfd('Bảy')} > Bảy !`,
    `${nfd('ờ')} > ờ !`,
  ]);
});

it.each(['đường về nhà', '', 'm\u0300 là chữ không có dạng gộp'])('lets "%s" be', (text) => {
  expect(foundBy(normalForm, text)).toEqual([]);
});
