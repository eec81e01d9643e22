import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './privateAddress';
import { redirectTarget } from './redirectTarget';

/** Why a fetch failed. */
export type FetchFault = 'refused' | 'failed' | 'too-slow' | 'too-large' | 'cancelled';
/** The result of a fetch: all bytes of the answer, or why there are none. */
export type Fetched =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly fault: FetchFault };

/** The limits of one fetch, in bytes and milliseconds, and how it is observed; aborting `signal` cancels it. */
export interface FetchOptions {
  readonly maxBytes: number;
  /** For all of it, from the first name looked up to the last byte. */
  readonly maxMs: number;
  readonly signal?: AbortSignal;
  /** Called with the bytes received, and how many there will be, null where the server does not announce it. */
  readonly onProgress?: (received: number, total: number | null) => void;
  /** Resolves a host name to its addresses; the system's resolver by default. */
  readonly resolve?: Resolve;
}

/** `dns.lookup`, asked for all addresses. */
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  answer: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

const MAX_REDIRECTS = 5;

/** Ends a fetch with its reason. */
class FetchError extends Error {
  constructor(readonly fault: FetchFault) {
    super(fault);
  }
}

/**
 * The one door to the network: asks one http or https address for its bytes, because a user has asked for that one.
 * Through Node and not through Electron's sessions, which resolve no name and send nothing (`lockDown.ts`). Sends no
 * cookie, no referrer and no password, and keeps nothing. The address itself may be in the house's own network where
 * its host shows that, by number or by a name that no public server has, since the user has seen that host; a name that
 * looks public must lead to a public server. Where a redirect leads has been seen by nobody, so that must be the same
 * server or a public one, and never less safe than https was.
 */
export async function fetchOnce(address: string, options: FetchOptions): Promise<Fetched> {
  const { maxMs, signal } = options;
  const ending = new AbortController();
  const cancel = (): void => ending.abort(new FetchError('cancelled'));
  const timer = setTimeout(() => ending.abort(new FetchError('too-slow')), maxMs);
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted) cancel();
  try {
    return { ok: true, bytes: await follow(new URL(address), options, ending.signal) };
  } catch (error) {
    const reason: unknown = ending.signal.aborted ? ending.signal.reason : error;
    // Everything else is the network's own: no such host, nobody listens, a certificate that does not fit.
    return { ok: false, fault: reason instanceof FetchError ? reason.fault : 'failed' };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

async function follow(first: URL, options: FetchOptions, signal: AbortSignal): Promise<Uint8Array> {
  let url = first;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const answer = await ask(url, url.origin === first.origin && isHouseHost(hostOf(url)), options, signal);
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      answer.destroy();
      const target = redirectTarget(url, headers.location);
      if (target === null) throw new FetchError('refused');
      url = target;
    } else if (statusCode === 200) return bytesOf(answer, options);
    else {
      answer.destroy();
      throw new FetchError('failed');
    }
  }
  throw new FetchError('failed');
}

/** Last parts of names that are kept for networks of one's own (RFC 6761, 6762, 8375, and what routers and companies use). */
const HOUSE_ENDINGS = /\.(?:local|localhost|localdomain|lan|home|home\.arpa|internal|intranet|corp|private)$/i;

/**
 * Whether a host shows by itself that it may be in the house: a number, a bare name, or a name that no public server
 * has.
 */
const isHouseHost = (host: string): boolean => isIP(host) !== 0 || !host.includes('.') || HOUSE_ENDINGS.test(host);

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/**
 * Resolves a name only where all of its addresses are public: the connection goes to one of these, so a name cannot
 * change its mind in between.
 */
const publicOnly =
  (resolve: Resolve): LookupFunction =>
  (host, options, answer) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) answer(error, '');
      else if (addresses.length === 0 || addresses.some(({ address }) => isPrivateAddress(address))) {
        answer(new FetchError('refused'), '');
      } else if (options.all === true) answer(null, [...addresses]);
      else answer(null, addresses[0]?.address ?? '', addresses[0]?.family);
    });
  };

function ask(
  url: URL,
  mayBePrivate: boolean,
  { resolve: addressesOf = lookup }: FetchOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const host = hostOf(url);
  if (!mayBePrivate && isIP(host) !== 0 && isPrivateAddress(host)) return Promise.reject(new FetchError('refused'));
  return new Promise((resolve, reject) => {
    const options = {
      host,
      port: url.port === '' ? undefined : Number(url.port),
      path: `${url.pathname}${url.search}`,
      // A connection of its own, which nothing later uses again.
      agent: false as const,
      signal,
      headers: { host: url.host, accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'Stet' },
      lookup: mayBePrivate ? (addressesOf as LookupFunction) : publicOnly(addressesOf),
    };
    const request = url.protocol === 'https:' ? requestHttps(options, resolve) : requestHttp(options, resolve);
    request.on('error', reject);
    request.end();
  });
}

async function bytesOf(answer: IncomingMessage, { maxBytes, onProgress }: FetchOptions): Promise<Uint8Array> {
  const length = Number(answer.headers['content-length'] ?? NaN);
  const total = Number.isSafeInteger(length) ? length : null;
  if (total !== null && total > maxBytes) {
    answer.destroy();
    throw new FetchError('too-large');
  }
  const pieces: Buffer[] = [];
  let received = 0;
  // Leaving the loop ends the connection.
  for await (const piece of answer as AsyncIterable<Buffer>) {
    received += piece.length;
    if (received > maxBytes) throw new FetchError('too-large');
    pieces.push(piece);
    onProgress?.(received, total);
  }
  return Buffer.concat(pieces);
}
