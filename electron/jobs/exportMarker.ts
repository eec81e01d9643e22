import { join } from 'node:path';
import { z } from 'zod';
import { readRegularFile } from '../disk';

/** Name of the file in an exported folder that identifies its story, and the files of it that Stet wrote. */
export const MARKER_NAME = '.stet-export.json';

/** Far more than the paths of any story's files take. */
const MAX_BYTES = 2 ** 20;

const markerSchema = z.object({
  format: z.literal('stet-export'),
  /** What identifies the story: `ExportPlace.story`. */
  story: z.string(),
  /** Paths below the folder, with `/`. */
  files: z.array(z.string()).readonly(),
});
/** The parsed marker of an exported folder: whose export it is, and which of its files Stet may overwrite. */
export type ExportMarker = z.infer<typeof markerSchema>;

/** Returns the bytes of a marker. */
export const encodeMarker = (marker: ExportMarker): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(marker, null, 2)}\n`);

/** Reads the marker of a folder; null where there is none that can be read. */
export async function readMarker(folder: string): Promise<ExportMarker | null> {
  const path = join(folder, MARKER_NAME);
  const read = await readRegularFile(path, { most: MAX_BYTES, followsLinks: false });
  if (!read.ok) return null;
  try {
    return markerSchema.safeParse(JSON.parse(new TextDecoder().decode(read.bytes))).data ?? null;
  } catch {
    return null; // Damaged, or gone meanwhile: the folder is nobody's then, and is not written into.
  }
}
