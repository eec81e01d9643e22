// Reading order: officeConverter, officeRun (the process and its limits), officeSettings, findOffice.
export { officeConverter } from './officeConverter';
export { endOfficeRuns } from './officeRun';
