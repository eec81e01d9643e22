import { chmod, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasPipes, someFolder } from '../../disk/testing';
import { officeConverter, type OfficeConverterOptions } from './officeConverter';
import { endOfficeRuns } from './officeRun';

const BYTES = new TextEncoder().encode('{\\rtf1 Mưa}');
const LIMIT = { wallMs: 20_000, fileBytes: 2 ** 20 };

/** A converter by a shell script in the place of LibreOffice; `out` is the folder that it writes to, and `log` is kept. */
async function scripted(script: string, options: Partial<OfficeConverterOptions> = {}) {
  const [folder, beside] = [await someFolder(), await someFolder()];
  const program = join(beside, 'soffice');
  const log = join(beside, 'log');
  await writeFile(
    program,
    `#!/bin/sh\nlog='${log}'\nwhile [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done\nmkdir -p "$out"\n${script}\n`,
  );
  await chmod(program, 0o755);
  const convert = officeConverter({ find: () => Promise.resolve(program), folder, limit: LIMIT, ...options });
  return { convert, folder, log: () => readFile(log, 'utf8') };
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function goneBy(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) await new Promise((done) => setTimeout(done, 50));
  return !isAlive(pid);
}

it('a document is refused in one sentence where LibreOffice is not there', async () => {
  const folder = await someFolder();
  const convert = officeConverter({ find: () => Promise.resolve(null), folder });
  const read = await convert(BYTES, 'rtf');
  expect(read).toMatchObject({ ok: false, code: 'no-converter' });
  expect(!read.ok && read.message).toMatch(/^It [^\n]*LibreOffice[^\n]*\.docx\.$/);
  expect(await readdir(folder)).toEqual([]);
});

describe.runIf(hasPipes)('by a program in the place of LibreOffice', () => {
  it('the document is handed over as a copy under a name of ours, and its folder is removed', async () => {
    const { convert, folder, log } = await scripted('echo "$1 $HOME" > "$log"; cp "$1" "$out/document.docx"');
    const read = await convert(BYTES, 'rtf');
    expect(read.ok && Buffer.compare(read.bytes, BYTES)).toBe(0);
    const [source, home] = (await log()).trim().split(' ');
    expect(source).toMatch(/\/stet-convert-\w+\/document\.rtf$/);
    expect(source).toBe(join(home ?? '', 'document.rtf'));
    expect(await readdir(folder)).toEqual([]);
  });

  it('a program that takes too long is killed with what it started, and its folder is removed', async () => {
    const limit = { ...LIMIT, wallMs: 700 };
    const { convert, folder, log } = await scripted('sleep 600 & echo $! > "$log"; wait', { limit });
    expect(await convert(BYTES, 'doc')).toMatchObject({ ok: false, code: 'convert-too-long' });
    expect(await goneBy(Number(await log()))).toBe(true);
    expect(await readdir(folder)).toEqual([]);
  });

  it('what a program leaves running is ended when it has ended itself', async () => {
    const { convert, log } = await scripted('sleep 600 & echo $! > "$log"; cp "$1" "$out/document.docx"');
    expect(await convert(BYTES, 'doc')).toMatchObject({ ok: true });
    expect(await goneBy(Number(await log()))).toBe(true);
  });

  it('a program that is under way when Stet ends is killed, and its folder is removed', async () => {
    const { convert, folder, log } = await scripted('sleep 600 & echo $! > "$log"; wait');
    const converting = convert(BYTES, 'doc');
    let pid = '';
    for (let tries = 0; tries < 200 && pid === ''; tries += 1) {
      await new Promise((done) => setTimeout(done, 20));
      pid = await log().catch(() => '');
    }
    endOfficeRuns();
    expect(await readdir(folder)).toEqual([]);
    expect(await goneBy(Number(pid))).toBe(true);
    expect(await converting).toMatchObject({ ok: false });
  });

  it.each([
    ['writes no document', 'true', 'convert-failed'],
    ['fails', 'cp "$1" "$out/document.docx"; exit 1', 'convert-failed'],
    ['writes a link to a file of the user', 'ln -s /etc/hostname "$out/document.docx"', 'convert-failed'],
    ['writes more than a file may have', 'head -c 3000000 /dev/zero > "$out/document.docx"', 'convert-failed'],
  ])('a program that %s gives one failure', async (_, script, code) => {
    const { convert, folder } = await scripted(script);
    expect(await convert(BYTES, 'odt')).toMatchObject({ ok: false, code });
    expect(await readdir(folder)).toEqual([]);
  });

  it('several documents are converted one after the other, also after a failure', async () => {
    const { convert, log } = await scripted(
      'echo begin >> "$log"; sleep 0.2; echo end >> "$log"; grep -q bad "$1" || cp "$1" "$out/document.docx"',
    );
    const bad = new TextEncoder().encode('bad');
    const read = await Promise.all([BYTES, bad, BYTES].map((bytes) => convert(bytes, 'rtf')));
    expect(read.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect((await log()).trim().split('\n')).toEqual(['begin', 'end', 'begin', 'end', 'begin', 'end']);
  });
});
