import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication } from '@playwright/test';
import { isSoak } from '../corpora';
import type { Running } from './running';

/** Status, type, guard and text of addresses, asked for by the main process, where no policy of a page stands before the protocol. */
export const fetched = (app: ElectronApplication, addresses: readonly string[], method = 'GET') =>
  app.evaluate(
    ({ net }, [urls, verb]) =>
      Promise.all(
        urls.map(async (url) => {
          const response = await net.fetch(url, { method: verb }).catch(() => null);
          const header = (name: string): string => response?.headers.get(name) ?? '';
          const told = { type: header('content-type'), sniffing: header('x-content-type-options') };
          return { url, status: response?.status ?? 0, ...told, text: (await response?.text()) ?? '' };
        }),
      ),
    [addresses, method] as const,
  );

export const SECRET = 'a story of somebody else';

/** Addresses that would lead out of the page's folder to a page of somebody else, were they followed as paths. */
export function climbs(secret: string, draft: string): readonly string[] {
  const steps = ['..', '%2e%2e', '.%2e', '%252e%252e', '..%00', '..%5c..', '..\\', '....', '%c0%ae%c0%ae', '．．'];
  const targets = [secret.slice(1), 'etc/passwd', 'main/main.cjs', 'package.json'];
  const below = ['', 'assets/', 'photos/', `photos/${draft}/`, `preview/${draft}/`];
  const all = steps.flatMap((step) =>
    targets.flatMap((target) =>
      below.flatMap((at) =>
        ['%2f', '/', '\\', '%5c'].map((slash) => `app://stet/${at}${`${step}${slash}`.repeat(9)}${target}`),
      ),
    ),
  );
  const absolute = [
    'app://stet//etc/passwd',
    'app://stet/%2fetc%2fpasswd',
    'app://stet/file:///etc/passwd',
    'app://other/index.html',
    'app://user@stet/index.html',
    'app://stet.example/index.html',
    'app://stet/index.html%00.png',
    'app://stet/index.html/',
    'app://stet/../renderer/index.html/..',
    'app://stet/.vite/manifest.json',
  ];
  return [...(isSoak ? all : all.filter((_, index) => index % 3 === 0)), ...absolute];
}

/** Names what an address gave that may give nothing; what was answered at all says that its type is not to be guessed. */
async function climbFaults({ app, home }: Running, secret: string): Promise<readonly string[]> {
  const [draft = ''] = await readdir(join(home, 'library', 'drafts'));
  const answers = await fetched(app, climbs(secret, draft));
  const given = answers.filter(({ status, text }) => status === 200 || /root:|story of somebody|"main"/.test(text));
  const guessed = answers.filter(
    ({ status, type, sniffing }) => status !== 0 && status !== 200 && (type !== 'text/plain' || sniffing !== 'nosniff'),
  );
  const answered = answers.filter(({ status }) => status !== 0);
  return [
    ...(answered.length > answers.length / 2 ? [] : ['most addresses were not asked for']),
    ...(given.length === 0 ? [] : ['app:// gave a file outside the page', ...given.map(({ url }) => url)]),
    ...guessed.map(({ url }) => `its type is to be guessed: ${url}`),
  ];
}

/** What the page is made of comes by app://, and no window of the session loads a file. */
async function fileFaults({ app, page }: Running, secret: string): Promise<readonly string[]> {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.reload();
  // A page that comes by file:// draws nothing.
  const drawn = page.locator('#root > *').first();
  await drawn.waitFor({ state: 'attached', timeout: 2000 }).catch(() => undefined);
  page.removeAllListeners('request');
  const isLoaded = await app.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false });
    const outcome = await window.loadURL(url).then(
      () => true,
      () => false,
    );
    window.destroy();
    return outcome;
  }, pathToFileURL(secret).href);
  const schemes = new Set([page.url(), ...loaded].map((url) => new URL(url).protocol));
  return [
    ...(loaded.length > 2 ? [] : ['nothing was loaded']),
    ...[...schemes]
      .filter((scheme) => !['app:', 'data:', 'blob:'].includes(scheme))
      .map((scheme) => `comes by ${scheme}`),
    ...(isLoaded ? ['a file was loaded'] : []),
  ];
}

/** 18: the page comes by app://, which gives nothing but the page, and file:// gives nothing at all. */
export async function protocolFaults(stet: Running): Promise<readonly string[]> {
  const secret = join(stet.home, 'secret.html');
  await writeFile(secret, SECRET);
  return [...(await fileFaults(stet, secret)), ...(await climbFaults(stet, secret))];
}
