import { zipSync, type Zippable } from 'fflate';
import { PACKAGE_VERSION, type Manifest } from './manifest';
import { NAMES, type StetPackage } from './package';

/** Returns the bytes of a `.stet` file: a zip that is readable without Stet. Equal packages have equal bytes. */
export function writePackage({ draftId, madeAt, draftFile, photos, versions }: StetPackage): Uint8Array {
  const manifest: Manifest = { format: 'stet-package', version: PACKAGE_VERSION, draftId, madeAt };
  const files: Zippable = {
    [NAMES.manifest]: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
    [NAMES.draftFile]: draftFile,
  };
  for (const [name, bytes] of versions) files[NAMES.versions + name] = bytes;
  // Pictures are packed already.
  for (const [name, bytes] of photos) files[NAMES.photos + name] = [bytes, { level: 0 }];
  // Zip knows no time zone and no time before 1980; one fixed time states nothing false.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}
