import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx';

/** Names of the two numberings of a document. A list below the ninth level is set at the ninth, Word's deepest. */
export const NUMBERING = { bulleted: 'stet-bulleted', numbered: 'stet-numbered' } as const;
export const DEEPEST_LEVEL = 8;

const BULLETS = ['•', '–', '▪'];
const FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

const levels = (
  formatOf: (level: number) => {
    readonly format: (typeof LevelFormat)[keyof typeof LevelFormat];
    readonly text: string;
  },
) =>
  Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => ({
    level,
    ...formatOf(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 340 } } },
  }));

/** Bullets and numbers of lists, with real numbering, so that Word counts and not the text. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: NUMBERING.bulleted,
      levels: levels((level) => ({ format: LevelFormat.BULLET, text: BULLETS[level % BULLETS.length] ?? '•' })),
    },
    {
      reference: NUMBERING.numbered,
      levels: levels((level) => ({
        format: FORMATS[level % FORMATS.length] ?? LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
      })),
    },
  ],
};
