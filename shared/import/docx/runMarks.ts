import { MARKS, type Mark } from '../../story';
import { oldEncodingOf, type OldEncoding, type OldFont } from '../../text';
import {
  fontIn,
  runPropertiesIn,
  togglesIn,
  type DocxStyle,
  type RunProperty,
  type StyleTable,
  type Toggle,
} from './styles';
import { valOf, type XmlElement } from './xml';

/** How a run is set: what of that is a mark, and whether it is hidden. */
export interface RunForm {
  readonly marks: readonly Mark[];
  readonly isHidden: boolean;
  /** How an old Vietnamese font keeps its letters; null for text in Unicode. */
  readonly encoding: OldEncoding | null;
}

const MARK_OF_TOGGLE: Readonly<Partial<Record<Toggle, Mark>>> = {
  'w:b': 'bold',
  'w:i': 'italic',
  'w:strike': 'strikethrough',
  'w:dstrike': 'strikethrough',
};

/**
 * Reads the properties of a run (`w:rPr`, null for none) in a paragraph of a style. Its own properties count first; those
 * that its character style and its paragraph's style set cancel each other out (ECMA-376 Part 1, 17.7.3). What the style
 * of a paragraph sets is a mark only where `isLook`: a heading or a caption is bold by itself. `oldFont` is how text in
 * other fonts than the old Vietnamese ones is read; null for as it is.
 */
export function readRunForm(
  properties: XmlElement | null,
  paragraph: DocxStyle,
  isLook: boolean,
  styles: StyleTable,
  oldFont: OldFont | null,
): RunForm {
  const character = styles.character(valOf(properties, 'w:rStyle') ?? null);
  const own = togglesIn(properties);
  const isOn = (toggle: Toggle): boolean => {
    const direct = own[toggle];
    if (direct !== undefined) return direct;
    const ofParagraph = paragraph.toggles[toggle] ?? false;
    const isSet = (styles.defaults[toggle] ?? false) || ofParagraph !== (character.toggles[toggle] ?? false);
    return isSet && (isLook || toggle === 'w:vanish' || !ofParagraph);
  };
  const on = new Set<Mark>();
  for (const [toggle, mark] of Object.entries(MARK_OF_TOGGLE)) if (isOn(toggle as Toggle)) on.add(mark);
  const direct = runPropertiesIn(properties);
  const value = (name: RunProperty): string =>
    direct[name] ?? character.run[name] ?? (isLook ? paragraph.run[name] : undefined) ?? 'none';
  // Word's own style of links is underlined, which is how links look.
  const line = direct['w:u'] === undefined && LINK_STYLE.test(character.name) ? 'none' : value('w:u');
  if (line !== 'none') on.add('underline');
  if (value('w:highlight') !== 'none') on.add('highlight');
  if (value('w:vertAlign') === 'superscript') on.add('superscript');
  if (value('w:vertAlign') === 'subscript') on.add('subscript');
  const font = fontIn(properties) || character.font || paragraph.font || styles.font;
  return {
    marks: MARKS.filter((mark) => on.has(mark)),
    isHidden: isOn('w:vanish'),
    encoding: oldEncodingOf(font) ?? oldFont,
  };
}

const LINK_STYLE = /^(?:hyperlink|followedhyperlink|internet link|visited internet link)$/;
