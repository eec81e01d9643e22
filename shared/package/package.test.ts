import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { photoNameSchema } from '../story';
import type { StetPackage } from './package';
import { readPackage } from './readPackage';
import { parseVersionName } from './versionName';
import { writePackage } from './writePackage';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const read = (bytes: Uint8Array) => readPackage(bytes, sha256);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const photo = utf8('a photo');
const photoName = photoNameSchema.parse(`${sha256(photo)}.jpg`);
const VERSION = '00000003-2026-11-23T090000123Z.json';
const some: StetPackage = {
  draftId: null,
  madeAt: '2026-11-23T09:00:00.000Z',
  draftFile: utf8('{"story":{}}'),
  photos: new Map([[photoName, photo]]),
  versions: new Map([[VERSION, utf8('{}')]]),
};
const manifest = (fields: object = {}) =>
  utf8(JSON.stringify({ format: 'stet-package', version: 1, draftId: null, madeAt: some.madeAt, ...fields }));
/** A package with other or more files in it. */
const zipOf = (files: Zippable): Uint8Array =>
  zipSync({ 'manifest.json': manifest(), 'story.json': some.draftFile, ...files });

it('reads what it wrote, and writes the same bytes for the same package', () => {
  const bytes = writePackage(some);
  expect(read(bytes)).toEqual({ ok: true, value: some });
  expect(writePackage(some)).toEqual(bytes);
  expect(parseVersionName(VERSION)?.name).toBe(VERSION);
});

/** The place of a signature's `which`-th occurrence. */
function placeOf(bytes: Uint8Array, signature: number, which = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const places = Array.from({ length: bytes.length - 4 }, (_, at) => at).filter(
    (at) => view.getUint32(at, true) === signature,
  );
  return places.at(which)!;
}
const CENTRAL = 0x02014b50;
/** A package in whose list of files the field at `offset` of the first file is another. */
function withField(offset: number, value: number, width: 16 | 32 = 32): Uint8Array {
  const bytes = writePackage(some);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const at = placeOf(bytes, CENTRAL) + offset;
  if (width === 16) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return bytes;
}
const replaced = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));

