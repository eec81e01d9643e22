export { VERSION_NAME, type StetPackage } from './package';
export { MAX_PACKAGE_BYTES, readPackage } from './readPackage';
export { writePackage } from './writePackage';
