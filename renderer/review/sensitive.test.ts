import { expect, it } from 'vitest';
import { diffStories } from '../../shared/compare';
import { emptyStory, plainInline, type Story } from '../../shared/story';
import { textIn } from '../i18n';
import { isSensitive } from './sensitive';

const story = (text: string): Story => ({
  ...emptyStory('vi'),
  body: [{ kind: 'paragraph', content: plainInline(text) }],
});
const sensitive = (before: string, after: string): readonly boolean[] =>
  diffStories(story(before), story(after)).map((change) => isSensitive(change, story(after), textIn('vi')));

it.each([
  ['a number', 'Có 2.002 hộ ở đây.', 'Có 2.020 hộ ở đây.'],
  ['a date', 'Họp vào tháng sau.', 'Họp vào tháng trước, ngày rằm.'],
  ['a name', 'Theo ông Nam, giá giảm.', 'Theo ông Tư, giá giảm.'],
  ['what somebody said', 'Ông nói: “Không dạy thì mất nghề”.', 'Ông nói: “Không dạy thì hết nghề”.'],
  ['the marks of a quotation', 'Ông nói sẽ về.', 'Ông nói “sẽ về”.'],
])('takes %s for sensitive', (_, before, after) => {
  expect(sensitive(before, after)).toContain(true);
});

it.each([
  ['words', 'Giá rau giảm mạnh.', 'Giá rau giảm nhiều.'],
  ['a sentence', 'Giá rau giảm.', 'Giá rau giảm. Người mua vui.'],
  ['words behind a quotation', 'Ông nói: “Sẽ về”. Chợ đông.', 'Ông nói: “Sẽ về”. Chợ vắng.'],
])('does not take %s for sensitive', (_, before, after) => {
  expect(sensitive(before, after)).toEqual([false]);
});
