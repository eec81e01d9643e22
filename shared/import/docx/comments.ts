import { pickForm } from './alternatives';
import type { DocxPackage, Relations } from './package';
import { instantOf } from './revisions';
import { kindOf, type Tally } from './tally';
import { childrenOf, isElement, textOf, visitAll, type XmlElement } from './xml';

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

/** Whether a document keeps which comment answers which; some programs write all comments as remarks. */
export const keepsAnswers = (pack: DocxPackage, relations: Relations): boolean =>
  partOfType('commentsExtended', pack, relations) !== null;

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
  const utc = utcTimes(pack, relations, byParagraph);
  return elements.flatMap((element) => {
    const id = element.attributes['w:id'] ?? '';
    const text = paragraphsOf(element).join('\n').trim();
    const by = (element.attributes['w:author'] ?? '').trim();
    tally[text === '' ? 'leave' : 'use']('comments');
    leavePictures(element, tally);
    const { answers = null, isResolved = false } = told.get(id) ?? {};
    return text === ''
      ? []
      : [{ id, by, at: instantOf(utc.get(id) ?? element.attributes['w:date']), text, answers, isResolved }];
  });
}

/** Counts the pictures in a comment as left out: a thread has its words alone. */
function leavePictures(element: XmlElement, tally: Tally): void {
  if (kindOf(element.name) === 'pictures') tally.leave('pictures');
  const picked = element.name === 'mc:AlternateContent' ? pickForm(element, tally) : element;
  for (const node of picked?.children ?? []) if (isElement(node)) leavePictures(node, tally);
}

/**
 * The times of comments in UTC, by the comments' ids, as Word 2018 and later keep them ([MS-DOCX] 2.5.4 and 2.5.6): in the
 * comments themselves is the time of the user's clock.
 */
function utcTimes(
  pack: DocxPackage,
  relations: Relations,
  byParagraph: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const comments = new Map(
    childrenOf(partOfType('commentsIds', pack, relations), 'w16cid:commentId').map(({ attributes }) => [
      attributes['w16cid:durableId'] ?? '',
      byParagraph.get(attributes['w16cid:paraId'] ?? ''),
    ]),
  );
  return new Map(
    childrenOf(partOfType('commentsExtensible', pack, relations), 'w16cex:commentExtensible').flatMap(
      ({ attributes }) => {
        const comment = comments.get(attributes['w16cex:durableId'] ?? '');
        const at = attributes['w16cex:dateUtc'];
        return comment === undefined || at === undefined ? [] : [[comment, at] as const];
      },
    ),
  );
}

/** Returns the first part of a type that the text names. */
export function partOfType(type: string, pack: DocxPackage, relations: Relations): XmlElement | null {
  const relation = [...relations.values()].find((one) => one.type === type && !one.isExternal);
  return relation ? pack.xml(relation.target) : null;
}

/** Returns the words of each paragraph in an element; what was deleted is none. */
export function paragraphsOf(element: XmlElement): readonly string[] {
  const lines: string[] = [];
  visitAll(element, (one) => {
    if (one.name === 'w:p') lines.push('');
    const words = one.name === 'w:t' ? textOf(one) : one.name === 'w:br' ? '\n' : one.name === 'w:tab' ? ' ' : '';
    if (words !== '') lines.push((lines.pop() ?? '') + words);
  });
  return lines;
}
