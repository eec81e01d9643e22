import { expect, it } from 'vitest';
import { foundBy } from '../testing';
import { spelling } from './spelling';

const knows =
  (...words: string[]) =>
  (word: string) =>
    !words.includes(word.toLowerCase());

it('finds the words that no dictionary knows', () => {
  expect(foundBy(spelling, 'Trời mưaa to, gíó lớn', { isMisspelt: knows('trời', 'to', 'lớn', 'mưa') })).toEqual([
    'mưaa !',
    'gíó !',
  ]);
});

it.each(['UBND', 'www.vi.example', 'a1b', 'ai@mail.example', 'y', '12.5', ''])('does not look up "%s"', (text) => {
  expect(foundBy(spelling, text, { isMisspelt: () => true })).toEqual([]);
});

it('says nothing while spelling is off, or of words not yet looked up', () => {
  expect(foundBy(spelling, 'mưaa')).toEqual([]);
  expect(foundBy(spelling, 'mưaa', { isMisspelt: () => null })).toEqual([]);
});
