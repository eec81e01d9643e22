import { expect, it } from 'vitest';
import { markdownToContent } from '../markdown/markdownToContent';
import { parseArticlePage } from '../article/parseArticlePage';
import { htmlToContent } from './htmlToContent';

it.each([
  [
    'a frame of an advertiser',
    '<iframe src="https://ads.doubleclick.net/x?y=1"></iframe>',
    ['iframe ads.doubleclick.net'],
  ],
  [
    'a frame that was saved beside the page',
    '<iframe src="./bai_files/saved.html"></iframe>',
    ['iframe ./bai_files/saved.html'],
  ],
  ['a frame whose page is in the page', '<iframe srcdoc="<p>Bảng</p>"></iframe>', ['iframe']],
  [
    'a film that only that page can play',
    '<video src="blob:https://v.example/1"></video>',
    ['video blob:https://v.example/1'],
  ],
  ['a component of AMP that names nothing', '<amp-brightcove data-account="1"></amp-brightcove>', ['amp-brightcove']],
  ['a counter, which nobody sees', '<iframe width="0" height="0" src="https://x.example/"></iframe>', undefined],
  ['a map, which is an embed', '<iframe src="https://ban-do.example/nam-binh"></iframe>', undefined],
])('names in the report %s, where nothing of it comes in', (_, html, left) => {
  const content = htmlToContent(`<p>Nước lên.</p>${html}`);
  expect(content?.leftFrames).toEqual(left);
});

it('takes any frame with an address on the web as an embed', () => {
  const map = { kind: 'embed', url: 'https://ban-do.example/nam-binh', title: '' };
  expect(htmlToContent('<iframe src="https://ban-do.example/nam-binh"></iframe>')?.blocks).toEqual([map]);
  const markdown = markdownToContent('Nước lên.\n\n<iframe src="https://ban-do.example/nam-binh"></iframe>\n');
  expect(markdown).toMatchObject({ blocks: [{ kind: 'paragraph' }, map], leftOut: [] });
});

it.each(['html', 'markdown'] as const)('has a row for frames that were left out of a story in %s', (format) => {
  const frame = '<iframe src="about:blank"></iframe>';
  const page = parseArticlePage(`<h1>Lũ về</h1>\n\n<p>Nước lên ở ba xã.</p>\n\n${frame}\n\n<p>Chợ nghỉ.</p>`, format);
  if (!page.ok) throw new Error(page.message);
  expect(page.rows).toContainEqual({ field: 'leftFrames', text: 'iframe about:blank' });
});
