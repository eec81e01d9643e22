import { createSocket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../support/stet';
import { openedDesk, samplePhoto } from './page';

/** A server of this machine that remembers what it was asked; as a proxy it hears of every host. */
async function listening(): Promise<{ readonly server: Server; readonly port: number; readonly heard: string[] }> {
  const heard: string[] = [];
  const server = createServer((request, answer) => {
    heard.push(`${request.method} ${request.url}`);
    answer.end('heard');
  });
  server.on('connect', (request, socket) => {
    heard.push(`CONNECT ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, heard };
}

test('Chromium asks no host for anything, from the start on', async ({ start }) => {
  const { server, port, heard } = await listening();
  const names = ['http_proxy', 'https_proxy', 'all_proxy'];
  for (const name of names) process.env[name] = `http://127.0.0.1:${port}`;
  try {
    const { app, page } = await start();
    await openedDesk(page);
    await samplePhoto(page);
    await page.waitForTimeout(4000);
    expect(heard).toEqual([]);
    // Proof that the proxy would have heard: a session that Stet has not locked.
    await app.evaluate(({ net, session }) => {
      const open = session.fromPartition('unlocked');
      return new Promise<void>((resolve) => {
        const request = net.request({ url: 'http://stet.example/proof', session: open });
        request.on('response', () => resolve());
        request.on('error', () => resolve());
        request.end();
      });
    });
    expect(heard).toEqual(['GET http://stet.example/proof']);
  } finally {
    for (const name of names) Reflect.deleteProperty(process.env, name);
    server.close();
  }
});

test('WebRTC sends nothing either', async ({ start }) => {
  const socket = createSocket('udp4');
  let packets = 0;
  socket.on('message', () => (packets += 1));
  await new Promise<void>((resolve) => void socket.bind(0, '127.0.0.1', resolve));
  const page = await openedDesk((await start()).page);
  const candidates = await page.evaluate(async (port) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    const found: string[] = [];
    peer.onicecandidate = ({ candidate }) => {
      if (candidate) found.push(candidate.candidate);
    };
    peer.createDataChannel('out');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return found.filter((line) => line !== '');
  }, socket.address().port);
  expect({ packets, candidates }).toEqual({ packets: 0, candidates: [] });
  socket.close();
});
