export { VERSION_NAME, type StetPackage } from './package';
export { MAX_PACKAGE_BYTES, readPackage, type PackageRead } from './readPackage';
export { writePackage } from './writePackage';
