import { z } from 'zod';
import { draftIdSchema } from '../story';

/** Version of the package's form: 2 may hold AVIF photos. A package of a higher one is refused. */
export const PACKAGE_VERSION = 2;

/** The form of a package's `manifest.json`. */
export const manifestSchema = z.strictObject({
  format: z.literal('stet-package'),
  version: z.int().min(1).max(PACKAGE_VERSION),
  /** The draft that it was made from, by which a colleague's copy is known again; null of a text that is no draft yet. */
  draftId: draftIdSchema.nullable(),
  madeAt: z.iso.datetime({ offset: true }),
});
/** The parsed `manifest.json` of a package that this Stet can read. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Enough of any package's manifest, of whatever version, to recognize it. */
export const anyManifestSchema = z.looseObject({ format: z.literal('stet-package'), version: z.int().positive() });
