import { expect, it } from 'vitest';
import { sectionsFromLines } from './sectionLines';

it.each([
  ['Thời sự\nKinh tế', ['Thời sự', 'Kinh tế']],
  [' Thời sự \r\n\r\nKinh tế\n', ['Thời sự', 'Kinh tế']],
  ['Kinh tế\nKINH TẾ\nXã hội', ['Kinh tế', 'Xã hội']],
  ['\n \n', []],
])('the lines %j name %j', (lines, sections) => {
  expect(sectionsFromLines(lines)).toEqual(sections);
});

it('keeps within the limits of the settings', () => {
  const lines = Array.from({ length: 300 }, (_, number) => `Mục ${number} ${'x'.repeat(300)}`).join('\n');
  const sections = sectionsFromLines(lines);
  expect(sections).toHaveLength(200);
  expect(sections[0]).toHaveLength(200);
});
