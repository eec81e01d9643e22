import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium, type Browser, type Page, type Route } from '@playwright/test';
import { answerCall } from '../../electron/bridge/answerCall';
import { appCalls } from '../../electron/bridge/app';
import { clipboardCalls } from '../../electron/bridge/clipboard';
import type { Desktop } from '../../electron/bridge/desktop';
import { draftCalls, trashCalls } from '../../electron/bridge/draft';
import { exportCalls } from '../../electron/bridge/export';
import { importCalls } from '../../electron/bridge/import';
import { menuCalls } from '../../electron/bridge/menu';
import { libraryCalls } from '../../electron/bridge/library';
import { createDraftSession } from '../../electron/bridge/draftSession';
import { photoCalls } from '../../electron/bridge/photo';
import { createPreviews } from '../../electron/bridge/previews';
import { settingsCalls } from '../../electron/bridge/settings';
import { spellingCalls } from '../../electron/bridge/spelling';
import { versionCalls } from '../../electron/bridge/version';
import { openSpeller } from '../../electron/spelling';
import { directJobs } from '../../electron/jobs/direct';
import { mediaTypeOf, openLibrary } from '../../electron/library';
import { parseAppUrl } from '../../electron/security/appUrl';
import { defaultSettings, settingsForPage } from '../../electron/settings/settingsFile';
import { PAGE_POLICY, PHOTO_POLICY } from '../../electron/security/contentSecurityPolicy';
import { fetchOnce } from '../../electron/security/fetchOnce';
import type { CallHandlers, EventName, Settings } from '../../shared/bridge';

const CHROMIUM = '/usr/bin/chromium';
const PAGE_FOLDER = join('out', 'renderer');
/** No page can be opened at `app://` outside Electron; photos are still asked for there, and answered. */
const ORIGIN = 'https://stet.test';
const POLICY = PAGE_POLICY.replace("img-src 'self'", "img-src 'self' app:");
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

/** What the page receives main's events by. */
interface Receiver {
  readonly receive: (name: string, payload: unknown) => void;
}

/** The built page in Debian's Chromium, its bridge answered by the real handlers and library on this Node. */
export interface Host {
  readonly browser: Browser;
  /** Opens the page, as a start of Stet would. */
  open(): Promise<Page>;
  /** What the next dialogs give, as if a user picked it. */
  pick(paths: readonly string[]): void;
  close(): Promise<void>;
}

