import fc from 'fast-check';
import {
  FIGURE_WIDTHS,
  LIST_NUMBERINGS,
  MARKS,
  newCell,
  textRun,
  tidyInline,
  type Block,
  type BlockOf,
  type Inline,
  type PhotoSource,
} from '../../../shared/story';
import { figure, somePhoto, someThread, storyOfEverything } from '../../../shared/story/testing';

/** Words on one line. */
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((words) => words.replace(/[\r\n]/g, ' '));
const run = fc
  .record({ text, marks: fc.subarray([...MARKS]), comments: fc.subarray([someThread('1'), someThread('2')]) })
  .map(({ text: words, marks, comments }): Inline => textRun(words, marks, comments));
const lineBreak = fc.constant<Inline>({ kind: 'lineBreak' });
const link = fc
  .array(fc.oneof(run, lineBreak), { minLength: 1, maxLength: 3 })
  .map((content) => ({ kind: 'link', url: 'https://example.vn/a', content }) as Inline);
const content = fc.array(fc.oneof(run, run, lineBreak, link), { maxLength: 5 }).map(tidyInline);

const { list } = fc.letrec<{ list: Extract<Block, { kind: 'list' }> }>((tie) => ({
  list: fc.record({
    kind: fc.constant('list' as const),
    style: fc.constantFrom('bulleted' as const, 'numbered' as const),
    start: fc.constantFrom(1, 1, 2, 7, -1),
    numbering: fc.constantFrom(...LIST_NUMBERINGS),
    reversed: fc.constantFrom(false, false, true),
    items: fc.array(
      fc.record({
        content,
        lists: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('list'), { maxLength: 1 })),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
}));
const paragraph = content.map((words): BlockOf<'paragraph'> => ({ kind: 'paragraph', content: words }));
const unknown = text.map((words): BlockOf<'unknown'> => ({
  kind: 'unknown',
  json: JSON.stringify({ kind: 'hologram', words }),
}));
const pullQuote = fc.record({
  kind: fc.constant('pullQuote' as const),
  content,
  attribution: fc.oneof(fc.constant(''), text),
});
const factBox = fc.record({
  kind: fc.constant('factBox' as const),
  title: fc.oneof(fc.constant(''), text),
  blocks: fc.array(fc.oneof(paragraph, list, unknown), { maxLength: 4 }),
});
const table = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc.record({
    kind: fc.constant('table' as const),
    hasHeaderRow: fc.boolean(),
    rows: fc.array(fc.array(content.map(newCell), { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
);

const photo = fc.oneof(
  fc.constantFrom('1', '2').map((digit): PhotoSource => ({ kind: 'held', name: somePhoto(digit) })),
  text.map((fileName): PhotoSource => ({ kind: 'missing', fileName })),
  fc.webUrl().map((url): PhotoSource => ({ kind: 'remote', url })),
);
const photoFields = { photo, caption: text, credit: text, altText: text, source: text };

/** A block of any kind, with any content that the schema allows. */
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  fc.record({
    kind: fc.constant('subhead' as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    content,
  }),
  content.map((words): Block => ({ kind: 'quote', content: words })),
  list,
  pullQuote,
  factBox,
  table,
  unknown,
  fc.record({ ...photoFields, width: fc.constantFrom(...FIGURE_WIDTHS) }).map((fields) => figure(fields)),
  fc.record({
    kind: fc.constant('gallery' as const),
    photos: fc.array(fc.record(photoFields), { maxLength: 13 }),
    caption: text,
  }),
  fc.record({ kind: fc.constant('embed' as const), url: fc.webUrl(), title: text }),
  fc.constant<Block>({ kind: 'rule' }),
  fc.constantFrom(...storyOfEverything.body),
);
