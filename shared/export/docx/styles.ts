import { AlignmentType, BorderStyle, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';

/** Ids of the paragraph styles that Stet adds to Word's own; each is a part of a story. */
export const STYLE = {
  section: 'StetSection',
  kicker: 'StetKicker',
  byline: 'StetByline',
  published: 'StetPublished',
  dateline: 'StetDateline',
  lead: 'StetLead',
  figure: 'StetFigure',
  gallery: 'StetGallery',
  galleryPhoto: 'StetGalleryPhoto',
  galleryCaption: 'StetGalleryCaption',
  credit: 'StetCredit',
  pullQuote: 'StetPullQuote',
  attribution: 'StetAttribution',
  factBoxTitle: 'StetFactBoxTitle',
  embed: 'StetEmbed',
  rule: 'StetRule',
  signOff: 'StetSignOff',
  related: 'StetRelated',
} as const;

const FONT = 'Times New Roman';
const ACCENT = 'A3262A';
const QUIET = '5D584F';

/** Sizes of type are in half points, space around paragraphs in twentieths of a point. */
const own = (
  id: string,
  name: string,
  run: IParagraphStyleOptions['run'],
  paragraph: IParagraphStyleOptions['paragraph'] = {},
  basedOn = 'Normal',
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn,
  next: 'Normal',
  quickFormat: true,
  run: run ?? {},
  paragraph,
});

/**
 * Returns the styles of a manuscript: Word's own names where it has one, so that they can be changed in Word in one
 * place.
 */
export const stylesFor = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 26, language: { value: language } },
      paragraph: { spacing: { after: 160, line: 312, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 44, bold: true },
      paragraph: { spacing: { before: 60, after: 160, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading2: {
      run: { size: 32, bold: true, color: '000000' },
      paragraph: { outlineLevel: 1, spacing: { before: 280, after: 100 } },
    },
    heading3: {
      run: { size: 28, bold: true, color: '000000' },
      paragraph: { outlineLevel: 2, spacing: { before: 240, after: 80 } },
    },
    heading4: {
      run: { size: 26, bold: true, italics: true, color: '000000' },
      paragraph: { outlineLevel: 3, spacing: { before: 200, after: 80 } },
    },
    caption: { run: { size: 22, color: QUIET }, paragraph: { spacing: { after: 40 } } },
  },
  paragraphStyles: [
    own('Quote', 'Quote', { italics: true }, { indent: { left: 567, right: 567 } }),
    own('ListBullet', 'List Bullet', {}, { spacing: { after: 60 } }),
    own('ListNumber', 'List Number', {}, { spacing: { after: 60 } }),
    own(STYLE.section, 'Stet Section', { bold: true, size: 22, color: ACCENT }, { spacing: { after: 60 } }),
    own(STYLE.kicker, 'Stet Kicker', { size: 24, color: QUIET }, { spacing: { after: 0 } }),
    own(STYLE.byline, 'Stet Byline', { bold: true, size: 24 }, { spacing: { after: 0 } }),
    own(STYLE.published, 'Stet Published', { size: 22, color: QUIET }),
    own(STYLE.dateline, 'Stet Dateline', { size: 22, color: QUIET }),
    own(STYLE.lead, 'Stet Lead', { bold: true }),
    own(
      STYLE.figure,
      'Stet Figure',
      {},
      { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120, after: 60 } },
    ),
    own(STYLE.gallery, 'Stet Gallery', {}, {}, STYLE.figure),
    own(STYLE.galleryPhoto, 'Stet Gallery Photo', {}, {}, STYLE.figure),
    own(STYLE.galleryCaption, 'Stet Gallery Caption', {}, {}, 'Caption'),
    own(STYLE.credit, 'Stet Credit', { italics: true, size: 22, color: QUIET }, { alignment: AlignmentType.RIGHT }),
    own(
      STYLE.pullQuote,
      'Stet Pull Quote',
      { size: 32 },
      { indent: { left: 567, right: 567 }, spacing: { before: 200 } },
    ),
    own(STYLE.attribution, 'Stet Attribution', { size: 22, color: QUIET }, { indent: { left: 567, right: 567 } }),
    own(STYLE.factBoxTitle, 'Stet Fact Box Title', { bold: true }),
    own(STYLE.embed, 'Stet Embed', {}),
    own(
      STYLE.rule,
      'Stet Rule',
      {},
      { border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'BBBBBB' } } },
    ),
    own(STYLE.signOff, 'Stet Sign-off', { bold: true }, { alignment: AlignmentType.RIGHT, spacing: { before: 200 } }),
    own(STYLE.related, 'Stet Related', { size: 24 }),
  ],
});
