import type { Root, RootContent } from 'mdast';
import { signOff, type Story } from '../../story';
import { foldForSearch, formatDate } from '../../text';
import { wordsOf } from './captions';

/**
 * Returns a text without what repeats its front matter: the headline on top, which static sites print by themselves. Of
 * a text that Stet wrote, also the other fields that are there for readers, the sign-off, and the related links at the
 * end.
 */
export function withoutRepeats(root: Root, fields: Partial<Story>, isOurs: boolean): Root {
  const headline = fields.headline ?? '';
  if (headline === '' && !isOurs) return root;
  const names = signOff(fields.bylines ?? []);
  const date = fields.publishedAt ? formatDate(fields.publishedAt) : '';
  const onTop = isOurs
    ? [fields.section, fields.kicker, headline, names, date, fields.dateline, fields.lead]
    : [headline];
  const children = [...root.children];
  for (const field of onTop) if (says(children[0], field ?? '')) children.shift();
  if (isOurs) {
    const related = fields.related ?? [];
    if (related.length > 0 && children.at(-1)?.type === 'list') children.pop();
    if (names !== '' && says(children.at(-1), names)) children.pop();
  }
  return { ...root, children };
}

/** Whether a paragraph or a heading has the words of a field and no others. */
const says = (node: RootContent | undefined, field: string): boolean =>
  (node?.type === 'paragraph' || node?.type === 'heading') &&
  field.trim() !== '' &&
  foldForSearch(wordsOf(node.children).trim()) === foldForSearch(field.replace(/\s+/gu, ' ').trim());
