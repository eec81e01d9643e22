import { join, resolve } from 'node:path';
import { app, dialog, Menu } from 'electron';
import { refusedSwitch, registerAppScheme, silenceChromium } from '../security';
import { refusedSwitchText } from '../window';

/**
 * Does what has to be done before Electron is ready: names Stet, gives Chromium its folders below STET_HOME, and asks for
 * the sandbox. Returns the absolute path of STET_HOME. Ends the process where its command line has a switch that Stet refuses.
 */
export function prepareProcess(): string {
  app.setName('Stet');
  const refused = refusedSwitch();
  if (refused !== null) {
    // Before the app is ready, Linux has it on stderr.
    dialog.showErrorBox('Stet', refusedSwitchText(refused));
    // At once: by the time that the app quits, Chromium would have opened the port.
    process.exit(1);
  }
  const home = resolve(process.env['STET_HOME'] || app.getPath('userData'));
  // Everything that Chromium and Electron keep goes there too, so that nothing is written outside STET_HOME.
  app.setPath('userData', home);
  app.setPath('sessionData', join(home, 'chromium'));
  app.setPath('crashDumps', join(home, 'chromium', 'crashes'));

  app.enableSandbox();
  silenceChromium();
  registerAppScheme();
  // Else Electron puts up one of its own first, for as long as it takes to read the settings.
  Menu.setApplicationMenu(null);
  return home;
}
