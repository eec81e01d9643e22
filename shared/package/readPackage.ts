import { MAX_DRAFT_BYTES, photoNameSchema, type PhotoName } from '../story';
import { decodeUtf8, jsonShape, MOST_VALUES } from '../text';
import { anyManifestSchema, manifestSchema, PACKAGE_VERSION, type Manifest } from './manifest';
import { NAMES, type StetPackage } from './package';
import { parseVersionName } from './versionName';
import { unpackEntry, zipEntries, type ZipEntry } from '../zip';

/** The result of reading a `.stet` file: the package, or a code and one sentence of English for its refusal. */
export type PackageRead =
  | { readonly ok: true; readonly value: StetPackage }
  | {
      readonly ok: false;
      readonly code: 'package-damaged' | 'package-newer' | 'file-too-large';
      readonly message: string;
    };

/** Far more than any draft has. In bytes, of what is unpacked. */
const LIMITS = { entries: 3_000, json: MAX_DRAFT_BYTES, photo: 50 * 2 ** 20, all: 600 * 2 ** 20 };
/**
 * How large the files of a package may become by being unpacked: photos, which make a package large, hardly grow at all,
 * and text a few times. Beyond the first bytes, which cost nobody anything, more is a bomb.
 */
const INFLATION = { free: 48 * 2 ** 20, times: 8 };
/** Most values in all JSON of a package: what a draft has in it with all its versions. */
const MOST_VALUES_IN_ALL = 4 * MOST_VALUES;
/** Largest `.stet` file that is looked into. */
export const MAX_PACKAGE_BYTES = LIMITS.all;

type Refusal = Extract<PackageRead, { ok: false }>;
const damaged = (reason: string): Refusal => ({
  ok: false,
  code: 'package-damaged',
  message: `It is not a Stet package that can be read: ${reason}.`,
});
const TOO_LARGE: Refusal = { ok: false, code: 'file-too-large', message: 'It is too large for a Stet package.' };
const NEWER: Refusal = { ok: false, code: 'package-newer', message: 'It was made by a newer Stet.' };

/**
 * Reads a `.stet` file that may come from anybody. Only files with the names that a package has are taken, each once,
 * none larger than its limit, photos only with the bytes of their names. The draft files in it are bytes still, of JSON
 * that is neither nested too deep nor of too many values. `sha256` returns the hash in hex.
 */
export function readPackage(bytes: Uint8Array, sha256: (bytes: Uint8Array) => string): PackageRead {
  if (bytes.length > MAX_PACKAGE_BYTES) return TOO_LARGE;
  const zip = zipEntries(bytes, LIMITS.entries);
  if (!zip.ok) return damaged(zip.reason);
  // Sizes first, since the manifest is unpacked; then whose package it is, since a newer Stet's may have other names.
  const refused =
    refusedSizes(zip.entries, bytes.length) ??
    (isOfNewerStet(bytes, zip.entries) ? NEWER : null) ??
    refusedNames(zip.entries);
  if (refused) return refused;
  const files = new Map<string, Uint8Array>();
  let values = 0;
  for (const entry of zip.entries) {
    const file = unpackEntry(bytes, entry);
    if (file === null) return damaged(`the file ${entry.name} in it is damaged`);
    if (entry.name.endsWith('.json')) {
      const { isDeep, values: inIt } = jsonShape(file);
      if (isDeep) return damaged(`the file ${entry.name} is nested too deep`);
      values += inIt;
      if (inIt > MOST_VALUES || values > MOST_VALUES_IN_ALL) return TOO_LARGE;
    }
    files.set(entry.name, file);
  }
  const manifest = readManifest(files.get(NAMES.manifest));
  if ('code' in manifest) return manifest;
  const draftFile = files.get(NAMES.draftFile);
  if (!draftFile) return damaged('it holds no story');
  const photos = new Map<PhotoName, Uint8Array>();
  const versions = new Map<string, Uint8Array>();
  for (const [name, file] of files) {
    if (name.startsWith(NAMES.versions)) versions.set(name.slice(NAMES.versions.length), file);
    if (!name.startsWith(NAMES.photos)) continue;
    const photo = photoNameSchema.parse(name.slice(NAMES.photos.length));
    if (!photo.startsWith(`${sha256(file)}.`)) return damaged('a photo in it is not the one of its name');
    photos.set(photo, file);
  }
  return { ok: true, value: { draftId: manifest.draftId, madeAt: manifest.madeAt, draftFile, photos, versions } };
}

const isVersion = (name: string): boolean => /^versions\/[^/\\]+\.json$/.test(name);

const isOurs = (name: string): boolean =>
  name === NAMES.manifest ||
  name === NAMES.draftFile ||
  (name.startsWith(NAMES.photos) && photoNameSchema.safeParse(name.slice(NAMES.photos.length)).success) ||
  isVersion(name);

/** Names of ours hold no way out of a folder; any other name is refused, and so is one that comes twice, in whatever case. */
function refusedNames(entries: readonly ZipEntry[]): Refusal | null {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (seen.has(name.toLowerCase())) return damaged('a file comes twice in it');
    if (!isOurs(name)) return damaged('it holds a file that no Stet package has');
    if (isVersion(name) && !parseVersionName(name.slice(NAMES.versions.length)))
      return damaged(`the version ${name.slice(0, 60)} in it has an impossible name`);
    seen.add(name.toLowerCase());
  }
  return null;
}

function refusedSizes(entries: readonly ZipEntry[], packed: number): Refusal | null {
  const isTooLarge = ({ name, size }: ZipEntry): boolean =>
    size > (name.endsWith('.json') ? LIMITS.json : LIMITS.photo);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const most = Math.min(LIMITS.all, INFLATION.free + INFLATION.times * packed);
  return entries.some(isTooLarge) || total > most ? TOO_LARGE : null;
}

function isOfNewerStet(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const listed = entries.find(({ name }) => name === NAMES.manifest);
  const file = listed && unpackEntry(bytes, listed);
  if (!file || jsonShape(file).isDeep) return false;
  const manifest = readManifest(file);
  return 'code' in manifest && manifest.code === NEWER.code;
}

function readManifest(bytes: Uint8Array | undefined): Manifest | Refusal {
  const json = bytes && parseJson(bytes);
  const any = anyManifestSchema.safeParse(json);
  if (!any.success) return damaged('its manifest says nothing of Stet');
  if (any.data.version > PACKAGE_VERSION) return NEWER;
  const read = manifestSchema.safeParse(json);
  return read.success ? read.data : damaged('its manifest is damaged');
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes) ?? '') as unknown;
  } catch {
    return undefined; // The caller reports that the manifest is none.
  }
}
