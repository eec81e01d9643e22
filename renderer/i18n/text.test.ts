import { expect, it } from 'vitest';
import { en } from './en';
import { failureText } from './failureText';
import { textIn } from './text';
import { vi } from './vi';

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

it.each(Object.keys(en) as (keyof typeof en)[])('says %s with the same places in both languages', (key) => {
  expect(places(vi[key])).toEqual(places(en[key]));
  expect(vi[key].trim()).not.toBe('');
});

it('has no text that only one language knows', () => {
  expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort());
});

it('fills in values', () => {
  expect(textIn('vi')('desk.count', { count: 3 })).toBe('3 bài');
});

it('counts one thing as one', () => {
  expect(textIn('en')('desk.count', { count: 1 })).toBe('1 story');
  expect(textIn('en')('desk.count', { count: 0 })).toBe('0 stories');
});

// loss 14
it.each(Object.keys(en).filter((key) => key.startsWith('failure.')))('leaves no place of %s empty', (key) => {
  const failure = { code: key.slice('failure.'.length), message: 'It is odd.', about: 'a.txt' };
  for (const language of ['vi', 'en'] as const) expect(failureText(textIn(language), failure)).not.toMatch(/[{}]/);
});

it('tells a failure in the language of the interface, and an unforeseen one in the words of main', () => {
  expect(failureText(textIn('vi'), { code: 'empty-file', message: 'x', about: 'a.txt' })).toBe('“a.txt” là tệp rỗng.');
  expect(failureText(textIn('vi'), { code: 'odd', message: 'It is odd.', about: '' })).toBe('It is odd.');
});
