import { inlineText, noteNumbers } from '../../story';
import type { StoryRemark, StoryRule } from '../storyRule';

/** Enough of a footnote to know it by, in characters. */
const MOST_SHOWN = 60;

/** Every footnote has a mark in the text, without which no reader is led to it. */
export const footnotes: StoryRule = {
  id: 'footnotes',
  check({ body }) {
    const numbers = noteNumbers(body);
    return body.flatMap((block, index): readonly StoryRemark[] =>
      block.kind !== 'notes'
        ? []
        : block.notes.flatMap(({ id, content }, number): readonly StoryRemark[] => {
            if (numbers.has(id)) return [];
            const text = inlineText(content).replace(/\s+/g, ' ').trim();
            const words = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
            const place = { kind: 'block', block: index, part: `note.${number}`, range: null } as const;
            return [
              { severity: 'warning', place, message: { key: 'noteUnmarked', values: { words } }, context: words },
            ];
          }),
    );
  },
};
