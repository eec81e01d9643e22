import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipEntries } from './zipEntries';

const text = new TextEncoder().encode('một hai');
/** Two files; the list has an extra field and a comment for each, longer than a byte can count. */
const two = zipSync({
  'a.json': [text, { extra: { 0x7075: new Uint8Array(300) }, comment: 'x'.repeat(290) }],
  'b.json': [text, { extra: { 0x7075: new Uint8Array(4) }, comment: 'y' }],
});
const END_LENGTH = 22;
const LIST_SIGNATURE = 0x02014b50;
/** Where the end record starts, and the last entry of the list. */
const end = two.length - END_LENGTH;
const lastEntry = Array.from({ length: end }, (_, at) => at)
  .filter((at) => new DataView(two.buffer, two.byteOffset).getUint32(at, true) === LIST_SIGNATURE)
  .at(-1)!;

/** The zip with other numbers in two bytes each, at these places, and more bytes behind it. */
function changed(fields: Readonly<Record<number, number>>, behind: readonly number[] = []): Uint8Array {
  const bytes = Uint8Array.from([...two, ...behind]);
  for (const [at, value] of Object.entries(fields)) new DataView(bytes.buffer).setUint16(Number(at), value, true);
  return bytes;
}
/** The zip with a comment, whose length the end record gives. */
const commented = (comment: readonly number[]): Uint8Array => changed({ [end + 20]: comment.length }, comment);
const zeros = (count: number): readonly number[] => Array.from({ length: count }, () => 0);
const SIGNATURE = [0x50, 0x4b, 5, 6];
const listLength = new DataView(two.buffer, two.byteOffset).getUint16(end + 12, true);
const commentLength = new DataView(two.buffer, two.byteOffset).getUint16(lastEntry + 32, true);

it.each([
  ['with extra fields and comments in its list', two],
  ['with a comment behind it', commented([...zeros(299), 1])],
  ['with a comment that could be an end without its signature', commented(zeros(END_LENGTH))],
  ['with a comment that holds the signature of an end', commented([...SIGNATURE, ...zeros(40)])],
  ['with the longest comment', commented(zeros(0xffff))],
])('lists the files of a zip %s', (_, bytes) => {
  const read = zipEntries(bytes, 2);
  if (!read.ok) throw new Error(read.reason);
  expect(read.entries.map(({ name, size }) => [name, size])).toEqual([
    ['a.json', text.length],
    ['b.json', text.length],
  ]);
});

it('lists no file of an empty zip', () => {
  expect(zipEntries(zipSync({}), 0)).toEqual({ ok: true, entries: [] });
});

it.each([
  ['that is one of several parts', changed({ [end + 4]: 1 }), 'it is in parts'],
  ['whose files lie in other parts', changed({ [end + 8]: 1 }), 'it is in parts'],
  ['whose list has something else in it', changed({ [lastEntry]: 0 }), 'its list is damaged'],
  ['whose list is shorter than it says', changed({ [end + 12]: listLength + 1 }), 'its list is damaged'],
  ['whose list is longer than it says', changed({ [end + 12]: listLength - 1 }), 'its list is damaged'],
  [
    'whose list runs over its end',
    changed({
      [end + 12]: listLength + 5,
      [lastEntry + 32]: commentLength + 5,
    }),
    'its list is damaged',
  ],
  ['that says of more files than it lists', changed({ [end + 8]: 3, [end + 10]: 3 }), 'its list is damaged'],
  ['with more behind it than a comment', changed({}, [0]), 'it is not a zip file'],
  ['whose comment is cut short', commented(zeros(9)).slice(0, -1), 'it is not a zip file'],
])('refuses a zip %s', (_, bytes, reason) => {
  expect(zipEntries(bytes, 9)).toEqual({ ok: false, reason });
});

it('refuses a zip with one file too many', () => {
  expect(zipEntries(two, 1)).toEqual({
    ok: false,
    reason: 'it holds too many files',
  });
});
