import { expect, it } from 'vitest';
import { figure, p } from '../../story/testing';
import { htmlToContent } from './htmlToContent';

const named = (fileName: string) => figure({ photo: { kind: 'missing', fileName } });
const GIF = 'R0lGODlhAQABAAAAACw=';
const bytes = Uint8Array.from(Buffer.from(GIF, 'base64'));

it('takes the pictures that come with a text along, each figure in its place', () => {
  const content = htmlToContent(
    `A<img src="data:image/png;base64,${GIF}">B<img src="file:///C:/Temp/msohtmlclip1/01/clip%20image001.png">
     <img src="data:image/png;base64,AAAA"><img src="data:image/png;base64,${GIF}">C`,
  );
  expect(content).toEqual({
    blocks: [
      p('A'),
      named('picture.png'),
      p('B'),
      named('clip image001.png'),
      named('picture (2).png'),
      named('picture.png'),
      p('C'),
    ],
    pictures: [
      { fileName: 'picture.png', from: { kind: 'bytes', bytes } },
      {
        fileName: 'clip image001.png',
        from: { kind: 'linked', url: 'file:///C:/Temp/msohtmlclip1/01/clip%20image001.png' },
      },
      { fileName: 'picture (2).png', from: { kind: 'bytes', bytes: new Uint8Array(3) } },
    ],
  });
});

it.each([
  ['https://a.vn/x.jpg?w=1', { kind: 'remote', url: 'https://a.vn/x.jpg?w=1' }],
  ['//a.vn/x.jpg', { kind: 'remote', url: 'https://a.vn/x.jpg' }],
  ['anh/ch%E1%BB%A3.jpg?v=2', { kind: 'missing', fileName: 'chợ.jpg' }],
  ['cid:abc@mail', { kind: 'missing', fileName: 'picture' }],
  ['blob:https://a.vn/1', { kind: 'missing', fileName: 'picture' }],
  ['data:image/png;base64,!', { kind: 'missing', fileName: 'picture.png' }],
  ['data:text/html,<b>A</b>', { kind: 'missing', fileName: 'picture' }],
  ['javascript:alert(1)', { kind: 'missing', fileName: 'javascript:alert(1)' }],
  ['%', { kind: 'missing', fileName: '%' }],
  ['', { kind: 'missing', fileName: 'picture' }],
] as const)('a picture at "%s" is told, and nothing is taken in for it', (src, photo) => {
  expect(htmlToContent(`<img src="${src}">`)).toMatchObject({ blocks: [figure({ photo })], pictures: [] });
});

it('reads a picture whose address has line ends and padding written as in any address', () => {
  const pictures = htmlToContent('<img src="data:image/png;base64,QU%0D%0AJD%20RA%3D%3D">')?.pictures;
  expect(pictures).toMatchObject([{ from: { kind: 'bytes', bytes: Uint8Array.from(Buffer.from('ABCD')) } }]);
});
