import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * How the fuses of a packaged Stet are set: nothing but Stet can be started by its executable
 * (https://www.electronjs.org/docs/latest/tutorial/fuses).
 */
const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  // No cookie is ever kept; encrypting them would have Chromium ask for the system's keyring.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Electron looks at it on macOS and Windows only.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** Sets the fuses in an Electron's executable. An older one has fewer of them; the others are left out. */
export async function setFuses(/** @type {string} */ executable) {
  const wire = await getCurrentFuseWire(executable);
  const present = Object.fromEntries(Object.entries(FUSES).filter(([fuse]) => fuse in wire));
  const config = /** @type {typeof FUSES} */ (present);
  await flipFuses(executable, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...config });
}
