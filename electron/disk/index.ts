// How Stet writes and reads files, whatever is in them: the ground of library, settings, jobs, window and command line.
// Reading order: filePort.ts, the calls of the file system that change anything, and the rights of what is made;
// writeAtomically.ts, the only way that bytes get to the disk; diskFailure.ts, what an error means to a user;
// temporaryName.ts and clearLeftovers.ts, what a killed program leaves; regularFile.ts, reading what may be no file at all.
export { clearLeftovers, type Rescue } from './clearLeftovers';
export { diskHangs, isDiskBusy } from './diskBusy';
export { DISK_SILENT, diskFailure, errorCode, type DiskCode } from './diskFailure';
export { BUSY_CODES, exportedFiles, nodeFiles, type FilePort } from './filePort';
export { isRunning } from './isRunning';
export { isThere } from './isThere';
export { listFolder } from './listFolder';
export { makeFolders, removeEmptyFolders } from './makeFolders';
export { readRegularFile, readRegularFileSync, STEP_MS, withinTime } from './regularFile';
export { renameOver } from './renameOver';
export { isTemporaryName, MACHINE, makingName, temporaryName } from './temporaryName';
export { writeAtomically } from './writeAtomically';
export { rescueHandedOver, writeHandedOver } from './writeHandedOver';
