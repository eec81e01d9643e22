import { missingName, type Block, type PhotoSource } from '../../story';
import type { MessageKey } from '../messages';
import type { StoryRemark, StoryRule } from '../storyRule';

interface PhotoTexts {
  readonly photo: PhotoSource;
  readonly caption: string;
  readonly credit: string;
  readonly altText: string;
}

/**
 * Every photo is in the draft and has a caption, a credit and an alt text; a gallery may have one caption for all of
 * its photos.
 */
export const photos: StoryRule = {
  id: 'photos',
  check: ({ body }) => body.flatMap(ofBlock),
};

function ofBlock(block: Block, index: number): readonly StoryRemark[] {
  if (block.kind === 'figure') return ofPhoto(block, index, '', false);
  if (block.kind !== 'gallery') return [];
  const isCaptioned = block.caption.trim() !== '';
  return block.photos.flatMap((photo, number) => ofPhoto(photo, index, `photo.${number}.`, isCaptioned));
}

function ofPhoto(photo: PhotoTexts, block: number, prefix: string, isCaptioned: boolean): readonly StoryRemark[] {
  const source = photo.photo;
  const context = source.kind === 'held' ? source.name : missingName(source);
  const missing = (part: 'caption' | 'credit' | 'altText', key: MessageKey): StoryRemark[] => {
    if (photo[part].trim() !== '') return [];
    const place = { kind: 'block', block, part: prefix + part, range: null } as const;
    return [{ severity: 'warning', place, message: { key, values: {} }, context: `${part} ${context}` }];
  };
  return [
    ...notHere(source, block),
    ...(isCaptioned ? [] : missing('caption', 'noCaption')),
    ...missing('credit', 'noCredit'),
    ...missing('altText', 'noAltText'),
  ];
}

function notHere(source: PhotoSource, block: number): readonly StoryRemark[] {
  if (source.kind === 'held') return [];
  const file = source.kind === 'missing' ? source.fileName : new URL(source.url).host;
  const key = source.kind === 'missing' ? 'photoMissing' : 'photoRemote';
  const place = { kind: 'block', block, part: null, range: null } as const;
  return [{ severity: 'error', place, message: { key, values: { file } }, context: missingName(source) }];
}
