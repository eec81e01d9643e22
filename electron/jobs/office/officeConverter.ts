import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { failure } from '../../../shared/bridge';
import { readRegularFile } from '../../disk';
import type { ToDocx } from '../jobs';
import { findOffice } from './findOffice';
import { onAbandon, runOffice, type OfficeLimit } from './officeRun';
import { officeSettings } from './officeSettings';

/** Where LibreOffice is, the limits of one conversion, and where its temporary files are kept. */
export interface OfficeConverterOptions {
  /** Returns the path of LibreOffice's program; null where it is not on this computer. */
  readonly find: () => Promise<string | null>;
  readonly limit: OfficeLimit;
  /** Folder in which each conversion has a folder of its own, which is removed after it. */
  readonly folder: string;
}

/** LibreOffice starts in 1 to 5 s, and in a minute from the cold disk of an old laptop. A Word document may have 200 MB. */
const LIMIT: OfficeLimit = { wallMs: 120_000, fileBytes: 200 * 2 ** 20 };

const here: OfficeConverterOptions = {
  find: () => findOffice({ env: process.env, platform: process.platform, home: homedir() }),
  limit: LIMIT,
  folder: tmpdir(),
};

/**
 * Returns what converts documents to `.docx` by LibreOffice, one after the other: each with a profile and a folder of its own,
 * without macros, linked files or the network.
 */
export function officeConverter(given: Partial<OfficeConverterOptions> = {}): ToDocx {
  const options = { ...here, ...given };
  let last: Promise<unknown> = Promise.resolve();
  return (bytes, ending) => {
    // Several at once would each take the memory of a LibreOffice.
    const done = last.then(() => converted(bytes, ending, options));
    last = done.catch(() => undefined);
    return done;
  };
}

const NOT_FOUND = failure(
  'no-converter',
  'It can be read only with LibreOffice, which was not found on this computer: install that, or save the file as .docx.',
);
const TOO_LONG = failure(
  'convert-too-long',
  'It took LibreOffice too long to convert it: open it there and save it as .docx.',
);
const FAILED = failure(
  'convert-failed',
  'It could not be converted by LibreOffice, since it is damaged or has a password: save it in Word as .docx.',
);

async function converted(...[bytes, ending, options]: [...Parameters<ToDocx>, OfficeConverterOptions]) {
  const program = await options.find();
  if (program === null) return NOT_FOUND;
  const { limit } = options;
  // At once, so that there is no moment in which the process could end with the folder there and nobody to remove it.
  const folder = mkdtempSync(join(options.folder, 'stet-convert-'));
  const isRemoved = onAbandon(() => rmSync(folder, { recursive: true, force: true }));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), officeSettings);
    // Named by us: the name of the user's file is nothing that another program has to get right.
    const source = join(folder, `document.${ending}`);
    await writeFile(source, bytes, { flag: 'wx', mode: 0o600 });
    const out = join(folder, 'out');
    const args = argumentsFor(profile, source, out);
    const end = await runOffice(program, args, folder, limit);
    if (end === 'too-long') return TOO_LONG;
    const read = await readRegularFile(join(out, 'document.docx'), { most: limit.fileBytes, followsLinks: false });
    if (read.ok && end === 'done') return { ok: true, bytes: read.bytes } as const;
    return !read.ok && read.why === 'too-large' ? failure('file-too-large', 'It is too large for an article.') : FAILED;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    isRemoved();
  }
}

const argumentsFor = (profile: string, source: string, out: string): readonly string[] => [
  `-env:UserInstallation=${pathToFileURL(profile).href}`,
  '--headless',
  '--norestore',
  '--nolockcheck',
  '--nologo',
  '--nodefault',
  '--convert-to',
  'docx:MS Word 2007 XML',
  '--outdir',
  out,
  source,
];