/** Starts the host on a `STET_HOME`. As root, Chromium has to run without its sandbox; what is tested here is the page. */
export async function startHost(home: string): Promise<Host> {
  let picked: readonly string[] = [];
  const desktop: Desktop = {
    pickFiles: () => Promise.resolve(picked),
    pickFolder: () => Promise.resolve(picked[0] ?? null),
    pickSavePlace: () => Promise.resolve(null),
    showFolder: () => Promise.resolve(),
    openFile: () => Promise.resolve(true),
    openLink: () => Promise.resolve(),
    copyText: () => Promise.resolve(),
    copyHtml: () => Promise.resolve(),
  };
  const library = await openLibrary({ folder: join(home, 'library'), author: () => '', clock: () => new Date() });
  let shown: Page | null = null;
  const handlers = handlersOn(library, desktop, (name, payload) => {
    void shown
      ?.evaluate(([event, about]) => (window as unknown as Receiver).receive(event, about), [name, payload] as const)
      .catch(() => undefined);
  });
  const isRoot = process.getuid?.() === 0;
  // Its own services look names up whatever else it is told; so nothing but Stet is heard where packets are counted.
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND'];
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [...quiet, ...(isRoot ? ['--no-sandbox'] : [])],
  });

  async function answer(route: Route): Promise<void> {
    const url = route.request().url().replace(`${ORIGIN}/`, 'app://stet/');
    const resource = parseAppUrl(url);
    if (resource?.kind === 'photo') {
      const bytes = await library.readPhoto(resource.draft, resource.photo);
      const headers = { 'content-type': mediaTypeOf(resource.photo), 'content-security-policy': PHOTO_POLICY };
      return route.fulfill(bytes ? { headers, body: Buffer.from(bytes) } : { status: 404 });
    }
    const body = resource?.kind === 'page' && (await readFile(join(PAGE_FOLDER, resource.path)).catch(() => null));
    if (!body) return route.abort();
    const type = TYPES[extname(resource.path)] ?? 'application/octet-stream';
    return route.fulfill({ body, headers: { 'content-type': type, 'content-security-policy': POLICY } });
  }

  return {
    browser,
    async open() {
      const page = await browser.newPage({ locale: 'en', viewport: { width: 1280, height: 800 } });
      await page.exposeFunction('answerCall', (name: string, input: unknown) => answerCall(handlers, name, input));
      await page.addInitScript(() => {
        const host = window as unknown as { answerCall: (name: string, input: unknown) => Promise<unknown> };
        const listeners: (readonly [string, (payload: unknown) => void])[] = [];
        const stet = {
          call: (name: string, input: unknown) => host.answerCall(name, input),
          on: (name: string, listener: (payload: unknown) => void) => {
            const entry = [name, listener] as const;
            listeners.push(entry);
            return () => void listeners.splice(listeners.indexOf(entry), 1);
          },
        };
        const receive: Receiver['receive'] = (name, payload) => {
          for (const [event, listener] of [...listeners]) if (event === name) listener(payload);
        };
        Object.assign(window, { stet, receive });
      });
      shown = page;
      await page.route('**/*', answer);
      await page.goto(`${ORIGIN}/`);
      return page;
    },
    pick: (paths) => (picked = paths),
    async close() {
      await browser.close();
      await library.close();
    },
  };
}

function handlersOn(
  library: Awaited<ReturnType<typeof openLibrary>>,
  desktop: Desktop,
  sendEvent: (name: EventName, payload: unknown) => void,
): CallHandlers {
  let held: Settings = settingsForPage({ ...defaultSettings, isSetUp: true });
  const settings = {
    get: () => held,
    change: (changes: Partial<Settings>) => {
      held = { ...held, ...changes };
      return Promise.resolve({ ok: true } as const);
    },
  };
  const options = { library, jobs: directJobs, desktop };
  const nothing = (): void => undefined;
  const session = createDraftSession({
    library,
    jobs: directJobs,
    onForeign: nothing,
    onSaved: (id, report) => sendEvent('draft:saved', { id, ...report }),
  });
  return {
    ...appCalls({
      library,
      settings,
      desktop,
      systemLanguage: () => 'en',
      version: '0',
      defaultLibrary: library.folder,
      missingLibrary: null,
      openElsewhere: null,
      settingsInstead: null,
      openDraftId: () => null,
      fallen: () => [],
      onReadyToClose: nothing,
      onStayOpen: nothing,
    }),
    ...settingsCalls(settings, nothing),
    ...menuCalls({ onRows: nothing, onEdit: nothing }),
    ...libraryCalls({
      desktop,
      session,
      folderFor: (picked) => Promise.resolve(picked),
      use: () => Promise.resolve(),
      useDefault: () => Promise.resolve(library.folder),
    }),
    ...draftCalls({ library, session, author: () => '', language: () => 'vi' }),
    ...trashCalls(library),
    ...versionCalls({ library }),
    ...photoCalls({ ...options, fetchOnce, onProgress: nothing }),
    ...clipboardCalls({ ...options, page: () => null }),
    ...spellingCalls({
      desktop,
      speller: openSpeller({ folder: () => null, home: '', jobs: directJobs }),
      useFolder: nothing,
    }),
    ...importCalls({ ...options, takeOpened: () => null }),
    ...exportCalls({
      ...options,
      author: () => '',
      previews: createPreviews(),
      onProgress: nothing,
    }),
  };
}
