import { join } from 'node:path';
import { app, dialog, powerMonitor } from 'electron';
import {
  bridgeCalls,
  openedPackages,
  openParts,
  packagesIn,
  prepareProcess,
  raise,
  registerQuit,
  saveAtEnd,
  servePages,
  showWindow,
} from './app';
import { sendEvent, serveCalls } from './bridge';
import { officeConverter } from './jobs';
import { processJobs } from './jobs/process';
import { startUtilityProcess } from './jobs/startUtilityProcess';
import { isOurPage } from './security';
import { START_TEXT } from './window';

const home = prepareProcess();
const opened = openedPackages(packagesIn(process.argv, process.cwd()));
app.on('open-file', (event, path) => {
  event.preventDefault();
  opened.add([path]);
});

/** Who asked for a second start has this one shown instead. The lock is one a `STET_HOME`. */
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  const utilityJobs = processJobs(() => startUtilityProcess(join(__dirname, 'worker.cjs')));
  const parts = await openParts(home, { ...utilityJobs, toDocx: officeConverter() });
  if (!parts) {
    app.exit(1);
    return;
  }
  const { devServer, language, shown } = parts;
  servePages(parts);
  const quitting = registerQuit(
    { app, powerMonitor },
    () => shown.window,
    (signalled) => saveAtEnd(parts, signalled),
    () => dialog.showErrorBox('Stet', START_TEXT[language()].nothingShown),
  );
  serveCalls(
    bridgeCalls(parts, opened),
    ({ sender, senderFrame }) => sender === shown.page() && isOurPage(senderFrame, devServer),
  );
  const window = showWindow(parts, quitting);
  opened.onMore = () => sendEvent(shown.page(), 'import:arrived', {});
  app.on('open-file', () => raise(window));
  app.on('second-instance', (_event, args, folder) => {
    opened.add(packagesIn(args, folder));
    raise(window);
  });
}
