import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inlineText, MARKS, plainInline, textRun, tidyInline, type Inline } from './inline';
import { b, br, link } from './testing';

const runs = fc.record({ text: fc.string(), marks: fc.subarray([...MARKS]) }).map(({ text, marks }): Inline => {
  return textRun(text.replace(/[\n\r]/g, ''), marks);
});
const pieces: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    runs,
    fc.constant(br),
    fc.array(runs).map((content) => ({ kind: 'link', url: 'https://a.vn/', content }) as Inline),
  ),
);

it('joins neighbours that are dressed alike and drops what is empty', () => {
  expect(tidyInline([textRun('Mưa '), textRun(''), textRun('lớn'), b('!'), b('!')])).toEqual([
    textRun('Mưa lớn'),
    b('!!'),
  ]);
  expect(tidyInline([link('https://a.vn/', 'một'), link('https://a.vn/', ' hai')])).toEqual([
    link('https://a.vn/', 'một hai'),
  ]);
  expect(tidyInline([{ kind: 'link', url: 'https://a.vn/', content: [] }])).toEqual([]);
});

it('keeps apart what is dressed otherwise', () => {
  const content = [textRun('Mưa '), b('lớn'), br, textRun('ở Huế')];
  expect(tidyInline(content)).toEqual(content);
});

it('says the same words before and after tidying, and tidies once for all', () => {
  fc.assert(
    fc.property(pieces, (content) => {
      const tidy = tidyInline(content);
      expect(inlineText(tidy)).toBe(inlineText(content));
      expect(tidyInline(tidy)).toEqual(tidy);
    }),
  );
});

it('makes line breaks of line ends, of every machine', () => {
  expect(plainInline('một\r\nhai\rba\nbốn').filter((piece) => piece.kind === 'lineBreak')).toHaveLength(3);
  expect(inlineText(plainInline('một\r\nhai'))).toBe('một\nhai');
  expect(plainInline('')).toEqual([]);
});
