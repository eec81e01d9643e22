import { expect, it } from 'vitest';
import { b, h, p, ul } from '../story/testing';
import { clipboardToContent } from './clipboardToContent';

const markdown = '# Tít\n\n- một\n- hai';

it.each([
  ['HTML before text', { html: '<b>A</b>', text: 'A' }, false, [p(b('A'))]],
  [
    'the words of HTML as they are, though they look like Markdown',
    { html: '<p># Tít</p><p># B</p>', text: '' },
    false,
    [p('# Tít'), p('# B')],
  ],
  ['text where the HTML says nothing', { html: '<meta charset="utf-8"> ', text: 'A\nB' }, false, [p('A'), p('B')]],
  ['text where the HTML is nested too deep', { html: '<div>'.repeat(20_000), text: 'A' }, false, [p('A')]],
  ['Markdown when it plainly is', { html: '', text: markdown }, false, [h(2, 'Tít'), ul('một', 'hai')]],
  [
    'nothing but words when plain text is asked for',
    { html: '<b>A</b>', text: markdown },
    true,
    [p('# Tít'), p('- một'), p('- hai')],
  ],
] as const)('reads %s', (_, clipboard, isPlain, blocks) => {
  expect(clipboardToContent(clipboard, isPlain).blocks).toEqual(blocks);
});

it.each([
  ['<p>Nước lên.</p><iframe srcdoc="<p>Bảng</p>"></iframe>', ''],
  ['<p>Nước lên.</p><iframe></iframe>', ''],
  ['<iframe></iframe>', 'Nước lên.'],
])('names the frame without an address of %s, which no block shows', (html, text) => {
  expect(clipboardToContent({ html, text }, false)).toMatchObject({ blocks: [p('Nước lên.')], leftFrames: ['iframe'] });
});
