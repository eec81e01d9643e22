import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const NAMES = ['http_proxy', 'https_proxy', 'all_proxy'];

/** A proxy that hears what would leave the machine, for what is started until it is closed. */
export async function openSink(): Promise<{ readonly heard: readonly string[]; readonly close: () => void }> {
  const heard: string[] = [];
  const server = createServer((request, answer) => {
    heard.push(request.url ?? '');
    answer.end();
  });
  server.on('connect', (request, socket) => {
    heard.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  for (const name of NAMES) process.env[name] = `http://127.0.0.1:${port}`;
  return {
    heard,
    close: () => {
      for (const name of NAMES) Reflect.deleteProperty(process.env, name);
      server.closeAllConnections();
      server.close();
    },
  };
}
