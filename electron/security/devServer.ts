/**
 * Returns the origin of the hot-reload server: an http address of this machine, set by `npm run dev`; null for anything
 * else.
 */
export function devServerOrigin(address: string | undefined, isPackaged: boolean): string | null {
  if (isPackaged || address === undefined) return null;
  const found = /^http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(address);
  return found && (address === found[0] || address[found[0].length] === '/') ? found[0] : null;
}
