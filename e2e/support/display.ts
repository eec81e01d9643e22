import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/**
 * Gives this process a display of its own where there is none: two windows of one display take the focus from each other.
 *
 * @returns what ends it.
 */
export async function ownDisplay(): Promise<() => void> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return () => undefined;
  // By itself it starts anew when its last client has gone: meanwhile another server may take its number, and who comes then
  // is not answered.
  const options = ['-displayfd', '3', '-noreset', '-screen', '0', '1600x1000x24', '-ac', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const lines = createInterface(server.stdio[3] as Readable);
  // It tells the number that it found free once it can be drawn on.
  const [number] = (await Promise.race([once(lines, 'line'), once(server, 'exit').then(() => [])])) as [string?];
  if (number === undefined) throw new Error('Xvfb ended before there was a display.');
  process.env['DISPLAY'] = `:${number}`;
  return () => {
    delete process.env['DISPLAY'];
    server.kill();
  };
}
