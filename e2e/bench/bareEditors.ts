import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { openFolder } from '../support/stet';

/** The editors that the typing bench sets Stet beside, each a page of its own without anything around it. */
export const BARE_EDITORS = ['contenteditable', 'lexical', 'prosemirror'] as const;

const STYLE = `body { margin: 0 auto; width: 604px; font: 18px/1.65 serif; }
#editor { white-space: pre-wrap; overflow-wrap: break-word; outline: none; } p { margin: 0 0 14px; }`;

/** An Electron application that shows one of the bare editors: `electron FOLDER NAME WORDS`. Gives its folder. */
export async function bareEditors(): Promise<string> {
  const folder = await openFolder('stet-bare-');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(folder, 'pages'),
      target: 'chrome130',
      rolldownOptions: {
        input: Object.fromEntries(BARE_EDITORS.map((name) => [name, join('e2e', 'bench', 'bare', `${name}.ts`)])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  for (const name of BARE_EDITORS) {
    writeFileSync(
      join(folder, 'pages', `${name}.html`),
      `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body><script type="module" src="app://bare/${name}.js"></script>`,
    );
  }
  writeFileSync(join(folder, 'package.json'), '{ "name": "bare", "version": "1.0.0", "main": "main.js" }');
  writeFileSync(join(folder, 'main.js'), MAIN);
  return folder;
}

/** Modules are not loaded from `file:`, so the pages come from a scheme of their own, as in Stet. */
const MAIN = `const { app, BrowserWindow, protocol } = require('electron');
const { readFileSync } = require('fs');
const { join } = require('path');
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
const types = { js: 'text/javascript', html: 'text/html' };
app.whenReady().then(() => {
  protocol.handle('app', (request) => {
    const name = new URL(request.url).pathname.slice(1);
    return new Response(readFileSync(join(__dirname, 'pages', name)), { headers: { 'content-type': types[name.split('.').pop()] } });
  });
  const [name, words] = process.env.STET_BARE.split(' ');
  const window = new BrowserWindow({ width: 1360, height: 860 });
  window.loadURL('app://bare/' + name + '.html?words=' + words);
});`;
