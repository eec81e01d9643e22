import { ExternalHyperlink, TextRun as DocxRun, type IRunOptions, type ParagraphChild } from 'docx';
import { assertNever, isLinkUrl, type InlineContent, type Mark } from '../../story';
import { cleanText } from '../cleanText';

const PROPERTIES: Readonly<Record<Mark, IRunOptions>> = {
  bold: { bold: true },
  italic: { italics: true },
  underline: { underline: {} },
  strikethrough: { strike: true },
  superscript: { superScript: true },
  subscript: { subScript: true },
  highlight: { highlight: 'yellow' },
};

/** Makes runs of texts; the writer of a manuscript with tracked changes marks what came and what went. */
export type RunOf = (options: IRunOptions) => ParagraphChild;

/** A run that tells of no change. */
export const plainRunOf: RunOf = (options) => new DocxRun(options);

/** Inline content as Word runs; comment anchors leave no trace. A link that the link policy refuses keeps its words only. */
export function inlineToDocx(
  content: InlineContent,
  dress: IRunOptions = {},
  runOf: RunOf = plainRunOf,
): ParagraphChild[] {
  return content.flatMap((piece): ParagraphChild[] => {
    switch (piece.kind) {
      case 'text':
        return [runOf({ ...dress, ...dressOf(piece.marks), text: cleanText(piece.text) })];
      case 'lineBreak':
        return [runOf({ break: 1 })];
      case 'link': {
        if (!isLinkUrl(piece.url)) return inlineToDocx(piece.content, dress, runOf);
        return [
          new ExternalHyperlink({
            link: piece.url,
            children: inlineToDocx(piece.content, { ...dress, style: 'Hyperlink' }, runOf),
          }),
        ];
      }
      default:
        return assertNever(piece);
    }
  });
}

const dressOf = (marks: readonly Mark[]): IRunOptions =>
  marks.reduce<IRunOptions>((dress, mark) => ({ ...dress, ...PROPERTIES[mark] }), {});
