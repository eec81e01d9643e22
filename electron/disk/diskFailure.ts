import { failure, type Failure } from '../../shared/bridge';

/** Why the disk could not do what it was asked to; each has a sentence for the user. */
export type DiskCode =
  'disk-full' | 'no-access' | 'read-only-disk' | 'in-use' | 'would-not-open' | 'disk-silent' | 'disk-error';

/** Returns the code of a file system's error ("ENOENT"), or the empty text where it has none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const SENTENCES: Readonly<Record<DiskCode, string>> = {
  'disk-full': 'The disk is full.',
  'no-access': 'Stet may not write there.',
  'read-only-disk': 'The disk is write-protected.',
  'in-use': 'It is open in another program.',
  'would-not-open': 'It could not be read again, so nothing was written.',
  'disk-silent': 'The disk does not answer.',
  'disk-error': 'The disk reported an error',
};

const CODES: Readonly<Record<string, DiskCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EBUSY: 'in-use',
  EROFS: 'read-only-disk',
  ETIMEDOUT: 'disk-silent',
  // No system's: the bytes that were to be written would not open.
  WOULD_NOT_OPEN: 'would-not-open',
};

/** What a file system's error means to a user. Errors that are not the file system's are ours and are thrown on. */
export function diskFailure(error: unknown, about: string): Failure<DiskCode> {
  const code = errorCode(error);
  if (code === '') throw error;
  const meaning = CODES[code] ?? 'disk-error';
  return failure(meaning, meaning === 'disk-error' ? `${SENTENCES[meaning]} (${code}).` : SENTENCES[meaning], about);
}

/** The answer to whoever has waited for the disk long enough. What was begun there goes on. */
export const DISK_SILENT = failure('disk-silent', SENTENCES['disk-silent']);
