import { tidyInline, type Block, type Inline, type InlineContent, type Link } from '../../story';

/** The words of any block, a line each, for where only inline content can stand. A picture has none. */
export function linesOf(block: Block): readonly InlineContent[] {
  if (block.kind === 'list') return block.items.flatMap((item) => [item.content, ...item.lists.flatMap(linesOf)]);
  if (block.kind === 'table') return block.rows.flat();
  return 'content' in block ? [block.content] : [];
}

/** Several lines as one content, a line break between them. */
export const joined = (contents: readonly InlineContent[]): InlineContent =>
  tidyInline(
    contents
      .filter((content) => content.length > 0)
      .flatMap((content, index) => (index === 0 ? content : [{ kind: 'lineBreak' } as const, ...content])),
  );

/** Without spaces and line breaks at the ends, and with one space where two runs each brought one. */
export function trimmed(pieces: readonly Inline[]): InlineContent {
  const flat = pieces.flatMap((piece): { url: string | null; run: Link['content'][number] }[] =>
    piece.kind === 'link' ? piece.content.map((run) => ({ url: piece.url, run })) : [{ url: null, run: piece }],
  );
  let isAfterSpace = true;
  const kept = flat.map(({ url, run }) => {
    if (run.kind === 'lineBreak') {
      isAfterSpace = true;
      return { url, run };
    }
    const text = isAfterSpace ? run.text.replace(/^ +/, '') : run.text;
    if (text !== '') isAfterSpace = text.endsWith(' ');
    return { url, run: { ...run, text } };
  });
  const isEmpty = ({ run }: (typeof kept)[number]): boolean => run.kind === 'lineBreak' || run.text.trim() === '';
  while (kept[0] && isEmpty(kept[0])) kept.shift();
  while (kept.length > 0 && kept.slice(-1).every(isEmpty)) kept.pop();
  const last = kept.pop();
  if (last)
    kept.push(last.run.kind === 'text' ? { ...last, run: { ...last.run, text: last.run.text.trimEnd() } } : last);
  return tidyInline(kept.map(({ url, run }): Inline => (url === null ? run : { kind: 'link', url, content: [run] })));
}
