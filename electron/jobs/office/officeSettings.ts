/** One setting of LibreOffice: the path of its group, its name and its value. */
type Setting = readonly [group: string, name: string, value: string];

const SCRIPTING = '/org.openoffice.Office.Common/Security/Scripting';
const INET = '/org.openoffice.Inet/Settings';
/** The port "discard", at which no proxy listens. */
const NOWHERE = ['127.0.0.1', '9'] as const;

/**
 * The settings of the profile for conversions: no macro and no active content runs, no linked picture, section or document
 * is loaded, and what asks the network all the same is sent to a proxy that is not there.
 */
const SETTINGS: readonly Setting[] = [
  [SCRIPTING, 'DisableMacrosExecution', 'true'],
  [SCRIPTING, 'MacroSecurityLevel', '3'],
  [SCRIPTING, 'DisableActiveContent', 'true'],
  [SCRIPTING, 'BlockUntrustedRefererLinks', 'true'],
  ['/org.openoffice.Office.Writer/Content/Update', 'Link', '0'],
  [INET, 'ooInetProxyType', '2'],
  [INET, 'ooInetHTTPProxyName', NOWHERE[0]],
  [INET, 'ooInetHTTPProxyPort', NOWHERE[1]],
  [INET, 'ooInetHTTPSProxyName', NOWHERE[0]],
  [INET, 'ooInetHTTPSProxyPort', NOWHERE[1]],
  [INET, 'ooInetNoProxy', ''],
];

/** What a profile of LibreOffice holds as `user/registrymodifications.xcu`. */
export const officeSettings = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry">',
  ...SETTINGS.map(
    ([group, name, value]) =>
      `<item oor:path="${group}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  ),
  '</oor:items>',
].join('\n');
