import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx';
import { listNumber, type BlockOf, type ListNumbering } from '../../story';

/** A list below the ninth level is set at the ninth, Word's deepest. */
export const DEEPEST_LEVEL = 8;

const BULLETS = ['•', '–', '▪'];
const FORMATS = {
  decimal: LevelFormat.DECIMAL,
  lowerAlpha: LevelFormat.LOWER_LETTER,
  upperAlpha: LevelFormat.UPPER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
  upperRoman: LevelFormat.UPPER_ROMAN,
} as const satisfies Readonly<Record<ListNumbering, string>>;

/** How a paragraph of a list names its numbering. */
interface ItemNumbering {
  readonly reference: string;
  readonly instance: number;
}

/** The numberings of one document, so that Word counts and not the text. */
export interface DocxNumbering {
  /**
   * Returns the numbering of each item of a list, by its index: all items of a list count in one, each item of a list
   * that counts down in one of its own, since Word only counts up. Null for a number below 0, which Word has not.
   */
  readonly listNumbering: (list: BlockOf<'list'>) => (index: number) => ItemNumbering | null;
  /** What the document has to define. */
  readonly options: () => INumberingOptions;
}

type Levels = INumberingOptions['config'][number]['levels'];

const levels = (formatOf: (level: number) => Pick<Levels[number], 'format' | 'text' | 'start'>): Levels =>
  Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => ({
    level,
    ...formatOf(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 340 } } },
  }));

const BULLETED = 'stet-bulleted';

/** Bullets and numbers of the lists of a document. Each list is an instance of its own, or Word would count on from the one before. */
export function createNumbering(): DocxNumbering {
  const config = new Map<string, Levels>();
  let instances = 0;
  const instanceOf = (reference: string, define: () => Levels): ItemNumbering => {
    if (!config.has(reference)) config.set(reference, define());
    return { reference, instance: (instances += 1) };
  };
  const numbered = (numbering: ListNumbering, start: number): ItemNumbering | null =>
    start < 0
      ? null
      : instanceOf(`stet-${numbering}-${start}`, () =>
          levels((level) => ({ format: FORMATS[numbering], text: `%${level + 1}.`, start })),
        );
  return {
    listNumbering(list) {
      if (list.style === 'bulleted') {
        const own = instanceOf(BULLETED, () =>
          levels((level) => ({ format: LevelFormat.BULLET, text: BULLETS[level % BULLETS.length] ?? '•' })),
        );
        return () => own;
      }
      if (list.reversed) return (index) => numbered(list.numbering, listNumber(list, index));
      const own = numbered(list.numbering, list.start);
      return () => own;
    },
    options: () => ({ config: [...config].map(([reference, own]) => ({ reference, levels: own })) }),
  };
}
