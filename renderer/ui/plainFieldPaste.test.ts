import { expect, it } from 'vitest';
import { fieldText } from './plainFieldPaste';

it.each([
  ['Giá\u00A0rau\u200B', false, 'Giá rau'],
  ['Huế'.normalize('NFD'), false, 'Huế'],
  ['Ðà Nẵng', false, 'Đà Nẵng'],
  ['Một\r\n\r\n\tHai \n', false, 'Một Hai'],
  [' giữa câu ', false, ' giữa câu '],
  ['Một\r\nHai\u2028Ba', true, 'Một\nHai Ba'],
])('%j comes into a field as Stet keeps it', (given, isOfManyLines, text) => {
  expect(fieldText(given, isOfManyLines)).toBe(text);
});

// loss 9
it.each([
  ['spaces without a line end', ' '.repeat(400_000)],
  ['line ends and spaces', ' \n'.repeat(200_000)],
])('a text of %s is read at once', (_, given) => {
  const began = performance.now();
  fieldText(`a${given}b`, false);
  expect(performance.now() - began).toBeLessThan(500);
});
