import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, isIP, type AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { fetchOnce, type Resolve } from './fetchOnce';
import { isPrivateAddress } from './privateAddress';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server on this machine and what it was asked. */
async function serving(answer: Answer) {
  const asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const limits = { maxBytes: 1000, maxMs: 2000 };
const redirect =
  (location: string): Answer =>
  (_request, response) =>
    response.writeHead(302, { location }).end();

it('asks once, with nothing that tells who asks, and gives the bytes', async () => {
  const { base, asked } = await serving((_request, response) => response.end('bytes'));
  const progress: (number | null)[][] = [];
  const user = base.replace('//', '//lan:secret@');
  const fetched = await fetchOnce(`${user}/a.png?x=1`, {
    ...limits,
    onProgress: (...at) => void progress.push(at),
  });
  expect(fetched).toEqual({ ok: true, bytes: Buffer.from('bytes') });
  expect(progress).toEqual([[5, 5]]);
  expect(asked.map(({ path }) => path)).toEqual(['/a.png?x=1']);
  expect(Object.keys(asked[0]!.headers).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ]);
  expect(asked[0]?.headers).toMatchObject({ accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'Stet' });
});

it.each([
  ['a page that names another place', 200, { ok: true, bytes: Buffer.from('here') }],
  ['an error that names another place', 404, { ok: false, fault: 'failed' }],
  ['an error of the server that names another place', 500, { ok: false, fault: 'failed' }],
])('is not led elsewhere by %s', async (_, status, fetched) => {
  const { base, asked } = await serving((_request, response) =>
    response.writeHead(status, { location: '/elsewhere' }).end('here'),
  );
  expect(await fetchOnce(base, limits)).toEqual(fetched);
  expect(asked).toHaveLength(1);
});

it.each([
  ['300', { location: '/b' }],
  ['399', { location: '/b' }],
])('follows a redirect of status %s', async (status, headers) => {
  const { base } = await serving((request, response) => {
    if (request.url === '/b') response.end('b');
    else response.writeHead(Number(status), headers).end();
  });
  expect(await fetchOnce(`${base}/a`, limits)).toMatchObject({ ok: true });
});

it.each([
  ['says no', 404, '/'],
  ['leads elsewhere', 302, 'https://anh.toasoan.vn/'],
  ['leads nowhere', 302, undefined],
  ['says that it has more than may be taken', 200, undefined],
])('lets go at once of a server that %s and never ends', async (_, status, location) => {
  let closed = (): void => undefined;
  const isClosed = new Promise<void>((resolve) => (closed = resolve));
  const { base, asked } = await serving((_request, response) => {
    response.on('close', closed);
    response.writeHead(status, { ...(location && { location }), ...(status === 200 && { 'content-length': '1001' }) });
    response.write('a');
  });
  const resolve: Resolve = (_host, _options, answer) => answer(new Error('no such host'), []);
  const fetched = await fetchOnce(base, { maxBytes: 1000, maxMs: 50_000, resolve });
  expect(fetched).toEqual({ ok: false, fault: status === 200 ? 'too-large' : 'failed' });
  expect(asked).toHaveLength(1);
  await isClosed;
});

it('follows a redirect on the same server', async () => {
  const { base, asked } = await serving((request, response) => {
    if (request.url === '/b') response.end('b');
    else redirect('/b')(request, response);
  });
  expect(await fetchOnce(`${base}/a`, limits)).toMatchObject({ ok: true });
  expect(asked.map(({ path }) => path)).toEqual(['/a', '/b']);
});

it.each(['file:///etc/passwd', 'data:image/png;base64,AAAA', 'javascript:1', 'http://['])(
  'does not follow a redirect to %s',
  async (location) => {
    const { base } = await serving(redirect(location));
    expect(await fetchOnce(base, limits)).toEqual({ ok: false, fault: 'refused' });
  },
);

it('does not follow a redirect to another server of this machine, by its number or by its name', async () => {
  const other = await serving((_request, response) => response.end('secret'));
  for (const location of [other.base, other.base.replace('127.0.0.1', 'localhost')]) {
    const { base } = await serving(redirect(location));
    expect(await fetchOnce(base, limits)).toEqual({ ok: false, fault: 'refused' });
  }
  expect(other.asked).toEqual([]);
});

it.each([
  ['https://anh.toasoan.vn/a.png', 'failed'],
  ['http://anh.toasoan.vn/a.png', 'failed'],
  ['ftp://anh.toasoan.vn/a.png', 'refused'],
  ['ws://anh.toasoan.vn/a.png', 'refused'],
  ['http://[::1]:1/', 'refused'],
  ['http://[::ffff:127.0.0.1]:1/', 'refused'],
])(
  'looks for the host of a redirect to %s only where it is of the web and not of this machine',
  async (location, fault) => {
    const { base } = await serving(redirect(location));
    const resolve: Resolve = (_host, _options, answer) => answer(new Error('no such host'), []);
    expect(await fetchOnce(base, { ...limits, resolve })).toEqual({ ok: false, fault });
  },
);

it('speaks TLS to an https address', async () => {
  const spoken: Buffer[] = [];
  const server = createTcpServer((socket) => socket.once('data', (data) => (spoken.push(data), socket.destroy())));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  expect(await fetchOnce(`https://127.0.0.1:${port}/`, limits)).toEqual({ ok: false, fault: 'failed' });
  // A handshake (RFC 8446, 5.1).
  expect(spoken[0]?.[0]).toBe(22);
});

