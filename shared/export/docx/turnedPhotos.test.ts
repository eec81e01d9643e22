import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { PhotoName } from '../../story';
import { figure, p, somePhoto, storyOf } from '../../story/testing';
import { exportDocx } from './exportDocx';

/** A JPEG of 48 x 32 pixels in four fields: red and green above, blue and yellow below. */
const FIELDS =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAj/wAARCAAgADADAREAAhEAAxEA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACAAMAAD8A4FzT24AAB1DIfIwAADl2u+uQAAHUMh8jAAAPLn1U7kAAB9YPiB1wAAD5Pfb7kQAAH1g+IHXAAAP/2Q==';

/** Returns a JPEG with an EXIF orientation of 1 to 8, as a camera writes it. */
function turnedPhoto(orientation: number): Uint8Array {
  const jpeg = Buffer.from(FIELDS, 'base64');
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const body = [...Buffer.from('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, body.length + 2, ...body]), jpeg.subarray(2)]);
}

/** What each of EXIF's orientations shows: the fields above from left to right, then those below. */
const SHOWN = ['RGBY', 'GRYB', 'YBGR', 'BYRG', 'RBGY', 'BRYG', 'YGBR', 'GYRB'] as const;

async function documentOf(orientations: readonly number[]): Promise<Uint8Array> {
  const photos = orientations.map((orientation, at): [PhotoName, Uint8Array] => [
    somePhoto(String(at), 'jpg'),
    turnedPhoto(orientation),
  ]);
  const body = photos.flatMap(([name]) => [figure({ photo: { kind: 'held', name } }), p('.')]);
  const result = await exportDocx({ ...storyOf(...body), headline: '' }, new Map(photos));
  if (!result.ok) throw new Error(result.message);
  return result.files[0]!.bytes;
}

// loss 17
it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a photo turned by EXIF (%d) keeps the extents of its pixels, and its frame is turned',
  async (orientation) => {
    const xml = strFromU8(unzipSync(await documentOf([orientation]))['word/document.xml']!);
    expect(/<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml)?.slice(1).map(Number)).toEqual([48 * 9525, 32 * 9525]);
    const beyond = orientation < 5 ? 0 : 8 * 9525;
    expect(/<wp:effectExtent[^>]*>/.exec(xml)?.[0]).toBe(`<wp:effectExtent t="${beyond}" r="0" b="${beyond}" l="0"/>`);
    const frame = /<a:xfrm[^>]*>/.exec(xml)?.[0] ?? '';
    expect(/flipH="(?:1|true)"/.test(frame)).toBe([2, 4, 5, 7].includes(orientation));
    expect(Number(/rot="(\d+)"/.exec(frame)?.[1] ?? 0) / 60_000).toBe(
      [0, 0, 180, 180, 270, 90, 90, 270][orientation - 1],
    );
  },
);

const isThere = (program: string, flag: string): boolean => spawnSync(program, [flag]).error === undefined;
const canLook = isThere('soffice', '--version') && isThere('pdftoppm', '-v');
it.skipIf(canLook)(
  'skipped: LibreOffice or pdftoppm is not on this machine, so turned photos were not looked at',
  () => {
    expect(canLook).toBe(false);
  },
);

it.runIf(canLook)(
  'in LibreOffice a photo turned by EXIF in any way stands upright, and is not squeezed',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stet-turned-'));
    try {
      const shown: string[] = [];
      const file = join(folder, 'turned.docx');
      writeFileSync(file, await documentOf([1, 2, 3, 4, 5, 6, 7, 8]));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
        timeout: 100_000,
        stdio: 'ignore',
      });
      const picture = execFileSync('pdftoppm', ['-r', '96', join(folder, 'turned.pdf')], { maxBuffer: 1e8 });
      for (const photo of photosIn(picture)) shown.push(photo);
      expect(shown).toEqual(SHOWN.map((fields, at) => `${at < 4 ? '48x32' : '32x48'} ${fields}`));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);

const COLOURS = { R: [220, 0, 0], G: [0, 180, 0], B: [0, 0, 220], Y: [240, 220, 0] } as const;

/** The coloured rectangles of a page (PPM, P6) from the top down: size to the nearest 8 pixels, and their four fields. */
function photosIn(ppm: Buffer): string[] {
  const [, width = 0, height = 0] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40))?.map(Number) ?? [];
  const start = ppm.length - width * height * 3;
  const at = (x: number, y: number): string => {
    const from = start + (y * width + x) * 3;
    const near = Object.entries(COLOURS).find(([, colour]) =>
      colour.every((value, channel) => Math.abs(value - (ppm[from + channel] ?? 0)) < 60),
    );
    return near?.[0] ?? '';
  };
  const rows = Array.from({ length: height }, (_, y) => {
    const xs = Array.from({ length: width }, (_, x) => x).filter((x) => at(x, y) !== '');
    return xs.length > 8 ? ([xs[0]!, xs.at(-1)!] as const) : null;
  });
  const found: string[] = [];
  for (let top = 0; top < height; top += 1) {
    if (!rows[top]) continue;
    let bottom = top;
    // Where two fields meet, their colours may be mixed.
    while (rows[bottom + 1] ?? rows[bottom + 2]) bottom += 1;
    const middle = rows[Math.floor((top + bottom) / 2)] ?? rows[top]!;
    const [left, right] = middle;
    const [w, h] = [right - left + 1, bottom - top + 1];
    const field = (x: number, y: number): string => at(left + Math.round(w * x), top + Math.round(h * y));
    const fields = [field(0.25, 0.25), field(0.75, 0.25), field(0.25, 0.75), field(0.75, 0.75)].join('');
    found.push(`${Math.round(w / 8) * 8}x${Math.round(h / 8) * 8} ${fields}`);
    top = bottom;
  }
  return found;
}
