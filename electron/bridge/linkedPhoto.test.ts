import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { someFolder } from '../disk/testing';
import { somePhotoBytes } from '../library/testing';
import { isClipboardFile, linkedPhotoPath, pathInAddress } from './linkedPhoto';

describe('an address in pasted HTML', () => {
  it.each([
    ['file:///C:/Users/Lan/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png', 'win32', 'clip_image001.png'],
    ['file:///tmp/l%E1%BB%ADa.png', 'linux', '/tmp/lửa.png'],
    ['file://localhost/tmp/a.png', 'linux', '/tmp/a.png'],
  ] as const)('%s is a path on %s', (url, platform, end) => {
    expect(pathInAddress(url, platform)).toMatch(new RegExp(`${end}$`));
  });

  it.each([
    ['file://server/share/a.png', 'win32'],
    ['file://server/share/a.png', 'linux'],
    ['file:////server/share/a.png', 'win32'],
    ['file:///%5C%5Cserver/share/a.png', 'win32'],
    ['file:///C:/Temp/..%5c..%5ca.png', 'win32'],
    ['file:///C|/a%2fb.png', 'win32'],
    ['file:///dev/null', 'win32'],
    ['file:///tmp/a%00.png', 'linux'],
    ['file:///tmp/%ff.png', 'linux'],
    ['https://example.vn/a.png', 'linux'],
    ['C:\\Temp\\a.png', 'win32'],
    ['../a.png', 'linux'],
    ['', 'linux'],
  ] as const)('%s is no path on %s', (url, platform) => {
    expect(pathInAddress(url, platform)).toBe(null);
  });
});

describe('where Word leaves its pictures', () => {
  const temp = 'C:\\Users\\Lan\\AppData\\Local\\Temp';
  it.each([
    [`${temp}\\msohtmlclip1\\01\\clip_image001.png`, true],
    [`${temp.toUpperCase()}\\MSOHTMLCLIP\\a.png`, true],
    [`${temp}\\a.png`, false],
    [`${temp}\\other\\msohtmlclip1\\a.png`, false],
    ['C:\\Users\\Lan\\Pictures\\a.png', false],
    [`${temp}2\\msohtmlclip1\\a.png`, false],
    ['D:\\msohtmlclip1\\a.png', false],
  ])('%s: %s', (path, expected) => {
    expect(isClipboardFile(path, temp, 'win32')).toBe(expected);
  });
});

it('a picture in the folder for temporary files is read, one outside it is not, whatever leads there', async () => {
  const folder = await someFolder();
  const tempFolder = join(folder, 'tmp');
  await mkdir(tempFolder);
  await writeFile(join(tempFolder, 'in.png'), somePhotoBytes);
  await writeFile(join(folder, 'out.png'), somePhotoBytes);
  await symlink(join(folder, 'out.png'), join(tempFolder, 'link.png'));
  const path = (name: string) =>
    linkedPhotoPath(`${pathToFileURL(tempFolder).href}/${name}`, { platform: process.platform, tempFolder });
  expect(await path('in.png')).toBe(join(tempFolder, 'in.png'));
  expect(await path('gone.png')).toBe(join(tempFolder, 'gone.png'));
  expect(await path('../out.png')).toBe(null);
  expect(await path('%2e%2e/out.png')).toBe(null);
  expect(await path('link.png')).toBe(null);
  expect(await path('')).toBe(null);
});
