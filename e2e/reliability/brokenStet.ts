import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder } from '../support/stet';

/** One guard of the built application, and what stands in its place in the copy. */
export interface Sabotage {
  /** Folder of the build; `..` is that of package.json. */
  readonly where: 'main' | 'preload' | 'renderer/assets' | '..';
  readonly guard: RegExp;
  readonly instead: string;
}

/**
 * A copy of the built application with one guard taken out, or several, to show that a harness would notice. Gives its
 * folder. Fails where a guard is not found exactly once in any of the files: a control that controls nothing is none.
 */
export async function brokenStet(...sabotages: readonly Sabotage[]): Promise<string> {
  const built = process.env['STET_APP'] ?? '.';
  const copy = await openFolder('stet-broken-');
  for (const part of ['out', 'package.json']) cpSync(join(built, part), join(copy, part), { recursive: true });
  for (const sabotage of sabotages) takeOut(join(copy, 'out'), sabotage);
  return copy;
}

function takeOut(out: string, { where, guard, instead }: Sabotage): void {
  const folder = join(out, where);
  const all = new RegExp(guard, 'g');
  let found = 0;
  for (const name of readdirSync(folder).filter(
    (file) => /\.c?js$|^package\.json$/.test(file) && !file.startsWith('stet'),
  )) {
    const code = readFileSync(join(folder, name), 'utf8');
    const hits = code.match(all)?.length ?? 0;
    found += hits;
    if (hits > 0)
      writeFileSync(
        join(folder, name),
        code.replace(all, () => instead),
      );
  }
  if (found !== 1) throw new Error(`${String(guard)} stands ${found} times in the build`);
}

/** Says "Saved" a second and a half before anything is written. */
export const saysSavedTooEarly: Sabotage = {
  where: 'main',
  guard: /save: \(\{ content \}, base\) => library\.save\(id, base, content\.story, content\.review\)/,
  instead: `save: ({ content }, base) => {
    setTimeout(() => void library.save(id, base, content.story, content.review), 1500);
    return Promise.resolve({ ok: true, value: { revision: base + 1, savedAt: new Date().toISOString(), foreign: null } });
  }`,
};

/** Writes over the file in its place, as most programs do. */
export const writesInPlace: Sabotage = {
  where: 'main',
  guard:
    /await fill\(await files\.create\(temporary\), bytes\);\s+await renameOver\(files, temporary, path, lookAgain\);/,
  instead: `const { writeFileSync } = require('node:fs');
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    await new Promise((resolve) => setTimeout(resolve, 600));
    writeFileSync(path, bytes);`,
};

/** Ends without waiting for the page to hand over its text, which a quick machine would else do while the window goes. */
export const closesAtOnce: Sabotage = {
  where: 'main',
  guard: /options\.askToClose\(\);\s+return true;/,
  instead: 'process.exit(0);',
};

/** Hears nothing of a machine that shuts down. */
export const hearsNoShutdown: Sabotage = {
  where: 'main',
  guard: /powerMonitor\.on\("shutdown", onShutdown\);/,
  instead: '',
};

/** Saves what the page sent only once the page asks for it. */
export const savesWhenAsked: Sabotage = {
  where: 'main',
  guard: /if \(content\)\s*take\(\{\s*\.\.\.now,\s*content,\s*changes: after \+ 1\s*\}\);/,
  instead: 'if (content) now = { ...now, content, changes: after + 1 };',
};

/** Saves over whatever lies there. */
export const looksAtNothing: Sabotage = {
  where: 'main',
  guard: /async function keepBoth\([^)]*\) \{/,
  instead: 'async function keepBoth() { return null;',
};

/** Leaves a window empty whose page fell over. */
export const staysFallen: Sabotage = {
  where: 'main',
  guard: /if \(onGone\(\) \|\| window\.isDestroyed\(\)\)\s*return;/,
  instead: 'return;',
};

/** Loads a page again and again where none can be started. */
export const loadsForEver: Sabotage = {
  where: 'main',
  guard: /if \(isHopeless\)\s*onHopeless\(\);\s*else/,
  instead: '',
};

/** Stands with a dead window where nothing draws any more. */
export const waitsToDraw: Sabotage = {
  where: 'main',
  guard: /if \(missed === GIVE_UP_DRAWING_AFTER\)\s*onHopeless\(\);/,
  instead: '',
};

/** Answers a save only once the disk has. */
export const waitsForSaves: Sabotage = {
  where: 'main',
  guard: /const saved = await within\(ms, saving, [\w.]*DISK_SILENT\);/,
  instead: 'const saved = await saving;',
};

/** Ends in order only, which waits for the threads that wait for the disk. */
export const waitsForDisk: Sabotage = {
  where: 'main',
  guard: /if \(hangs\)\s*host\.kill\(\);\s*else if/,
  instead: 'if',
};

/** Takes any lock in its home for that of a Stet that runs. */
export const trustsEveryLock: Sabotage = {
  where: 'main',
  guard: /if \(electron\.app\.requestSingleInstanceLock\(\)\)/,
  instead: `if (!require('node:fs').readdirSync(process.env['STET_HOME']).includes('SingletonLock'))`,
};
