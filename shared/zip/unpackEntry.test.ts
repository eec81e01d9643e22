import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { inflateEntry, unpackEntry } from './unpackEntry';
import { zipEntries, type ZipEntry } from './zipEntries';

const hardToPack = (length: number): Uint8Array => {
  let seed = 7;
  return Uint8Array.from({ length }, () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) >> 16);
};

/** A zip with one packed file, and what its directory promises of it. */
function zipOf(bytes: Uint8Array): { readonly zip: Uint8Array; readonly entry: ZipEntry } {
  const zip = zipSync({ 'a.bin': [bytes, { level: 9 }] });
  const read = zipEntries(zip, 1);
  const [entry] = read.ok ? read.entries : [];
  if (entry?.method !== 8) throw new Error('the file was not packed');
  return { zip, entry };
}

// Those that are inflated in one go, and those that are inflated in steps.
it.each([100, 200_000])('gives a file of %i bytes only where it is what its size and checksum promise', (length) => {
  const bytes = hardToPack(length);
  const { zip, entry } = zipOf(bytes);
  expect(unpackEntry(zip, entry)).toEqual(bytes);
  for (const wrong of [
    { ...entry, size: length - 1 },
    { ...entry, size: length + 1 },
    { ...entry, size: 0 },
    { ...entry, crc: entry.crc ^ 1 },
    { ...entry, packedSize: entry.packedSize - 20 },
  ]) {
    expect(unpackEntry(zip, wrong)).toBeNull();
    expect(inflateEntry(zip, wrong, () => undefined)).toBe(false);
  }
});

it('makes no more of a file than it promises, however much it holds', () => {
  const { zip, entry } = zipOf(new Uint8Array(8_000_000));
  let made = 0;
  const isWhole = inflateEntry(zip, { ...entry, size: 1000 }, (bytes) => (made += bytes.length));
  expect([isWhole, made]).toEqual([false, 0]);
  expect(unpackEntry(zip, { ...entry, size: 1000 })).toBeNull();
});
