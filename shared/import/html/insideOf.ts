import type { Element } from 'hast';
import { oldEncodingOf } from '../../text';
import { attributeOf } from './elements';
import { setsIn } from './photoOf';
import { marksIn } from './styleOf';
import type { Around } from './surroundings';

/** Returns what is around the words inside an element. */
export function insideOf(element: Element, style: ReadonlyMap<string, string>, around: Around): Around {
  const space = style.get('white-space');
  const font = (style.get('font-family') ?? attributeOf(element, 'face')).split(',', 1)[0] ?? '';
  const isPre = element.tagName === 'pre';
  return {
    ...around,
    marks: marksIn(element, style, around.marks),
    isPlain: isPre || (space === undefined ? around.isPlain : space.startsWith('pre') && space !== 'pre-line'),
    letters: font === '' ? around.letters : oldEncodingOf(font),
    pictureSets: element.tagName === 'picture' ? setsIn(element) : around.pictureSets,
  };
}
