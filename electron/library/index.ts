export { diskFailure, errorCode, failure, type DiskCode } from './failure';
export { openLibrary, type Library } from './library';
export { libraryFolderIn } from './libraryFolder';
export { mediaTypeOf } from './photos/photoType';
export { photoNameOf } from './photos/photoStore';
export { readDraftFolder } from './readDraftFolder';
export { nodeFiles, type FilePort } from './write/filePort';
export { writeAtomically } from './write/writeAtomically';
