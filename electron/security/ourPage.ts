import { APP_ORIGIN } from './appUrl';

/** The page's own addresses. Photos and the crash page have the origin too, but nothing to ask for. */
const PAGE_NAMES: readonly string[] = ['/', '/index.html'];

/** Whether an address is the one page of the window. `devServer` is the origin of hot reload, or null. */
export function isPageAddress(address: string, devServer: string | null): boolean {
  const bare = address.replace(/[?#].*$/s, '');
  return [APP_ORIGIN, ...(devServer === null ? [] : [devServer])].some((origin) =>
    PAGE_NAMES.some((name) => bare === origin + name),
  );
}

/** Whether a frame is the window's own page: the top frame, and at the page's address. A frame that is gone is not. */
export const isOurPage = (
  frame: { readonly url: string; readonly parent: unknown } | null,
  devServer: string | null,
): boolean => frame?.parent === null && isPageAddress(frame.url, devServer);
