import type { Sabotage } from '../../reliability/brokenStet';

/** A Stet without some of its guards. */
export interface Mutant {
  readonly name: string;
  readonly sabotages: readonly Sabotage[];
  /** Whether its page gets as far as the desk. */
  readonly hasDesk: boolean;
  /** Whether its page may end elsewhere, which would spoil what is asked after it. */
  readonly strays?: boolean;
}

const inMain = (guard: RegExp, instead: string): Sabotage => ({ where: 'main', guard, instead });
const inPreload = (guard: RegExp, instead: string): Sabotage => ({ where: 'preload', guard, instead });
const mutant = (name: string, ...sabotages: readonly Sabotage[]): Mutant => ({ name, sabotages, hasDesk: true });

export const everythingAllowed: Mutant = {
  ...mutant(
    'a window with every preference the other way, and the sandbox not asked for',
    inMain(
      /sandbox: true,\s+contextIsolation: true,\s[^}]+?webviewTag: false,/,
      `sandbox: false, contextIsolation: false, nodeIntegration: true, nodeIntegrationInWorker: true,
       nodeIntegrationInSubFrames: true, webSecurity: false, allowRunningInsecureContent: true,
       experimentalFeatures: true, enableBlinkFeatures: 'CSSVariables', webviewTag: true,`,
    ),
    inMain(/electron\.app\.enableSandbox\(\);/, ''),
  ),
  hasDesk: false,
};

export const anyRequest = mutant(
  'a session that lets every request through',
  inMain(/cancel: !allowed\.includes\(url\.protocol\) && !isDev/, 'cancel: false'),
);

export const noPermissionHandlers = mutant(
  'a session without permission handlers',
  inMain(/session\.setPermissionRequestHandler\([^;]+;/, ''),
  inMain(/session\.setPermissionCheckHandler\([^;]+;/, ''),
);

export const noPolicy = mutant(
  'pages without a policy in their headers',
  inMain(/"content-security-policy": POLICIES\[resource\.kind\],/, ''),
);

export const anyWebview = mutant(
  'windows that attach every webview',
  inMain(/contents\.on\("will-attach-webview", stay\);/, ''),
);

export const anyAddress: Mutant = {
  ...mutant('a window that goes anywhere', inMain(/contents\.on\("will-navigate", stayOnPage\);/, '')),
  strays: true,
};

export const anyWindow: Mutant = {
  ...mutant('a window that opens others', inMain(/contents\.setWindowOpenHandler\([^;]+;/, '')),
  strays: true,
};

export const anyLink = mutant(
  'a bridge that opens every link',
  inMain(/if \(!\w+\.isLinkUrl\(url\)\) return [^;]+;/, ''),
);

export const anotherElectron = mutant(
  'an application that runs on one Electron and pins many',
  inMain(
    /electron\.app\.setName\("Stet"\);/,
    `electron.app.setName("Stet");
     Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: '24.8.8' } });`,
  ),
  { where: '..', guard: /"electron": "(?=\d)/, instead: '"electron": "^' },
);

export const anySender = mutant(
  'a bridge that answers everybody',
  inMain(/if \(!isOurFrame\(event\)\) throw [^;]+;/, ''),
);

export const filesServed: Mutant = {
  ...mutant(
    'a page that comes by file://, and app:// without containment',
    inMain(
      /page: devServer === null \? [^,]+,/,
      `page: require('node:url').pathToFileURL(node_path.join(__dirname, '../renderer/index.html')).href,`,
    ),
    inMain(/(?<=const allowed = \[)\s+"app:"/, '"file:", "app:"'),
    inMain(
      /return PAGE_PATH\.test\(path\) && !path\.includes\("\.\."\) \? \{\s+kind: "page",\s+path\s/,
      'return true ? { kind: "page", path: decodeURIComponent(path) ',
    ),
  ),
  hasDesk: false,
};

export const openPreload = mutant(
  'a preload script that hands out what Electron has',
  inPreload(
    /(?<=exposeInMainWorld\("stet", \{)/,
    'ipcRenderer: { send: (...args) => electron.ipcRenderer.send(...args) },',
  ),
  inPreload(/invoke\(channelOf\(name\), input\)/, 'invoke(name === "elsewhere" ? name : channelOf(name), input)'),
  inPreload(/=> listener\(payload\)/, '=> listener(payload, _event)'),
);
