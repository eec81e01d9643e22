import { describe, expect, it } from 'vitest';
import { headerFields, parameterField } from './headerFields';
import { splitMultipart } from './multipart';
import { readMime } from './readMime';
import { decodeTransfer } from './transferEncoding';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | null | undefined): string | null =>
  bytes ? new TextDecoder().decode(bytes) : null;

describe('the header of a message', () => {
  it('is read field by field: folds are spaces, names in lower case, of two of one name the first', () => {
    const fields = headerFields(
      bytesOf('Subject: Bến đò\r\n  sáng\r\n\tsớm\r\nX-Two: a:b\r\nSUBJECT: khác\r\nno field\r\n: none\r\na b: c\r\n'),
    );
    expect([...fields]).toEqual([
      ['subject', 'Bến đò sáng sớm'],
      ['x-two', 'a:b'],
    ]);
  });

  it('is read with line feeds alone', () => {
    expect([...headerFields(bytesOf('From: a\nTo: b\n c'))]).toEqual([
      ['from', 'a'],
      ['to', 'b c'],
    ]);
  });

  it.each<[string, string, readonly (readonly [string, string])[]]>([
    ['text/html', 'text/html', []],
    [' Text/HTML ; charset=UTF-8', 'text/html', [['charset', 'UTF-8']]],
    [
      'multipart/related; Boundary="a; b=\\"c\\""; type=x',
      'multipart/related',
      [
        ['boundary', 'a; b="c"'],
        ['type', 'x'],
      ],
    ],
    ['text/plain; charset=a; charset=b', 'text/plain', [['charset', 'a']]],
    ['text/plain; name=""', 'text/plain', [['name', '']]],
    ['text/plain;format = flowed', 'text/plain', [['format', 'flowed']]],
    ['', '', []],
  ])('has %j as a value and its parameters', (field, value, parameters) => {
    const read = parameterField(field);
    expect([read.value, [...read.parameters]]).toEqual([value, parameters]);
  });
});

describe('the parts of a message', () => {
  const split = (text: string, most = 9) => {
    const read = splitMultipart(bytesOf(text), 'b1', most);
    return read && { bodies: read.bodies.map(textOf), isClosed: read.isClosed };
  };

  it.each<[string, string, readonly string[], boolean]>([
    [
      'without what is before and behind them',
      'x\r\n--b1\r\none\r\n--b1\r\ntwo\r\n--b1--\r\ny\r\n--b1\r\nz',
      ['one', 'two'],
      true,
    ],
    ['with line feeds alone', '--b1\none\n--b1\ntwo\n--b1--', ['one', 'two'], true],
    ['with empty lines of their own', '--b1\n\none\n\n--b1--', ['\none\n'], true],
    ['empty ones', '--b1\r\n--b1\r\n\r\n--b1--', ['', ''], true],
    ['with spaces behind a boundary', '--b1 \t\r\none\r\n--b1--  \r\n', ['one'], true],
    ['to the end of a file that was cut off', '--b1\r\none\r\n--b1\r\ntw', ['one', 'tw'], false],
    [
      'with lines that only begin as a boundary',
      '--b1\none\n--b1x\n--b2\n-b1\n--b\n--b1-\n--b1 --\n--b1--',
      ['one\n--b1x\n--b2\n-b1\n--b\n--b1-\n--b1 --'],
      true,
    ],
    ['none', 'text\nalone', [], false],
    ['none of nothing', '', [], false],
    ['none of a closing boundary alone', '--b1--', [], true],
  ])('are read %s', (_, text, bodies, isClosed) => {
    expect(split(text)).toEqual({ bodies, isClosed });
  });

  it('are no more than were asked for', () => {
    const message = '--b1\na\n--b1\nb\n--b1--';
    expect(split(message, 2)?.bodies).toEqual(['a', 'b']);
    expect(split(message, 1)).toBeNull();
  });
});

