import { say } from './say.mjs';

/** Whether a window can be seen here. */
export const hasDisplay = (
  /** @type {Readonly<Record<string, string | undefined>>} */ env,
  /** @type {string} */ platform,
) => platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);

/** The command that runs the rest of its line on a display: nothing where there is one, else Xvfb. */
export function onDisplay() {
  if (hasDisplay(process.env, process.platform)) return [];
  say('there is no display here; the window opens on a virtual one (Xvfb).');
  return ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'];
}
