export { startChildProcess } from './childProcess';
export type { JobPort } from './jobPort';
export { MEMORY_MIB, memoryArguments } from './limits';
export { keptJobs, processJobs, type KeptJobs } from './processJobs';
export { JobError } from './runJob';
export { usageOf, WATCH_THREAD, type Usage } from './usage';
