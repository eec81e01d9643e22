import type { ParagraphForm } from './document';
import { mergedNumbering, numberingIn, outlineIn, type DocxStyle, type StyleTable } from './styles';
import { child, valOf, type XmlElement } from './xml';

/** Reads the properties of a paragraph (`w:pPr`, null for none) with those of its style. */
export function readParagraphForm(properties: XmlElement | null, styles: StyleTable): ParagraphForm {
  const style = styles.paragraph(valOf(properties, 'w:pStyle') ?? null);
  const outline = outlineIn(properties) ?? style.outline;
  const numbering = mergedNumbering(numberingIn(properties), style.numbering);
  const alignment = valOf(properties, 'w:jc') ?? style.alignment;
  const indent = child(properties, 'w:ind')?.attributes;
  const numId = numbering?.numId ?? null;
  return {
    styles: [style.name, ...style.ancestors],
    styleId: style.id,
    outline: outline === 9 ? null : outline,
    numbering: numId === null || numId === '0' ? null : { numId, level: numbering?.level ?? 0 },
    isCentred: alignment === 'center',
    isRight: alignment === 'right' || alignment === 'end',
    indent: Number.parseInt(indent?.['w:left'] ?? indent?.['w:start'] ?? '0', 10) || 0,
  };
}

/** Styles of Word, and of Stet, whose look only shows what the paragraph is. */
const KNOWN =
  /^(?:heading \d|title|subtitle|caption|quote|intense quote|footnote text|endnote text|list .*|stet .*|toc .*|header|footer)$/;

/** Whether what a style sets in its runs is there to be seen as bold or italic words. */
export const isLook = (style: DocxStyle): boolean =>
  !style.isDefault && ![style.name, ...style.ancestors].some((name) => KNOWN.test(name));
