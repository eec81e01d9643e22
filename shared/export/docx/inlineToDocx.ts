import { ExternalHyperlink, TextRun as DocxRun, type IRunOptions, type ParagraphChild } from 'docx';
import { assertNever, isLinkUrl, type InlineContent, type Mark, type NoteId } from '../../story';
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

/** Makes a run without a tracked change. */
export const plainRunOf: RunOf = (options) => new DocxRun(options);

/** Makes the run of a footnote's mark. */
export type MarkOf = (note: NoteId) => ParagraphChild;

/** Inline content as Word runs; comment anchors leave no trace. A link that the link policy refuses keeps its words only. */
export function inlineToDocx(
  content: InlineContent,
  formatting: IRunOptions,
  runOf: RunOf,
  markOf: MarkOf,
): ParagraphChild[] {
  return content.flatMap((piece): ParagraphChild[] => {
    switch (piece.kind) {
      case 'text':
        return [runOf({ ...formatting, ...formattingOf(piece.marks), text: cleanText(piece.text) })];
      case 'lineBreak':
        return [runOf({ break: 1 })];
      case 'noteMark':
        return [markOf(piece.note)];
      case 'link': {
        if (!isLinkUrl(piece.url)) return inlineToDocx(piece.content, formatting, runOf, markOf);
        return [
          new ExternalHyperlink({
            link: piece.url,
            children: inlineToDocx(piece.content, { ...formatting, style: 'Hyperlink' }, runOf, markOf),
          }),
        ];
      }
      default:
        return assertNever(piece);
    }
  });
}

const formattingOf = (marks: readonly Mark[]): IRunOptions =>
  marks.reduce<IRunOptions>((formatting, mark) => ({ ...formatting, ...PROPERTIES[mark] }), {});
