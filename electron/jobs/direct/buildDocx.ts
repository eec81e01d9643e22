import { exportDocx, type ExportResult } from '../../../shared/export';
import type { ExportOrder } from '../jobs';
import { docxWithChanges } from './docxWithChanges';

/** Builds the Word document of an order, with the draft's changes and comments where that is ordered. */
export function buildDocx({
  story,
  photos,
  pack,
  withChanges = false,
  origin,
}: ExportOrder): ExportResult | Promise<ExportResult> {
  const from = origin ? { ...origin, withChanges } : null;
  return withChanges && pack ? docxWithChanges(story, photos, pack, from) : exportDocx(story, photos, from);
}
