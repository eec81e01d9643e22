import type { InlineContent, ThreadId } from '../../story';

/** Returns the threads that the runs of a paragraph name. */
export const threadsIn = (content: InlineContent): readonly ThreadId[] =>
  content.flatMap((piece) => {
    const runs = piece.kind === 'link' ? piece.content : [piece];
    return runs.flatMap((run) => (run.kind === 'text' ? run.comments : []));
  });
