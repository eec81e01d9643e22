import { expect, it } from 'vitest';
import { plainLatin } from './latin';

it.each([
  ['Đà Nẵng', 'da nang'],
  ['Ðông Ɖông', 'dong dong'],
  ['ŁÓDŹ', 'lodz'],
  ['Ærø', 'aero'],
  ['ŒUVRE', 'oeuvre'],
  ['Þór', 'thor'],
  ['STRAßE', 'strasse'],
  ['Iğdır', 'igdir'],
  ['Ħal Ŧ', 'hal t'],
  ['ΛΌΓΟΣ λόγος', 'λογοσ λογοσ'],
  ['ﬁ Ａ\u00ADB\u200D', 'fi ab'],
])('folds %s to %s', (text, folded) => {
  expect(plainLatin(text)).toBe(folded);
  expect(plainLatin(text.normalize('NFD'))).toBe(folded);
});
