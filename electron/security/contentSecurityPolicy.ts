const PAGE = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'none'",
  // The preview; the page itself refuses to be framed.
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
} as const;

const printed = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** What the page may load and run: its own files, and pictures made in the page. No network, no inline script or style. */
export const PAGE_POLICY = printed(PAGE);

/**
 * Returns the policy for hot reload (`npm run dev`), where the page comes from Vite on this machine and talks back to
 * it.
 */
export const devPolicy = (server: string): string =>
  printed({
    ...PAGE,
    'script-src': "'self' 'unsafe-inline'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' blob: data: app:",
    'connect-src': `'self' ${server.replace(/^http/, 'ws')}`,
    'require-trusted-types-for': '',
  }).replace(/; require-trusted-types-for $/, '');

/** The policy of a photo: nothing in it may load or run. */
export const PHOTO_POLICY = "default-src 'none'; sandbox";

/**
 * The policy of a preview: its own photos and style, and nothing that runs, loads, sends, or leaves. `sandbox` holds also
 * where the address is opened by itself; with it the document has no origin, so 'self' would name none.
 */
export const PREVIEW_POLICY = [
  "default-src 'none'",
  'img-src app:',
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors app: http://localhost:*',
  'sandbox',
].join('; ');
