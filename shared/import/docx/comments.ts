import type { DocxPackage, Relations } from './package';
import { instantOf } from './revisions';
import type { Tally } from './tally';
import { childrenOf, textOf, visitAll, type XmlElement } from './xml';

/** A comment of a document. */
export interface DocxComment {
  readonly id: string;
  readonly by: string;
  /** ISO 8601 in UTC; empty for a comment without a date. */
  readonly at: string;
  readonly text: string;
  /** The comment that it answers; null for a remark. */
  readonly answers: string | null;
  readonly isResolved: boolean;
}

/** Reads the comments of a document, with what Word 2013 and later keep beside them ([MS-DOCX] 2.5.1). */
export function readComments(pack: DocxPackage, relations: Relations, tally: Tally): readonly DocxComment[] {
  const root = partOfType('comments', pack, relations);
  const more = partOfType('commentsExtended', pack, relations);
  const elements = childrenOf(root, 'w:comment');
  const byParagraph = new Map<string, string>();
  for (const comment of elements)
    visitAll(comment, ({ name, attributes }) => {
      const paragraph = name === 'w:p' ? attributes['w14:paraId'] : undefined;
      if (paragraph !== undefined) byParagraph.set(paragraph, comment.attributes['w:id'] ?? '');
    });
  const told = new Map(
    childrenOf(more, 'w15:commentEx').map(({ attributes }) => [
      byParagraph.get(attributes['w15:paraId'] ?? '') ?? '',
      {
        answers: byParagraph.get(attributes['w15:paraIdParent'] ?? '') ?? null,
        isResolved: /^(?:1|true|on)$/.test(attributes['w15:done'] ?? ''),
      },
    ]),
  );
  return elements.flatMap((element) => {
    const id = element.attributes['w:id'] ?? '';
    const text = paragraphsOf(element).join('\n').trim();
    const by = (element.attributes['w:author'] ?? '').trim();
    tally[text === '' ? 'leave' : 'use']('comments');
    const { answers = null, isResolved = false } = told.get(id) ?? {};
    return text === '' ? [] : [{ id, by, at: instantOf(element.attributes['w:date']), text, answers, isResolved }];
  });
}

/** The first part of a type that the text names. */
export function partOfType(type: string, pack: DocxPackage, relations: Relations): XmlElement | null {
  const relation = [...relations.values()].find((one) => one.type === type && !one.isExternal);
  return relation ? pack.xml(relation.target) : null;
}

/** The words of each paragraph in an element; what was deleted is none. */
export function paragraphsOf(element: XmlElement): readonly string[] {
  const lines: string[] = [];
  visitAll(element, (one) => {
    if (one.name === 'w:p') lines.push('');
    const words = one.name === 'w:t' ? textOf(one) : one.name === 'w:br' ? '\n' : one.name === 'w:tab' ? ' ' : '';
    if (words !== '') lines.push((lines.pop() ?? '') + words);
  });
  return lines;
}
