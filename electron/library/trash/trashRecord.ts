import { lstat } from 'node:fs/promises';
import { z } from 'zod';
import { decodeUtf8, isoInstant } from '../../../shared/text';
import { draftFolder } from '../folders';
import { readRegularFile, writeAtomically, type FilePort } from '../../disk';

/** The file in the folder of a draft in the trash that records when the draft went there. */
const recordSchema = z.looseObject({ format: z.literal('stet-trashed'), at: z.iso.datetime({ offset: true }) });

const MAX_RECORD_BYTES = 4096;

/** Records in the folder of a draft that it went to the trash. Throws the file system's error. */
export async function writeTrashRecord(files: FilePort, folder: string, now: Date, newId: () => string): Promise<void> {
  const record: z.infer<typeof recordSchema> = { format: 'stet-trashed', at: isoInstant(now) };
  const bytes = Buffer.from(`${JSON.stringify(record, null, 2)}\n`);
  await writeAtomically(files, draftFolder(folder).trashed, bytes, newId);
}

/**
 * Returns when a draft went to the trash. Without a record that is the time of the last change to its folder, which is
 * never before the move; null where the folder is gone.
 */
export async function trashedAt(folder: string): Promise<string | null> {
  const read = await readRegularFile(draftFolder(folder).trashed, { most: MAX_RECORD_BYTES, followsLinks: false });
  const record = read.ok ? recordSchema.safeParse(parseJson(read.bytes)) : null;
  if (record?.success) return record.data.at;
  const found = await lstat(folder).catch(() => null);
  return found && isoInstant(found.ctime);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes) ?? '');
  } catch {
    return undefined; // A damaged record counts as none.
  }
}
