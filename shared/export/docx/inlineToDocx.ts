import { ExternalHyperlink, TextRun as DocxRun, type IRunOptions, type ParagraphChild } from 'docx';
import { assertNever, isLinkUrl, type InlineContent, type Mark, type TextRun } from '../../story';
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

/** A run of plain text without characters that XML may not hold. */
export const plainRun = (text: string): DocxRun => new DocxRun({ text: cleanText(text) });

/** Inline content as Word runs; comment anchors leave no trace. A link that the link policy refuses keeps its words only. */
export function inlineToDocx(content: InlineContent, dress: IRunOptions = {}): ParagraphChild[] {
  return content.flatMap((piece): ParagraphChild[] => {
    switch (piece.kind) {
      case 'text':
        return [runToDocx(piece, dress)];
      case 'lineBreak':
        return [new DocxRun({ break: 1 })];
      case 'link': {
        if (!isLinkUrl(piece.url)) return inlineToDocx(piece.content, dress);
        return [
          new ExternalHyperlink({
            link: piece.url,
            children: inlineToDocx(piece.content, { ...dress, style: 'Hyperlink' }),
          }),
        ];
      }
      default:
        return assertNever(piece);
    }
  });
}

const runToDocx = ({ text, marks }: TextRun, dress: IRunOptions): DocxRun =>
  new DocxRun({ ...dress, ...dressOf(marks), text: cleanText(text) });

const dressOf = (marks: readonly Mark[]): IRunOptions =>
  marks.reduce<IRunOptions>((dress, mark) => ({ ...dress, ...PROPERTIES[mark] }), {});
