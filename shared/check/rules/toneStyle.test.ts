import { expect, it } from 'vitest';
import { defaultHouseStyle } from '../../story';
import { foundBy } from '../testing';
import { toneStyle, toneStylesIn } from './toneStyle';

const house = (style: 'old' | 'new' | 'leave') => ({
  toneStyle: style,
  house: { ...defaultHouseStyle, toneStyle: style },
});

it.each([
  ['hoà bình và thuỷ điện', 'old', ['hoà > hòa', 'thuỷ > thủy']],
  ['hòa bình và khỏe mạnh', 'new', ['hòa > hoà', 'khỏe > khoẻ']],
  ['HOÀ BÌNH', 'old', ['HOÀ > HÒA !']],
  ['chị Thuý về', 'old', ['Thuý > Thúy !']],
  ['ông nói: “hoà cả làng”', 'old', ['hoà > hòa !']],
] as const)('finds in "%s" what is not the %s style', (text, style, found) => {
  expect(foundBy(toneStyle, text, house(style))).toEqual(found);
});

it.each([
  ['hòa thủy khỏe quý quả hoàn toàn', 'old'],
  ['hoà thuỷ khoẻ quý quả hoàn toàn', 'new'],
  ['hoà hòa', 'leave'],
  ['', 'old'],
] as const)('lets "%s" be in the %s style', (text, style) => {
  expect(foundBy(toneStyle, text, house(style))).toEqual([]);
});

it('counts what is written in each style', () => {
  expect(toneStylesIn('hòa, khỏe, hoà, quý, toàn, thuỷ')).toEqual({ old: 2, new: 2 });
});
