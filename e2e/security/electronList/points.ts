import { protocolFaults } from './appProtocol';
import { exposureFaults, senderFaults } from './bridge';
import { navigationFaults, webviewFaults, windowFaults } from './contents';
import { linkFaults } from './links';
import * as mutants from './mutants';
import type { Mutant } from './mutants';
import { requestFaults } from './network';
import { permissionFaults } from './permissions';
import { policyFaults } from './policy';
import { chromiumFaults, isolationFaults, nodeFaults, sandboxFaults, webviewTagFaults } from './preferences';
import type { Running } from './running';
import { versionFaults } from './version';

/** A point asserted on the running application; its mutant is a Stet without the guard. */
export interface Point {
  readonly point: number;
  /** Electron's own words. */
  readonly title: string;
  /** What Stet is held to. */
  readonly asserted: string;
  /** What is not as it should be, in words. */
  readonly faults: (stet: Running) => Promise<readonly string[]>;
  readonly mutant: Mutant;
  /** Faults that the mutant has to show. */
  readonly fails: readonly string[];
}

/**
 * Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security): what each point is held to, how
 * that is asked, on which mutant the same question fails, and with what answers. 19, the fuses of a packaged Electron, has
 * no running Stet to be asked; `fuses.spec.ts` packages one.
 */
export const POINTS: readonly Point[] = [
  {
    point: 1,
    title: 'Only load secure content',
    asserted: 'the page gets nothing by http or ws, even with its policy out of the way',
    faults: requestFaults,
    mutant: mutants.anyRequest,
    fails: ['asked for http /fetch', 'asked for http /picture', 'asked for ws /socket'],
  },
  {
    point: 2,
    title: 'Disable the Node.js integration in all renderers that display remote content',
    asserted: 'preferences of every page; the page has no global of Node',
    faults: nodeFaults,
    mutant: mutants.everythingAllowed,
    fails: ['nodeIntegration', 'nodeIntegrationInSubFrames', 'the page has require', 'the page has process'],
  },
  {
    point: 3,
    title: 'Enable context isolation in all renderers',
    asserted: 'preference of every page; the preload script runs in a world of its own',
    faults: isolationFaults,
    mutant: mutants.everythingAllowed,
    fails: ['contextIsolation', 'the preload script shares the world of the page'],
  },
  {
    point: 4,
    title: 'Enable process sandboxing',
    asserted: 'preference of every page, no switch against it; the kernel filters the system calls of the page',
    faults: sandboxFaults,
    mutant: mutants.everythingAllowed,
    fails: ['sandbox', ...(process.platform === 'linux' ? ['no filter of system calls'] : [])],
  },
  {
    point: 5,
    title: 'Handle session permission requests from remote content',
    asserted: 'the page is denied whatever it asks for, and asks whether it has; no page is of another session',
    faults: permissionFaults,
    mutant: mutants.noPermissionHandlers,
    fails: ['is camera there? granted', 'is clipboard-read there? granted', 'notification granted'],
  },
  {
    point: 6,
    title: 'Do not disable webSecurity',
    asserted: 'preference of every page, no switch against it',
    faults: chromiumFaults({ webSecurity: true }, ['disable-web-security', 'ignore-certificate-errors']),
    mutant: mutants.everythingAllowed,
    fails: ['webSecurity'],
  },
  {
    point: 7,
    title: 'Define a Content Security Policy',
    asserted: 'the header; 17 ways to load or run something are stopped, each by its directive',
    faults: policyFaults,
    mutant: mutants.noPolicy,
    fails: ['no policy in the header', 'not stopped: an inline script', 'not stopped: a request'],
  },
  {
    point: 8,
    title: 'Do not enable allowRunningInsecureContent',
    asserted: 'preference of every page, no switch for it',
    faults: chromiumFaults({ allowRunningInsecureContent: false }, ['allow-running-insecure-content']),
    mutant: mutants.everythingAllowed,
    fails: ['allowRunningInsecureContent'],
  },
  {
    point: 9,
    title: 'Do not enable experimental features',
    asserted: 'preference of every page, no switch for them',
    faults: chromiumFaults({ experimentalFeatures: false }, ['enable-experimental-web-platform-features']),
    mutant: mutants.everythingAllowed,
    fails: ['experimentalFeatures'],
  },
  {
    point: 10,
    title: 'Do not use enableBlinkFeatures',
    asserted: 'preference of every page, no switch for them',
    faults: chromiumFaults({ enableBlinkFeatures: false }, ['enable-blink-features']),
    mutant: mutants.everythingAllowed,
    fails: ['enableBlinkFeatures'],
  },
  {
    point: 11,
    title: '<webview>: Do not use allowpopups',
    asserted: 'preference of every page; a <webview allowpopups> in the page stays a mere element',
    faults: webviewTagFaults,
    mutant: mutants.everythingAllowed,
    fails: ['webviewTag', 'a webview comes alive'],
  },
  {
    point: 12,
    title: '<webview>: Verify options and params',
    asserted: 'no webview is attached, even in a window that may have them',
    faults: webviewFaults,
    mutant: mutants.anyWebview,
    fails: ['a webview was attached'],
  },
  {
    point: 13,
    title: 'Disable or limit navigation',
    asserted: 'the page stays where it is, whether it tries the web, a file, a photo or another page of app://',
    faults: navigationFaults,
    mutant: mutants.anyAddress,
    fails: ['went to a photo', 'went to chrome-error://chromewebdata/'],
  },
  {
    point: 14,
    title: 'Disable or limit creation of new windows',
    asserted: 'window.open and a link with a target open nothing',
    faults: windowFaults,
    mutant: mutants.anyWindow,
    fails: ['opened app://stet/index.html', 'opened about:blank', 'there is a second page'],
  },
  {
    point: 15,
    title: 'Do not use shell.openExternal with untrusted content',
    asserted: 'of 18 links the four for web, mail and telephone reach the system',
    faults: linkFaults,
    mutant: mutants.anyLink,
    fails: ['opened: file:///etc/passwd', 'not refused: javascript:alert(1)'],
  },
  {
    point: 16,
    title: 'Use a current version of Electron',
    asserted: 'one Electron is pinned, and it runs, or else the stand-in of test machines (docs/decisions/001)',
    faults: versionFaults,
    mutant: mutants.anotherElectron,
    fails: ['runs on Electron 24.8.8', 'not one Electron is pinned'],
  },
  {
    point: 17,
    title: 'Validate the sender of all IPC messages',
    asserted: 'every call refuses frames, other windows and other pages before it looks at their input',
    faults: senderFaults,
    mutant: mutants.anySender,
    fails: [
      'stet:draft:list listens to a frame',
      'stet:settings:change listens to another address',
      'stet:draft:open listens to a frame that is gone',
      'stet:app:openLink listens to another window',
      'about:blank gets an answer',
    ],
  },
  {
    point: 18,
    title: 'Avoid usage of the file:// protocol and prefer usage of custom protocols',
    asserted: 'the page comes by app://, which no address leads out of; no window of the session loads a file',
    faults: protocolFaults,
    mutant: mutants.filesServed,
    fails: ['comes by file:', 'a file was loaded', 'app:// gave a file outside the page'],
  },
  {
    point: 20,
    title: 'Do not expose Electron APIs to untrusted web content',
    asserted: 'the bridge is two functions, which reach its own channels and hand over payloads only',
    faults: exposureFaults,
    mutant: mutants.openPreload,
    fails: [
      'the bridge has ipcRenderer',
      "an event of Electron's came with the payload",
      'a channel outside the table was reached',
    ],
  },
];
