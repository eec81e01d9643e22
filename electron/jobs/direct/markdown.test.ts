import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportMarkdown } from '../../../shared/export';
import { markdownToContent } from '../../../shared/import';
import { inlineText, type Block } from '../../../shared/story';
import { b, br, h, i, link, marked, ol, p, quote, storyOf, ul } from '../../../shared/story/testing';

/** The blocks of a body after a way out as Markdown and in again; the front matter and the headline above them are left out. */
function again(...body: readonly Block[]): readonly Block[] {
  const result = exportMarkdown(storyOf(...body), new Map());
  if (!result.ok) throw new Error(result.message);
  const text = new TextDecoder().decode(result.files[0]!.bytes).replace(/^---\n.*?\n---\n/s, '');
  return markdownToContent(text)!.blocks.slice(1);
}

it.each<[string, Block]>([
  ['a paragraph', p('Mưa lớn ở Huế.')],
  ['marks', p('Có ', b('2.002'), ' hộ, ', i('giảm'), ' ', marked('3,8%', 'strikethrough'), '.')],
  ['a link', p('Xem ', link('https://a.vn/x(1)?a=b&c=d', 'ở đây'), '.')],
  ['a line break', p('Một', br, 'hai')],
  ['a subhead', h(3, 'Người đứng lò')],
  ['a bulleted list with one inside', ul('Đất', ul('nâu', 'sét'), 'Men')],
  ['a numbered list', ol('Nhào', 'Vuốt')],
  ['a quote', quote('Lửa tắt là mất nghề.')],
])('writes %s as Markdown that reads as the same', (_, block) => {
  expect(again(block)).toEqual([block]);
});

it('writes every text so that it reads as the same words, whatever Markdown makes of its signs', () => {
  const word = fc.constantFrom(
    ...[
      '*',
      '_',
      '**a**',
      '`',
      '#',
      '>',
      '-',
      '+',
      '1.',
      '2)',
      '[a](b)',
      '<b>',
      '&amp;',
      '~~',
      '|',
      '\\',
      '---',
      '===',
    ],
    ...['www.a.vn', 'https://a.vn', 'a@b.vn', '![x]', 'Huế', ':::', '$5', '![](x)', '- [ ]', '[^1]', '\t', 'a_b_c'],
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const text = words.join(' ').replace(/\s+/g, ' ').trim();
      if (text === '') return;
      const [block, ...others] = again(p(text));
      expect(others).toEqual([]);
      expect(block?.kind === 'paragraph' ? inlineText(block.content) : block).toBe(text);
    }),
    { numRuns: 500 },
  );
});