describe('what was encoded for the way', () => {
  it.each([
    ['base64', 'SHXhur8=', 'Huế'],
    ['BASE64 ', 'SHXh\r\nur8=', 'Huế'],
    ['base64', 'SHXhur8', 'Huế'],
    ['base64', 'S!H-Xhu r8=SHX', 'Huế'],
    ['base64', 'Zm9vYmFy', 'foobar'],
    ['base64', '+/+/', '\uFFFD\uFFFD\uFFFD'],
    ['base64', '', ''],
    ['quoted-printable', 'Hu=E1=BA=BF', 'Huế'],
    ['quoted-printable', 'Hu=e1=ba=bf =3D', 'Huế ='],
    ['quoted-printable', 'mưa=\r\n lớn=\n nhé', 'mưa lớn nhé'],
    ['quoted-printable', 'mưa= \t\r\nlớn', 'mưalớn'],
    ['quoted-printable', 'mưa=', 'mưa'],
    ['quoted-printable', 'a=b, c=4, d= e =G1', 'a=b, c=4, d= e =G1'],
    ['quoted-printable', 'a=\rb', 'a=\rb'],
    ['', 'a=3D', 'a=3D'],
    ['7bit', 'a=3D', 'a=3D'],
    ['8bit', 'Huế', 'Huế'],
    ['binary', 'Huế', 'Huế'],
  ])('as %j is decoded: %j', (encoding, encoded, text) => {
    expect(textOf(decodeTransfer(bytesOf(encoded), encoding))).toBe(text);
  });

  it('in an unknown way has no bytes', () => {
    expect(decodeTransfer(bytesOf('a'), 'x-uuencode')).toBeNull();
  });
});

describe('a message', () => {
  const read = (text: string) => readMime(bytesOf(text));
  const page = (boundary: string, ...parts: string[]): string =>
    `Content-Type: multipart/related; boundary="${boundary}"\r\n\r\n${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;

  it('without parts is one, plain text where it does not name its type', () => {
    const message = read('Subject: x\r\n\r\nHuế');
    expect([message?.type.value, message?.parts, message?.isWhole, textOf(message?.bytes())]).toEqual([
      'text/plain',
      [],
      true,
      'Huế',
    ]);
    expect(textOf(read('Subject: x')?.bytes())).toBe('');
    expect(textOf(read('Subject: x\n\nHuế\n\nmưa')?.bytes())).toBe('Huế\n\nmưa');
  });

  it('has the parts of its parts, each decoded as it asks for', () => {
    const message = read(
      page(
        'a',
        'Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nSHXhur8=',
        page('b', '\r\none', '\r\ntwo'),
      ),
    );
    expect(message?.parts.map(({ type }) => type.value)).toEqual(['text/html', 'multipart/related']);
    expect(textOf(message?.parts[0]?.bytes())).toBe('Huế');
    expect(message?.parts[0]?.bytes()).toBe(message?.parts[0]?.bytes());
    expect(message?.parts[1]?.parts.map((part) => textOf(part.bytes()))).toEqual(['one', 'two']);
  });

  it('that was cut off is not whole in its last part', () => {
    const whole = page('a', '\r\none', '\r\ntwo');
    expect(read(whole)?.parts.map(({ isWhole }) => isWhole)).toEqual([true, true]);
    expect(read(whole.replace('--a--', ''))?.parts.map(({ isWhole }) => isWhole)).toEqual([true, false]);
  });

  it.each<[string, string]>([
    ['no boundary', 'Content-Type: multipart/related\r\n\r\n--\r\na\r\n----'],
    ['a boundary of spaces', 'Content-Type: multipart/related; boundary="  "\r\n\r\na'],
    ['a boundary of 201 letters', page('b'.repeat(201), '\r\na')],
    ['a header of 17 KB', `X: ${'a'.repeat(17 * 1024)}\r\n\r\na`],
    ['a header of 17 KB and nothing else', `X: ${'a'.repeat(17 * 1024)}`],
    ['a part with such a header', page('b', `X: ${'a'.repeat(17 * 1024)}\r\n\r\na`)],
    ['parts seven deep', Array.from({ length: 7 }).reduce<string>((inner, _, at) => page(`b${at}`, inner), '\r\na')],
    ['5,001 parts', page('b', ...Array.from({ length: 5_001 }, () => '\r\n'))],
    [
      'two parts of 2,600 each',
      page(
        'b',
        page('c', ...Array.from({ length: 2_600 }, () => '')),
        page('c', ...Array.from({ length: 2_600 }, () => '')),
      ),
    ],
  ])('with %s is not read', (_, message) => {
    expect(read(message)).toBeNull();
  });

  it('with parts six deep, a boundary of 200 letters and a header of 15 KB is read', () => {
    const deep = Array.from({ length: 6 }).reduce<string>((inner, _, at) => page(`b${at}`, inner), '\r\na');
    for (const message of [deep, page('b'.repeat(200), '\r\na'), `X: ${'a'.repeat(15 * 1024)}\r\n\r\na`])
      expect(read(message)).not.toBeNull();
  });
});
