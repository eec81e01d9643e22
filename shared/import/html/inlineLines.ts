import {
  inlineText,
  tidyInline,
  type Block,
  type Inline,
  type InlineContent,
  type Link,
  type NoteMark,
} from '../../story';
import { fixEth } from '../../text';

/** Returns the words of any block, a line each, for where only inline content is allowed. A picture has none. */
export function linesOf(block: Block): readonly InlineContent[] {
  if (block.kind === 'list') return block.items.flatMap((item) => [item.content, ...item.lists.flatMap(linesOf)]);
  if (block.kind === 'table') return block.rows.flat().map(({ content }) => content);
  return 'content' in block ? [block.content] : [];
}

/** Returns the blocks that have no words of their own for a line: photos, galleries, films, boxes. */
export const besideLines = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter(({ kind }) => kind === 'figure' || kind === 'gallery' || kind === 'embed' || kind === 'factBox');

/** Several lines as one content, a line break between them. */
export const joined = (contents: readonly InlineContent[]): InlineContent =>
  tidyInline(
    contents
      .filter((content) => content.length > 0)
      .flatMap((content, index) => (index === 0 ? content : [{ kind: 'lineBreak' } as const, ...content])),
  );

/** Without spaces and line breaks at the ends, and with one space where two runs each brought one. */
export function trimmed(pieces: readonly Inline[]): InlineContent {
  const flat = pieces.flatMap((piece): { url: string | null; run: Link['content'][number] | NoteMark }[] =>
    piece.kind === 'link' ? piece.content.map((run) => ({ url: piece.url, run })) : [{ url: null, run: piece }],
  );
  let isAfterSpace = true;
  const kept = flat.map(({ url, run }) => {
    if (run.kind === 'lineBreak') {
      isAfterSpace = true;
      return { url, run };
    }
    if (run.kind === 'noteMark') {
      isAfterSpace = false;
      return { url, run };
    }
    const text = isAfterSpace ? run.text.replace(/^ +/, '') : run.text;
    if (text !== '') isAfterSpace = text.endsWith(' ');
    return { url, run: { ...run, text } };
  });
  const isEmpty = ({ run }: (typeof kept)[number]): boolean =>
    run.kind === 'lineBreak' || (run.kind === 'text' && run.text.trim() === '');
  while (kept[0] && isEmpty(kept[0])) kept.shift();
  while (kept.length > 0 && kept.slice(-1).every(isEmpty)) kept.pop();
  const last = kept.pop();
  if (last)
    kept.push(last.run.kind === 'text' ? { ...last, run: { ...last.run, text: last.run.text.trimEnd() } } : last);
  return asWritten(
    tidyInline(
      kept.map(({ url, run }): Inline =>
        url === null || run.kind === 'noteMark' ? run : { kind: 'link', url, content: [run] },
      ),
    ),
  );
}

/** With every letter as Stet keeps it, where a word, or a letter and its mark, came in several pieces. */
function asWritten(content: InlineContent): InlineContent {
  const composed = mapTexts(content, (text) => text.normalize('NFC'));
  // Đ is put letter for letter, so each run finds its own again in the whole.
  const whole = fixEth(inlineText(composed));
  let at = 0;
  return mapTexts(
    composed,
    (text) => {
      const fixed = whole.slice(at, at + text.length);
      at += text.length;
      return fixed;
    },
    () => (at += 1),
  );
}

function mapTexts(content: InlineContent, change: (text: string) => string, onLineBreak?: () => void): InlineContent {
  const mapRun = <P extends Link['content'][number]>(piece: P): P => {
    if (piece.kind === 'text') return { ...piece, text: change(piece.text) };
    onLineBreak?.();
    return piece;
  };
  return content.map((piece) =>
    piece.kind === 'noteMark'
      ? piece
      : piece.kind === 'link'
        ? { ...piece, content: piece.content.map(mapRun) }
        : mapRun(piece),
  );
}
