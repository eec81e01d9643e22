export { startUtilityProcess } from './jobPort';
export { processJobs } from './processJobs';
