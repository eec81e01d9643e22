export { type StetPackage } from './package';
export { MAX_PACKAGE_BYTES, readPackage } from './readPackage';
export { parseVersionName, versionName } from './versionName';
export { writePackage } from './writePackage';
