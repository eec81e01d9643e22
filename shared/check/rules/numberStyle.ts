import { lintNumbers } from '../../text';
import type { TextRule } from '../rule';

/** Numbers written the English way in a Vietnamese text; "2,002" can be read two ways, so it is asked. */
export const numberStyle: TextRule = {
  id: 'numberStyle',
  severity: 'warning',
  lang: 'vi',
  check: ({ text }) =>
    lintNumbers(text).map(({ at, text: number, kind, suggest }) => ({
      range: { start: at, end: at + number.length },
      message:
        kind === 'en-style'
          ? { key: 'numberStyle', values: { suggest } }
          : { key: 'numberUnclear', values: { number, suggest } },
      fixes: [suggest],
      isSure: kind === 'en-style',
    })),
};
