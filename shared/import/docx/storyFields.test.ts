import { expect, it } from 'vitest';
import { plainInline } from '../../story';
import type { FlowText } from './flow';
import { storyFields } from './storyFields';
import { linesOf, para, readParts, run, style, styled } from './testing';

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

const PLAIN = ['Tít: Nước lên ở ba xã', 'Sapo: Trường đóng cửa từ sáng, chợ vẫn họp.', 'Tác giả: An Bình'];
const BODY = 'Nước lên nhanh trong đêm và ba xã ven sông đã đóng cửa trường.';
const plain = (...lines: readonly string[]) => readParts({ body: lines.map((line) => para(run(line))).join('') });

it('takes paragraphs with labels as the fields that they name, without the labels', () => {
  const { story, rows } = plain(
    'Chuyên mục: Thời sự',
    ...PLAIN,
    'Từ khóa: lũ, chợ',
    'Ngày đăng: 05/03/2024 07:30',
    BODY,
  );
  expect(story).toMatchObject({
    section: 'Thời sự',
    headline: 'Nước lên ở ba xã',
    lead: 'Trường đóng cửa từ sáng, chợ vẫn họp.',
    bylines: [{ name: 'An Bình', role: 'reporter' }],
    tags: ['lũ', 'chợ'],
    publishedAt: '2024-03-05T07:30:00+07:00',
  });
  expect(linesOf(story)).toEqual([BODY]);
  expect(rows.filter(({ field }) => field === 'leftOut')).toEqual([]);
});

it.each([
  ['with the label in a paragraph of its own', ['Tít:', 'Nước lên ở ba xã', 'Sapo:', 'Chợ vẫn họp.']],
  ['with the lead first', ['Sapo: Chợ vẫn họp.', 'Tít: Nước lên ở ba xã']],
])('takes labelled paragraphs %s', (_, lines) => {
  const { story } = plain(...lines, BODY);
  expect([story.headline, story.lead, ...linesOf(story)]).toEqual(['Nước lên ở ba xã', 'Chợ vẫn họp.', BODY]);
});

it('takes labels below a title, and at the end', () => {
  const { story } = withLines('Sapo: Chợ vẫn họp.', BODY, BODY, 'Ảnh của bạn đọc.');
  expect([story.headline, story.lead, linesOf(story).length]).toEqual(['Nước lên ở ba xã', 'Chợ vẫn họp.', 4]);
  expect(plain(PLAIN[0] ?? '', PLAIN[1] ?? '', BODY, PLAIN[2] ?? '').story.bylines.map(({ name }) => name)).toEqual([
    'An Bình',
  ]);
});

it('reports a label that names no field as left out', () => {
  const { story, leftOut } = plain(...PLAIN, 'Nội dung:', BODY);
  expect([linesOf(story), leftOut]).toEqual([[BODY], ['Nội dung:']]);
});

it('leaves a headline and a sentence with a colon whole', () => {
  const { story } = plain('Lead: kim loại bị soi xét', BODY, 'Bài: chưa rõ ai viết, ai đăng.');
  expect([story.headline, ...linesOf(story)]).toEqual([
    'Lead: kim loại bị soi xét',
    BODY,
    'Bài: chưa rõ ai viết, ai đăng.',
  ]);
});
