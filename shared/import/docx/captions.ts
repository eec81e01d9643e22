import { inlineText } from '../../story';
import { splitCaption } from '../../text';
import { wordsBehindPhotoLabel } from '../article/photoLabels';
import { sourcesOf, type FlowFigure, type FlowItem, type FlowText } from './flow';
import { blockRole } from './styleRole';
import { threadsIn } from './threadsIn';

/** A caption longer than this is a paragraph right below a photo. */
const LONGEST_CAPTION_WORDS = 100;

/**
 * Returns the items with the captions of photos in their figures: a paragraph below (else above) in Word's style for
 * captions or with a number that Word counts, or one below that credits the photo ("Ảnh: ..."), or that goes on in the
 * photo's own paragraph or box, or that a label names ("Chú thích: ...", "Ảnh 1: ..."), which is taken off. In Stet's own documents (`isOwn`) a caption and a credit are what they are, word for
 * word.
 */
export function withCaptions(items: readonly FlowItem[], isOwn: boolean): readonly FlowItem[] {
  const result: FlowItem[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind === 'box') result.push({ ...item, items: withCaptions(item.items, isOwn) });
    else if (item?.kind !== 'figure') {
      if (item) result.push(item);
    } else {
      // Where the captions with labels are above the photos, the line below one is that of the next.
      const isBelow = isOwn || !isLabelledLine(result.at(-1)) || !isLabelledLine(items[at + 1]);
      const below = isBelow ? captionsBelow(items.slice(at + 1, at + 3), isOwn) : [];
      const above = below.length === 0 ? captionAbove(result.at(-1), isOwn) : null;
      if (above) result.pop();
      result.push(captioned(item, above ? [above] : below, isOwn));
      at += below.length;
    }
  }
  return result;
}

function captionsBelow([first, second]: readonly FlowItem[], isOwn: boolean): readonly FlowText[] {
  if (first?.kind !== 'text') return [];
  if (isOwn && blockRole(first) === 'credit') return [first];
  if (!isCaption(first) && (isOwn || !isCreditedLine(first) || wordsIn(first) > LONGEST_CAPTION_WORDS)) return [];
  const isCredit =
    second?.kind === 'text' &&
    (blockRole(second) === 'credit' || (!isOwn && splitOf(first).credit === '' && isCreditAlone(second)));
  return isCredit ? [first, second] : [first];
}

const captionAbove = (item: FlowItem | undefined, isOwn: boolean): FlowText | null =>
  item?.kind === 'text' && (isCaption(item) || (!isOwn && isLabelledLine(item))) && !item.isUnderPicture ? item : null;

/** Whether a paragraph is a caption that a label names: "Chú thích: …", "Ảnh 1: …". */
const isLabelledLine = (item: FlowItem | undefined): boolean =>
  item?.kind === 'text' && item.form.outline === null && wordsBehindPhotoLabel(inlineText(item.content)) !== null;

const isCaption = (item: FlowText): boolean =>
  blockRole(item) === 'caption' ||
  (item.isCounted && wordsIn(item) <= LONGEST_CAPTION_WORDS) ||
  (item.isUnderPicture && item.form.outline === null && wordsIn(item) <= LONGEST_CAPTION_WORDS);

/** A line that names who took the photo, or one in italics in the middle of the page, as captions are set by hand. */
const isCreditedLine = (item: FlowText): boolean =>
  item.form.outline === null &&
  (splitOf(item).credit !== '' || isLabelledLine(item) || (item.isItalic && item.form.isCentred));

const isCreditAlone = (item: FlowText): boolean => {
  const { caption, credit } = splitOf(item);
  return caption === '' && credit !== '';
};

const wordsOf = (item: FlowText): string => inlineText(item.content).replace(/\s+/g, ' ').trim();
/** The caption and credit of a paragraph of a document that Stet did not write; a number that Word counts is no label. */
const splitOf = (item: FlowText) => {
  const words = wordsOf(item);
  return splitCaption((item.isCounted ? null : wordsBehindPhotoLabel(words)) ?? words);
};
const wordsIn = (item: FlowText): number => wordsOf(item).split(' ').length;

function captioned(figure: FlowFigure, captions: readonly FlowText[], isOwn: boolean): FlowFigure {
  if (captions.length === 0) return figure;
  const comments = captions.flatMap((item) => threadsIn(item.content));
  const parts = captions.map((item) => {
    if (!isOwn) return splitOf(item);
    const words = wordsOf(item);
    return blockRole(item) === 'credit' ? { caption: '', credit: words } : { caption: words, credit: '' };
  });
  const sources = (part: 'caption' | 'credit'): readonly number[] =>
    captions.flatMap((item, at) => (parts[at]?.[part] === '' ? [] : sourcesOf(item)));
  const join = (part: 'caption' | 'credit'): string =>
    parts
      .map((one) => one[part])
      .filter((text) => text !== '')
      .join(' ');
  return {
    ...figure,
    block: { ...figure.block, caption: join('caption'), credit: join('credit') },
    captionSources: sources('caption'),
    creditSources: sources('credit'),
    comments: [...figure.comments, ...comments],
  };
}
