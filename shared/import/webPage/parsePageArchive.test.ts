import { describe, expect, it } from 'vitest';
import { parsePageArchive } from './parsePageArchive';

/** A pixel as PNG, and its base64 in lines. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk\r\n+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PIXEL_START = [0x89, 0x50, 0x4e, 0x47];

/** Text as bytes: of UTF-8, or one a character. */
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const hex = (text: string) =>
  Array.from(utf8(text), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

const page = (...inside: readonly string[]) =>
  `<html><body><article><h1>Lũ rút</h1>${inside.join('')}<p>Nước sông Hồng xuống chậm.</p></article></body></html>`;

interface Part {
  readonly fields: readonly string[];
  readonly body: string;
}
const html = (body: string, ...fields: readonly string[]): Part => ({
  fields: ['Content-Type: text/html; charset="utf-8"', 'Content-Location: https://bao.example/2026/lu.html', ...fields],
  body,
});
const picture = (...fields: readonly string[]): Part => ({
  fields: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', ...fields],
  body: PIXEL,
});

/** A message of related parts, as Chrome writes one. */
function archive(parts: readonly Part[], type = 'multipart/related; type="text/html"; boundary="--=_a b"'): string {
  const boundary = '----=_a b';
  const written = parts.map(({ fields, body }) => `${boundary}\r\n${fields.join('\r\n')}\r\n\r\n${body}\r\n`);
  return `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\nLời đầu\r\n${written.join('')}${boundary}--\r\n`;
}

function read(message: string | Uint8Array) {
  const result = parsePageArchive(typeof message === 'string' ? utf8(message) : message);
  if (!result.ok) throw new Error(result.message);
  return result;
}

describe('reads the page in each transfer encoding', () => {
  it.each([
    ['none', '', page()],
    ['8bit', '8bit', page()],
    ['binary', 'Binary', page()],
    ['base64', 'base64', Buffer.from(page()).toString('base64').replace(/.{76}/g, '$&\r\n')],
    [
      'quoted-printable',
      'Quoted-Printable',
      hex(page())
        .replace(/.{75}/g, '$&')
        .replace(/(?:=..){24}/g, '$&=\r\n'),
    ],
    [
      'quoted-printable with spaces before line ends',
      'quoted-printable',
      hex(page()).replace(/(?:=..){24}/g, '$&= \t\r\n'),
    ],
  ])('%s', (_, encoding, body) => {
    const { story } = read(
      archive([html(body, ...(encoding === '' ? [] : [`Content-Transfer-Encoding: ${encoding}`]))]),
    );
    expect(story).toMatchObject({
      headline: 'Lũ rút',
      body: [{ kind: 'paragraph', content: [{ text: 'Nước sông Hồng xuống chậm.' }] }],
    });
  });

  it('an equals sign that begins no code', () => {
    const { story } = read(archive([html('<h1>A =) b=3d c=</h1><p>x', 'Content-Transfer-Encoding: quoted-printable')]));
    expect(story.headline).toBe('A =) b= c=');
  });
});

it.each([
  ['windows-1258', 'windows-1258', 'L\xfb r\xfat n\xfd\xf5\xecc', 'Lû rút nước'],
  ['windows-1252 although the page says UTF-8', 'windows-1252', 'Caf\xe9', 'Café'],
  ['utf-8 in quotes', '"utf-8"', Array.from(utf8('Nước'), (byte) => String.fromCharCode(byte)).join(''), 'Nước'],
])('reads the letters of a part in %s', (_, charset, letters, words) => {
  const message = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: text/html; charset=${charset}\n\n<meta charset="utf-8"><h1>${letters}</h1>\n--a--`;
  expect(read(latin(message)).story.headline).toBe(words);
});

it('reads line ends without carriage returns, boundaries without quotes, folded fields and no field but the type', () => {
  const message = `MIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=x-1;\n type=a\n\n--x-1  \nContent-Type: text/html;\n charset=utf-8\n\n${page()}\n--x-1--\nrác`;
  expect(read(message).story).toMatchObject({ headline: 'Lũ rút', body: [{}] });
});

describe('brings the pictures of a page in', () => {
  it.each([
    ['by its address', 'https://bao.example/a.png', 'Content-Location: https://bao.example/a.png'],
    ['by an address that is relative in the page', '../a.png?x=1', 'Content-Location: https://bao.example/a.png?x=1'],
    ['by an address that is relative in the part', 'https://bao.example/2026/a.png', 'Content-Location: a.png'],
    ['by an address with Vietnamese letters', '/b%C3%A3o.png', 'Content-Location: https://bao.example/bão.png'],
    ['by a folded address', '/anh/a.png', 'Content-Location: https://bao.example/\r\n anh/a.png'],
    ['by its name in the archive', 'cid:a%20b@x', 'Content-ID: <a b@x>'],
  ])('%s', (_, src, field) => {
    const { pictures, story } = read(archive([html(page(`<img src="${src}" alt="Bão">`)), picture(field)]));
    expect(pictures.map(({ from }) => from.kind === 'bytes' && [...from.bytes.subarray(0, 4)])).toEqual([PIXEL_START]);
    expect(story.body[0]).toMatchObject({
      kind: 'figure',
      photo: { kind: 'missing', fileName: pictures[0]?.fileName },
    });
  });

  it('of a page that Word saved, which lies on a disk', () => {
    const message = archive([
      {
        fields: ['Content-Type: text/html; charset=utf-8', 'Content-Location: file:///C:/1A/Bai.htm'],
        body: page('<img src="Bai_files/image001.png"><a href="Bai_files/x.htm">x</a>'),
      },
      picture('Content-Location: file:///C:/1A/Bai_files/image001.png'),
    ]);
    const { pictures, story } = read(message);
    expect(pictures).toMatchObject([{ fileName: 'image001.png' }]);
    expect(JSON.stringify(story)).not.toContain('file:');
  });

  it('the one that is there of those that a page offers', () => {
    const { pictures } = read(
      archive([
        html(page('<img src="small.png" srcset="large.png 2000w, small.png 200w">')),
        picture('Content-Location: https://bao.example/2026/small.png'),
      ]),
    );
    expect(pictures).toMatchObject([{ fileName: 'small.png' }]);
  });

  it('once where two addresses lead to it, and leaves those that are not there on the web', () => {
    const { pictures, story } = read(
      archive([
        html(page('<img src="a.png"><p>Chữ</p><img src="cid:a@x"><img src="/b.png">')),
        picture('Content-Location: a.png', 'Content-ID: <a@x>'),
        { fields: ['Content-Type: text/css', 'Content-Location: /b.png'], body: 'p {}' },
      ]),
    );
    expect(pictures).toHaveLength(1);
    expect(JSON.stringify(story.body)).toContain('{"kind":"remote","url":"https://bao.example/b.png"}');
  });
});

describe('finds the page among the parts', () => {
  const other = { fields: ['Content-Type: text/html'], body: '<h1>Khung quảng cáo</h1><p>Mua đi' };
  const inner = (type: string, ...parts: readonly Part[]): Part => ({
    fields: [`Content-Type: multipart/${type}; boundary=in-${type}`],
    body: `${parts.map(({ fields, body }) => `--in-${type}\r\n${fields.join('\r\n')}\r\n\r\n${body}\r\n`).join('')}--in-${type}--`,
  });
  it.each<[string, string]>([
    ['the first of related ones', archive([html(page()), other])],
    [
      'the one that is named as the start',
      archive([other, html(page(), 'Content-ID: <p@x>')], 'multipart/related; start="<p@x>"; boundary="--=_a b"'),
    ],
    [
      'the richest of alternatives',
      archive([inner('alternative', { fields: ['Content-Type: text/plain'], body: 'Chữ' }, html(page())), other]),
    ],
    ['one inside another multipart', archive([inner('mixed', inner('related', html(page())))])],
    ['behind a part that is no page', archive([{ fields: ['Content-Type: text/css'], body: 'p {}' }, html(page())])],
    ['the whole message', `From: <Saved by IE>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page()}`],
  ])('%s', (_, message) => {
    expect(read(message).story.headline).toBe('Lũ rút');
  });
});

it('keeps the film that a frame of the page shows', () => {
  const frame: Part = {
    fields: [
      'Content-Type: text/html',
      'Content-ID: <f$&@x>',
      'Content-Location: https://www.youtube.com/embed/abc123DEF45',
    ],
    body: '<p>Khung',
  };
  const { story } = read(archive([html(page('<iframe src="cid:f$&@x"></iframe>')), frame]));
  expect(story.body[0]?.kind).toBe('embed');
  expect(JSON.stringify(story.body[0])).toContain('abc123DEF45');
});

it('reads the links of a page from its address', () => {
  const { story } = read(archive([html(page('<p>Đọc <a href="/khac.html">bài khác</a> nữa nhé bạn đọc.</p>'))]));
  expect(JSON.stringify(story.body)).toContain('https://bao.example/khac.html');
});

describe('refuses in one line', () => {
  const nested = (depth: number): string =>
    depth === 0
      ? `Content-Type: text/html\n\n${page()}`
      : `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${nested(depth - 1)}\n--b${depth}--\n`;
  const whole = archive([html(page())]);
  it.each([
    ['a page that is cut off', whole.slice(0, whole.indexOf('xuống'))],
    [
      'a multipart without a boundary',
      'Content-Type: multipart/related\n\n--a\nContent-Type: text/html\n\n<h1>A\n--a--',
    ],
    [
      'one with an empty boundary',
      'Content-Type: multipart/related; boundary=""\n\n--\nContent-Type: text/html\n\n<h1>A\n----',
    ],
    ['one without parts', 'Content-Type: multipart/related; boundary=a\n\n'],
    ['one without a page', archive([picture('Content-ID: <a>')])],
    ['what is no message', 'Chỉ là chữ'],
    ['a page in an unknown encoding', archive([html(page(), 'Content-Transfer-Encoding: x-uuencode')])],
    ['a header without an end', `Content-Type: text/html\nX: ${'a'.repeat(20_000)}\n\n${page()}`],
    ['multiparts in multiparts', nested(40)],
    ['too many parts', `Content-Type: multipart/related; boundary=a\n\n${'--a\n\n'.repeat(6000)}--a--`],
  ])('%s', (_, message) => {
    expect(parsePageArchive(utf8(message))).toMatchObject({ ok: false, code: 'saved-page-damaged' });
  });

  it('refuses an archive whose page has no words, as any such page', () => {
    expect(parsePageArchive(utf8(archive([html('<p> </p>')])))).toMatchObject({ ok: false, code: 'no-story' });
  });
});

it('leaves a picture that is cut off on the web', () => {
  const whole = archive([html(page('<img src="a.png">')), picture('Content-Location: a.png')]);
  const { pictures, story } = read(whole.slice(0, whole.indexOf('DUlEQ')));
  expect(pictures).toEqual([]);
  expect(JSON.stringify(story.body)).toContain('"remote"');
});

it.each([
  ['lines like boundaries', `Content-Type: multipart/related; boundary=a\n\n${'--aa\n--\n'.repeat(50_000)}`],
  ['folds and quotes in fields', `Content-Type: multipart/related${';a="\\"'.repeat(2500)}\n\n`],
  ['spaces', `Content-Type: multipart/related;${' '.repeat(15_000)}x\n\n`],
  ['soft line breaks', archive([html('=   '.repeat(100_000), 'Content-Transfer-Encoding: quoted-printable')])],
])('is quick with many %s', (_, message) => {
  const start = performance.now();
  parsePageArchive(utf8(message));
  expect(performance.now() - start).toBeLessThan(2000);
});
