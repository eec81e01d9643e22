import { expect, it } from 'vitest';
import { plainInline } from '../../story';
import type { FlowText } from './flow';
import { storyFields } from './storyFields';
import { para, readParts, run, style, styled } from './testing';

const textItem = (words: string, owner: number): FlowText => ({
  kind: 'text',
  content: plainInline(words),
  form: { styles: [], styleId: '', outline: null, numbering: null, isCentred: false, isRight: false, indent: 0 },
  owner,
  sources: [owner],
  isCounted: false,
  isBold: false,
  isItalic: false,
  words,
  label: null,
  isUnderPicture: false,
});

const withLines = (...lines: readonly string[]) =>
  readParts({
    styles: style('Title', 'Title'),
    body: `${styled('Title', 'Nước lên ở ba xã')}${lines.map((line) => para(run(line))).join('')}${para(run('Trường đóng cửa từ sáng, chợ vẫn họp.'))}`,
  });

it.each([
  ['the time of an update', 'AN BÌNH 05/03/2024 07:30 | Cập nhật 06/03/2024 08:00', 'Cập nhật 06/03/2024 08:00'],
  ['a date that no calendar has', 'AN BÌNH 31/02/2024', '31/02/2024'],
])('reports %s on a byline line as left out', (_, line, leftOut) => {
  const read = withLines(line);
  expect(read.story.bylines).toEqual([{ name: 'AN BÌNH', role: 'reporter' }]);
  expect(read.leftOut).toEqual([leftOut]);
  expect(read.rows).toContainEqual({ field: 'leftOut', text: leftOut });
});

it('takes the first time of two byline lines and reports the other line as left out', () => {
  const { fields, leftOut } = storyFields(
    ['AN BÌNH 05/03/2024 07:30', 'Cập nhật: 06/03/2024 08:00'].map(textItem),
    new Map([
      [0, 'bylineLine'],
      [1, 'bylineLine'],
    ]),
    false,
    null,
  );
  expect(fields.publishedAt).toBe('2024-03-05T07:30:00+07:00');
  expect(leftOut).toEqual(['Cập nhật: 06/03/2024 08:00']);
});

it('takes the first of several times in the style of Stet, and reports the others as left out', () => {
  const times = ['05/03/2024 07:30', '06/03/2024 08:00', 'AN BÌNH 07/03/2024 09:00'];
  const { fields, leftOut, rest } = storyFields(
    times.map(textItem),
    new Map([
      [0, 'publishedAt'],
      [1, 'publishedAt'],
      [2, 'bylineLine'],
    ]),
    true,
    null,
  );
  expect(fields.publishedAt).toBe('2024-03-05T07:30:00+07:00');
  expect([leftOut, rest]).toEqual([['06/03/2024 08:00', '07/03/2024 09:00'], []]);
});

it('keeps the names of a byline line beside a line of names, each once', () => {
  const { story } = withLines('Theo Quốc Khánh', 'AN BÌNH - QUỐC KHÁNH 05/03/2024 07:30');
  expect(story.bylines.map(({ name }) => name)).toEqual(['Theo Quốc Khánh', 'AN BÌNH']);
});
