export { inflateEntry, unpackEntry } from './unpackEntry';
export { zipEntries, type ZipEntry } from './zipEntries';
