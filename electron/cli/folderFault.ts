import { diskFailure, errorCode } from '../disk';

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'a file is in its way.',
  ENOTDIR: 'a file is in its way.',
  ENOENT: 'no folder can be made there.',
};

/** Returns the line that names a folder and why it could not be made or opened. Errors that are not the file system's are thrown on. */
export const folderFault = (error: unknown, folder: string): string =>
  `${folder}: ${REASONS[errorCode(error)] ?? diskFailure(error, folder).message}`;
