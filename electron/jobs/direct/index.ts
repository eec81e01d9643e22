export { directJobs } from './directJobs';
