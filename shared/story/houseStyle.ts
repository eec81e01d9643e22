import { z } from 'zod';

/** How a house writes tones: "hòa" (old), "hoà" (new), or either, as long as one story keeps to one (leave). */
export const TONE_STYLES = ['old', 'new', 'leave'] as const;

/** What a house asks of its stories. Limits are in syllables of a Vietnamese story, in words of any other; 0 is no limit. */
export const houseStyleSchema = z
  .strictObject({
    toneStyle: z.enum(TONE_STYLES),
    headlineLimit: z.number().int().min(0).max(1000),
    leadLimit: z.number().int().min(0).max(1000),
  })
  .readonly();
/** The rules of a newsroom that its stories are checked by. */
export type HouseStyle = z.infer<typeof houseStyleSchema>;

/** The house style of a first start. */
export const defaultHouseStyle: HouseStyle = { toneStyle: 'leave', headlineLimit: 12, leadLimit: 50 };
