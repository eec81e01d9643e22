import { endOfficeRuns, officeConverter } from '../jobs';
import type { KeptJobs } from '../jobs/process';

/** Returns jobs that convert documents of other word processors by LibreOffice, which ends with this process, by a signal too. */
export function converting(jobs: KeptJobs): KeptJobs {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      endOfficeRuns();
      // Its own handler is gone now, so this ends the process as the signal does.
      process.kill(process.pid, signal);
    });
  return { ...jobs, toDocx: officeConverter() };
}
