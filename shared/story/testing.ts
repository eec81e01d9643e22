import type { Block, BlockOf } from './blocks';
import { plainInline, textRun, type Inline, type Mark } from './inline';
import { photoNameSchema, type PhotoName } from './photo';
import { emptyStory, type Story } from './story';

/** Test data as short as the story it stands for: `storyOf(p('Mưa ', b('lớn')), figure({ credit: 'T. Lan' }))`. */
type Words = string | Inline;
const inline = (words: readonly Words[]): Inline[] =>
  words.flatMap((word) => (typeof word === 'string' ? plainInline(word) : [word]));

export const marked = (text: string, ...marks: Mark[]): Inline => textRun(text, marks);
export const b = (text: string): Inline => marked(text, 'bold');
export const i = (text: string): Inline => marked(text, 'italic');
export const link = (url: string, text: string): Inline => ({ kind: 'link', url, content: [textRun(text)] });
export const br: Inline = { kind: 'lineBreak' };

export const p = (...words: Words[]): BlockOf<'paragraph'> => ({ kind: 'paragraph', content: inline(words) });
export const h = (level: 2 | 3 | 4, ...words: Words[]): BlockOf<'subhead'> => ({
  kind: 'subhead',
  level,
  content: inline(words),
});
export const quote = (...words: Words[]): BlockOf<'quote'> => ({ kind: 'quote', content: inline(words) });

type ListWord = string | BlockOf<'list'>;
const list = (style: 'bulleted' | 'numbered', words: readonly ListWord[]): BlockOf<'list'> => {
  const items: { content: Inline[]; lists: BlockOf<'list'>[] }[] = [];
  for (const word of words) {
    if (typeof word === 'string') items.push({ content: inline([word]), lists: [] });
    else items.at(-1)?.lists.push(word);
  }
  return { kind: 'list', style, items };
};
/** A bulleted list: a string is an item, a list goes below the item before it. */
export const ul = (...words: ListWord[]): BlockOf<'list'> => list('bulleted', words);
export const ol = (...words: ListWord[]): BlockOf<'list'> => list('numbered', words);

/** A name a photo could have; `digit` tells two apart. */
export const somePhoto = (digit = '0', ext = 'jpg'): PhotoName => photoNameSchema.parse(`${digit.repeat(64)}.${ext}`);
export const figure = (fields: Partial<BlockOf<'figure'>> = {}): BlockOf<'figure'> => ({
  kind: 'figure',
  photo: { kind: 'held', name: somePhoto() },
  caption: '',
  credit: '',
  altText: '',
  source: '',
  ...fields,
});
export const storyOf = (...body: readonly Block[]): Story => ({ ...emptyStory('vi'), headline: 'Tít', body });
