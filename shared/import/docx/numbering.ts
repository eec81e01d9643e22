import { childrenOf, child, onOff, valOf, type XmlElement } from './xml';

/** One level of a numbering: how its numbers are written. */
export interface NumberLevel {
  /** As in the file: "decimal", "bullet", "lowerRoman", "none". */
  readonly format: string;
  /** What is written, with "%1" for the number of the first level. */
  readonly text: string;
  readonly start: number;
  /** After a number of which level (0 the outermost) it starts anew; -1 for never. */
  readonly restartsAfter: number;
  /** All numbers in it are decimal, as laws have it. */
  readonly isLegal: boolean;
}

/** A numbering that paragraphs name by `numId`. Those of one `family` count on from each other. */
export interface Numbering {
  readonly family: string;
  readonly levels: readonly NumberLevel[];
  /** Levels that this one starts anew by itself, with the number that they start with. */
  readonly overrides: ReadonlyMap<number, number>;
}

const LEVELS = 9;

/** Reads the numbering part; returns a look-up by `numId`, null for one that is not there and for "0", which means none. */
export function readNumbering(root: XmlElement | null): (numId: string) => Numbering | null {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  const byStyle = new Map(
    [...abstracts].flatMap(([id, one]) => {
      const style = valOf(one, 'w:styleLink');
      return style ? [[style, id] as const] : [];
    }),
  );
  const numbers = new Map(childrenOf(root, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one]));
  /** The id of the definition that has the levels, where one only names the style that another defines. */
  const definedBy = (id: string): string => {
    const style = valOf(abstracts.get(id), 'w:numStyleLink');
    return (style && byStyle.get(style)) || id;
  };
  const known = new Map<string, Numbering | null>();
  const read = (numId: string): Numbering | null => {
    const number = numbers.get(numId);
    const family = number && definedBy(valOf(number, 'w:abstractNumId') ?? '');
    const abstract = family === undefined ? undefined : abstracts.get(family);
    if (!number || family === undefined || !abstract || numId === '0') return null;
    const overrides = childrenOf(number, 'w:lvlOverride').map((one) => [levelOf(one), one] as const);
    const own = new Map(
      overrides.flatMap(([at, one]) => childrenOf(one, 'w:lvl').map((level) => [at, level] as const)),
    );
    const defined = new Map(childrenOf(abstract, 'w:lvl').map((level) => [levelOf(level), level]));
    return {
      family,
      levels: Array.from({ length: LEVELS }, (_, at) => readLevel(own.get(at) ?? defined.get(at) ?? null, at)),
      overrides: new Map(
        overrides.flatMap(([at, one]) => {
          const start = valOf(one, 'w:startOverride');
          return start === null || start === undefined ? [] : [[at, wholeOf(start, 1)] as const];
        }),
      ),
    };
  };
  return (numId) => {
    const found = known.has(numId) ? known.get(numId) : read(numId);
    known.set(numId, found ?? null);
    return found ?? null;
  };
}

const levelOf = (element: XmlElement): number => wholeOf(element.attributes['w:ilvl'], 0);
const wholeOf = (text: string | undefined | null, otherwise: number): number => {
  const value = Number(text ?? 'none');
  return Number.isInteger(value) && Math.abs(value) < 1e6 ? value : otherwise;
};

function readLevel(level: XmlElement | null, at: number): NumberLevel {
  const restart = valOf(level, 'w:lvlRestart');
  return {
    format: formatOf(level),
    text: child(level, 'w:lvlText')?.attributes['w:val'] ?? '',
    start: wholeOf(valOf(level, 'w:start'), 0),
    restartsAfter: restart === null ? at - 1 : wholeOf(restart, at) - 1,
    isLegal: onOff(level, 'w:isLgl') ?? false,
  };
}

/** A format that older versions of Word do not know is in `mc:AlternateContent`, with one that they do beside it. */
const formatOf = (level: XmlElement | null): string =>
  valOf(level, 'w:numFmt') ?? valOf(child(child(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt') ?? 'decimal';
