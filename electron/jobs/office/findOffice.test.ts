import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { hasPipes, someFolder } from '../../disk/testing';
import { findOffice, type OfficePlaces } from './findOffice';

async function program(...path: readonly string[]): Promise<string> {
  const file = join(...path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, '#!/bin/sh\n');
  await chmod(file, 0o755);
  return file;
}

/** Places of a computer that is made up: only what is in `folders` is in PATH. */
const places = (platform: NodeJS.Platform, folders: readonly string[], home = '/nowhere'): OfficePlaces => ({
  platform,
  home,
  env: { PATH: folders.join(delimiter) },
});

it.runIf(hasPipes)('LibreOffice is found in PATH, under either of its names, also through a link', async () => {
  const [first, second] = [await someFolder(), await someFolder()];
  const office = await program(second, 'libreoffice');
  expect(await findOffice(places('darwin', [first, second]))).toBe(office);
  await symlink(office, join(first, 'soffice'));
  expect(await findOffice(places('darwin', [first, second]))).toBe(join(first, 'soffice'));
});

it.runIf(hasPipes)('what is no program, and a folder of PATH that is relative, is passed over', async () => {
  const folder = await someFolder();
  await writeFile(join(folder, 'soffice'), 'no program', { mode: 0o644 });
  await mkdir(join(folder, 'libreoffice'));
  expect(await findOffice(places('darwin', ['', '.', folder]))).toBeNull();
});

it.runIf(hasPipes)('LibreOffice is found where a Mac has programs of one user', async () => {
  const home = await someFolder();
  const office = await program(home, 'Applications', 'LibreOffice.app', 'Contents', 'MacOS', 'soffice');
  expect(await findOffice(places('darwin', [], home))).toBe(office);
});

it('LibreOffice is found where Windows has programs, the one first that is waited for', async () => {
  const root = await someFolder();
  const ended = await program(root, 'LibreOffice', 'program', 'soffice.exe');
  const env = { ProgramFiles: root };
  expect(await findOffice({ platform: 'win32', home: '/nowhere', env })).toBe(ended);
  const waited = await program(root, 'LibreOffice', 'program', 'soffice.com');
  expect(await findOffice({ platform: 'win32', home: '/nowhere', env })).toBe(waited);
});
