import type { Block, Story } from '../story';
import type { ExportResult } from './exported';

const hasUnknown = (block: Block): boolean =>
  block.kind === 'unknown' || (block.kind === 'factBox' && block.blocks.some(hasUnknown));

/**
 * Returns the refusal of a story that holds blocks of a newer Stet, which no exporter may skip; null where it holds
 * none.
 */
export function refuseUnknown(story: Pick<Story, 'body'>): Extract<ExportResult, { ok: false }> | null {
  const count = story.body.filter(hasUnknown).length;
  if (count === 0) return null;
  const blocks = count === 1 ? 'a block' : `${count} blocks`;
  return {
    ok: false,
    code: 'unknown-block',
    message: `The story holds ${blocks} of a newer Stet, so it cannot be exported here.`,
  };
}