describe('refuses in one sentence a package', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['that is none', utf8('not a zip'), /not a zip/],
    ['that is empty', new Uint8Array(), /not a zip/],
    ['with a way out of the folder', zipOf({ '../evil.json': utf8('{}') }), /no Stet package has/],
    ['with an absolute path', zipOf({ '/etc/passwd': utf8('x') }), /no Stet package has/],
    ['with a backslash path', zipOf({ 'photos\\x.jpg': photo }), /no Stet package has/],
    ['with a path inside photos', zipOf({ [`photos/../${photoName}`]: photo }), /no Stet package has/],
    ['with a file of another name', zipOf({ 'run.sh': utf8('x') }), /no Stet package has/],
    // loss 2
    [
      'with a version of an impossible time',
      zipOf({ 'versions/00000001-9999-99-99T999999999Z.json': utf8('{}') }),
      /version versions\/00000001-9999-99-99T999999999Z.json in it has an impossible name/,
    ],
    ['with a name that is not ASCII', zipOf({ 'photos/ảnh.jpg': photo }), /name in it is damaged/],
    ['with a file twice', replaced(zipOf({ 'stary.json': utf8('{}') }), 'stary.json', 'story.json'), /twice/],
    ['with names that differ by case', zipOf({ 'Story.json': utf8('{}') }), /twice/],
    [
      'with two names for one file',
      replaceOnce(writePackage(some), 'story.json', 'stary.json'),
      /name in it is damaged/,
    ],
    ['with a link', zipOf({ [`photos/${photoName}`]: [photo, { os: 3, attrs: 0o120777 << 16 }] }), /a link/],
    ['that is encrypted', withField(8, 1, 16), /encrypted/],
    ['packed in another way', withField(10, 99, 16), /does not read/],
    ['whose size lies low', withField(24, 3), /damaged/],
    ['whose size lies high', withField(24, 3_000), /damaged/],
    ['whose checksum lies', withField(16, 7), /damaged/],
    ['whose file reaches into the list', withField(20, 3_000), /cut short/],
    ['that is cut short', writePackage(some).slice(0, -30), /not a zip|damaged/],
    ['without a manifest', zipSync({ 'story.json': some.draftFile }), /says nothing of Stet/],
    ['without a story', zipSync({ 'manifest.json': manifest() }), /no story/],
    ['with a manifest that is no JSON', zipOf({ 'manifest.json': utf8('{') }), /says nothing of Stet/],
    ['with a manifest of odd fields', zipOf({ 'manifest.json': manifest({ run: 'x' }) }), /manifest is damaged/],
    ['with __proto__ in its manifest', zipOf({ 'manifest.json': withProto() }), /manifest is damaged/],
    ['with another photo under a name', zipOf({ [`photos/${photoName}`]: utf8('other') }), /not the one of its name/],
    ['with JSON nested deep', zipOf({ 'story.json': utf8('['.repeat(100_000)) }), /nested too deep/],
  ])('%s', (_, bytes, why) => {
    const refused = read(bytes);
    expect(refused).toMatchObject({ ok: false, code: 'package-damaged' });
    expect(refused.ok ? '' : refused.message).toMatch(why);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('of a newer Stet, with whatever it holds in its manifest', () => {
    const bytes = zipOf({ 'manifest.json': manifest({ version: 3, new: true }) });
    expect(read(bytes)).toMatchObject({ ok: false, code: 'package-newer' });
  });

  it('of a newer Stet, with files of names that this one does not know', () => {
    const bytes = zipOf({ 'manifest.json': manifest({ version: 99 }), 'photos/a.jxl': utf8('x') });
    expect(read(bytes)).toMatchObject({ ok: false, code: 'package-newer' });
  });

  it('with too many files', () => {
    const versions = Array.from({ length: 3_100 }, (_, at) => [`versions/${String(at).padStart(8, '0')}-x`, utf8('')]);
    expect(read(zipOf(Object.fromEntries(versions) as Zippable))).toMatchObject({ ok: false });
  });

  it('with a bomb, before it has gone off', () => {
    const bomb = zipOf({ 'story.json': [new Uint8Array(66 * 2 ** 20), { level: 1 }] });
    expect(bomb.length).toBeLessThan(2 ** 21);
    expect(read(bomb)).toMatchObject({ ok: false, code: 'file-too-large' });
    // The same, with a size that says that it is small.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    view.setUint32(placeOf(bomb, CENTRAL, 1) + 24, 1_000, true);
    const start = performance.now();
    expect(read(bomb)).toMatchObject({ ok: false, code: 'package-damaged' });
    expect(performance.now() - start).toBeLessThan(2_000);
  }, 30_000);

  // loss 9
  it.each<[string, Zippable]>([
    ['a JSON file of millions of small objects', { 'story.json': utf8(`[${'{},'.repeat(1_000_000)}{}]`) }],
    [
      'many JSON files of half a million values',
      Object.fromEntries(
        Array.from({ length: 9 }, (_, at) => [
          VERSION.replace('3', String(at)),
          utf8(`[${'0,'.repeat(500_000)}0]`),
        ]).map(([name, file]) => [`versions/${String(name)}`, file] as [string, Uint8Array]),
      ),
    ],
    [
      'photos that become a thousand times as large',
      Object.fromEntries(
        Array.from({ length: 4 }, (_, at) => {
          const large = new Uint8Array(20 * 2 ** 20).fill(at);
          return [`photos/${sha256(large)}.jpg`, [large, { level: 1 }]];
        }),
      ),
    ],
  ])('of %s', (_, files) => {
    const bytes = zipOf(files);
    expect(bytes.length).toBeLessThan(2 ** 21);
    expect(read(bytes)).toMatchObject({ ok: false, code: 'file-too-large' });
  });

  it('in which two files share their bytes', () => {
    const bytes = writePackage(some);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const at = placeOf(bytes, CENTRAL) + 20;
    view.setUint32(at, view.getUint32(at, true) + 40, true);
    const refused = read(bytes);
    expect(refused.ok ? '' : refused.message).toMatch(/overlap/);
  });
});

function replaceOnce(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1'));
}
function withProto(): Uint8Array {
  return utf8(`{"__proto__":{"polluted":true},${new TextDecoder().decode(manifest()).slice(1)}`);
}

it('never throws, whatever is done to the bytes of a package', () => {
  const good = writePackage(some);
  const damage = fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 })), { maxLength: 8 });
  fc.assert(
    fc.property(damage, fc.nat({ max: good.length }), (changes, length) => {
      const bytes = good.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      expect(typeof read(bytes).ok).toBe('boolean');
      expect(typeof read(bytes.slice(0, length)).ok).toBe('boolean');
    }),
    { numRuns: 1_000 },
  );
});
