import type { OtherKind } from './kinds';

/** The code by which a window finds its sentence about a file of a kind that Stet does not read. */
export type KindCode = 'docx-old' | `kind-${Exclude<OtherKind, 'word-old'> | 'json' | 'package'}`;

/** The refusal of a file of a kind that Stet does not read as a story. */
export interface KindRefusal {
  readonly ok: false;
  readonly code: KindCode;
  /** One sentence that can be shown as it is. */
  readonly message: string;
}

const SENTENCES: Readonly<Record<OtherKind | 'json' | 'package', string>> = {
  'word-old': 'It is an old Word document (.doc), or one with a password: save it in Word as .docx without a password.',
  rtf: 'It is in RTF: open it in Word or LibreOffice and save it as .docx.',
  odt: 'It is a document of LibreOffice (.odt): save it there as .docx.',
  writer: 'It is a document of another word processor: save it there as .docx.',
  mail: 'It is a mail: save the text in it, or its attachment.',
  pdf: 'It is a PDF, which holds no paragraphs that could be read: ask for the text as a Word document.',
  spreadsheet: 'It is a spreadsheet: copy the cells and paste them into a story.',
  slides: 'It is a presentation, not a text.',
  photo: 'It is a photo, not a text: insert it into a story.',
  media: 'It is a sound or a video, not a text.',
  archive: 'It is an archive of other files: unpack it first.',
  xml: 'It is XML of a kind that Stet does not read.',
  program: 'It is a program, not a text.',
  json: 'It is JSON, but no story: Stet reads ninjs 2 and 3 (IPTC).',
  package: 'It is a package of Stet.',
};

/** Returns the refusal of a file of a kind that Stet does not read as a text. */
export const refuseKind = (kind: OtherKind | 'json' | 'package'): KindRefusal => ({
  ok: false,
  code: kind === 'word-old' ? 'docx-old' : `kind-${kind}`,
  message: SENTENCES[kind],
});
