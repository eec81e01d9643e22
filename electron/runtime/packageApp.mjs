import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { createPackage } from '@electron/asar';
import { setFuses } from './fuses.mjs';
import { ROOT } from './places.mjs';

// `node packageApp.mjs ELECTRON APP OUT`: makes OUT/stet out of a copy of an Electron and the built application, which it
// holds as one archive, with its fuses set. Run by the pinned Node. What stands in OUT is replaced.
const [electron = '', app = '', out = ''] = process.argv.slice(2).map((path) => resolve(path));
rmSync(out, { recursive: true, force: true });
mkdirSync(dirname(out), { recursive: true });
cpSync(dirname(electron), out, { recursive: true });
const executable = join(out, 'stet');
renameSync(join(out, basename(electron)), executable);
const resources = join(out, 'resources');
rmSync(resources, { recursive: true });
mkdirSync(resources);
const staging = mkdtempSync(join(tmpdir(), 'stet-package-'));
try {
  cpSync(join(app, 'package.json'), join(staging, 'package.json'));
  for (const part of ['main', 'preload', 'renderer'])
    cpSync(join(app, 'out', part), join(staging, 'out', part), { recursive: true });
  await createPackage(staging, join(resources, 'app.asar'));
} finally {
  rmSync(staging, { recursive: true });
}
// Beside Electron's own: those of the libraries, which the build lists, and of the fonts, which it does not see.
const licenses = join(out, 'licenses');
for (const part of ['main', 'renderer']) cpSync(join(app, 'out', part, 'licenses.md'), join(licenses, `${part}.md`));
const fonts = join(ROOT, 'node_modules', '@expo-google-fonts');
for (const font of readdirSync(fonts)) cpSync(join(fonts, font, 'LICENSE_FONT'), join(licenses, `${font}.txt`));
await setFuses(executable);
process.stdout.write(`${executable}\n`);
