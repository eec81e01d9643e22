import type { OldFont } from '../../shared/text';
import type { Jobs } from './jobs';

/** Returns jobs that read text which names no old Vietnamese font as written for `oldFont`; the same jobs for null. */
export function asOldFont<J extends Jobs>(jobs: J, oldFont: OldFont | null): J {
  if (oldFont === null) return jobs;
  const reading = <R extends Pick<Jobs, 'readArticle'>>(of: R): R => ({
    ...of,
    readArticle: (bytes, ending) => of.readArticle(bytes, ending, oldFont),
  });
  if (!jobs.onOneFile) return reading(jobs);
  const own = jobs.onOneFile.bind(jobs);
  return { ...reading(jobs), onOneFile: () => reading(own()) };
}