it('gives up a redirect that goes in circles', async () => {
  const { base, asked } = await serving(redirect('/'));
  expect(await fetchOnce(base, limits)).toEqual({ ok: false, fault: 'failed' });
  expect(asked).toHaveLength(6);
});

it('takes nothing from a server that says no, breaks off, or is not there', async () => {
  const no = await serving((_request, response) => response.writeHead(404).end('none'));
  expect(await fetchOnce(no.base, limits)).toEqual({ ok: false, fault: 'failed' });
  const broken = await serving((_request, response) => {
    response.writeHead(200, { 'content-length': '10' });
    response.write('half', () => response.destroy());
  });
  expect(await fetchOnce(broken.base, limits)).toEqual({ ok: false, fault: 'failed' });
  expect(await fetchOnce('http://127.0.0.1:1/', limits)).toEqual({ ok: false, fault: 'failed' });
});

it('takes no more bytes than it may, whether the server says how many there are or not', async () => {
  const most = await serving((_request, response) => response.end(Buffer.alloc(1000)));
  expect(await fetchOnce(most.base, limits)).toMatchObject({ ok: true });
  const told = await serving((_request, response) => response.end(Buffer.alloc(1001)));
  expect(await fetchOnce(told.base, limits)).toEqual({ ok: false, fault: 'too-large' });
  const untold = await serving((_request, response) => {
    response.write(Buffer.alloc(600));
    response.write(Buffer.alloc(600));
  });
  expect(await fetchOnce(untold.base, limits)).toEqual({ ok: false, fault: 'too-large' });
});

it('ends when it takes too long or the user gives it up, also in the middle', async () => {
  const slow = await serving((_request, response) => void response.write('a'));
  expect(await fetchOnce(slow.base, { ...limits, maxMs: 100 })).toEqual({ ok: false, fault: 'too-slow' });
  const cancel = new AbortController();
  const onProgress = (): void => cancel.abort();
  expect(await fetchOnce(slow.base, { ...limits, signal: cancel.signal, onProgress })).toEqual({
    ok: false,
    fault: 'cancelled',
  });
  expect(await fetchOnce(slow.base, { ...limits, signal: cancel.signal })).toEqual({ ok: false, fault: 'cancelled' });
});

it.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['255.255.255.255', true],
  ['::1', true],
  ['::ffff:8.8.8.8', true],
  ['fe80::1', true],
  ['fd00::1', true],
  ['64:ff9b::a00:1', true],
  ['2002:a00:1::', true],
  ['not an address', true],
  ['8.8.8.8', false],
  ['172.32.0.1', false],
  ['203.119.8.106', false],
  ['2404:6800:4005::200e', false],
])('%s is private: %s', (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected);
});

/** A resolver that knows these addresses of every name. */
const knowing =
  (...addresses: readonly string[]): Resolve =>
  (_host, _options, answer) =>
    answer(
      null,
      addresses.map((address) => ({ address, family: isIP(address) })),
    );

it.each([
  ['this machine', ['127.0.0.1']],
  ['this machine, by IPv6', ['::1']],
  ['this machine, dressed as IPv6', ['::ffff:127.0.0.1']],
  ['the router', ['192.168.1.1']],
  ['the keys of a cloud machine', ['169.254.169.254']],
  ['a public server and this machine', ['203.113.131.1', '127.0.0.1']],
  ['nowhere', []],
])('does not ask a public name that leads to %s', async (_, addresses) => {
  const { base, asked } = await serving((_request, response) => response.end('secret'));
  const url = base.replace('127.0.0.1', 'anh.toasoan.vn');
  expect(await fetchOnce(url, { ...limits, resolve: knowing(...addresses) })).toEqual({ ok: false, fault: 'refused' });
  expect(asked).toEqual([]);
});

it.each(['anh.local.toasoan.vn', 'lan.vn', 'anh.internal.example', 'anhlocal.vn'])(
  'does not take %s for a server in the house',
  async (name) => {
    const { base, asked } = await serving((_request, response) => response.end('secret'));
    const fetched = await fetchOnce(base.replace('127.0.0.1', name), { ...limits, resolve: knowing('127.0.0.1') });
    expect(fetched).toEqual({ ok: false, fault: 'refused' });
    expect(asked).toEqual([]);
  },
);

it('asks a public name that leads to public servers alone', async () => {
  // Nobody has this address (RFC 5737).
  const options = { maxBytes: 1000, maxMs: 300, resolve: knowing('198.51.100.1') };
  const fetched = await fetchOnce('http://anh.toasoan.vn/', options);
  expect(fetched.ok ? '' : fetched.fault).toMatch(/^(?:failed|too-slow)$/);
});

it.each(['anh', 'anh.local', 'kho-anh.toasoan.lan', 'localhost'])(
  'asks a server in the house that is called %s',
  async (name) => {
    const { base } = await serving((_request, response) => response.end('ours'));
    const url = base.replace('127.0.0.1', name);
    expect(await fetchOnce(url, { ...limits, resolve: knowing('127.0.0.1') })).toMatchObject({ ok: true });
  },
);

it('does not follow a redirect of a house server to a public name that leads into the house', async () => {
  const other = await serving((_request, response) => response.end('secret'));
  const { base } = await serving(redirect(other.base.replace('127.0.0.1', 'anh.toasoan.vn')));
  expect(await fetchOnce(base, { ...limits, resolve: knowing('127.0.0.1') })).toEqual({ ok: false, fault: 'refused' });
  expect(other.asked).toEqual([]);
});
