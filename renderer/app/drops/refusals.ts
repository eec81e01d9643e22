import { oneLine } from '../../../shared/text';
import type { Text } from '../../i18n';
import type { SortedDrop } from './kindOfFile';

/** How many files a sentence names. */
const MOST_NAMES = 3;

/** Returns the files of a sentence: “a.docx”, “b.docx” and 4 more. */
export function fileNames(files: readonly Pick<File, 'name'>[], text: Text): string {
  const named = files.slice(0, MOST_NAMES).map(({ name }) => `“${oneLine(name)}”`);
  const more = files.length - named.length;
  const names = named.join(', ');
  return more > 0 ? text('drop.andMore', { names, count: more }) : names;
}

/** Why files of a drop are not taken: a sentence a reason, each with the names of its files. */
export function refusals(dropped: SortedDrop, text: Text): readonly string[] {
  if (Object.values(dropped).every((files) => files.length === 0)) return [text('drop.nothing')];
  const kinds = ['word', 'folder', 'other'] as const;
  return kinds.flatMap((kind) => {
    const files = dropped[kind];
    return files.length === 0 ? [] : [text(`drop.${kind}`, { files: fileNames(files, text), count: files.length })];
  });
}
