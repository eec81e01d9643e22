// loss 7
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { hasPipes, makePipe, someFolder } from '../disk/testing';

it.skipIf(!hasPipes)(
  'a handle that never opens does not keep the command, whose exit code stays',
  async () => {
    const outDir = await someFolder();
    await build({
      logLevel: 'error',
      configFile: false,
      ssr: { noExternal: true }, // The folder that it is built into has no packages.
      build: {
        ssr: 'electron/cli/endCommand.ts',
        outDir,
        rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
      },
    });
    const pipe = makePipe(join(outDir, 'pipe'));
    const command = join(outDir, 'command.cjs');
    await writeFile(
      command,
      `require('node:fs').open(${JSON.stringify(pipe)}, 'r', () => undefined);
     console.log('done');
     process.exitCode = 2;
     void require('./endCommand.cjs').endCommand();`,
    );
    const child = spawn(process.execPath, [command], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (data) => (printed += String(data)));
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await once(child, 'close');
    clearTimeout(late);
    expect({ code: child.exitCode, printed }).toEqual({ code: 2, printed: 'done\n' });
  },
  30_000,
);
