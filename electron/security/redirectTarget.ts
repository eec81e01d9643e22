/**
 * Address that a redirect leads to: http or https, and never http from https (RFC 9110, 15.4; "less safe" as browsers judge
 * mixed content). Null where `location` is no address, or one that must not be followed.
 */
export function redirectTarget(from: URL, location: string): URL | null {
  const to = absolute(location, from);
  const isWeb = to?.protocol === 'https:' || (to?.protocol === 'http:' && from.protocol === 'http:');
  return isWeb ? to : null;
}

function absolute(location: string, from: URL): URL | null {
  try {
    return new URL(location, from);
  } catch {
    return null;
  }
}
