export { bySeverity, ignoredCheck, isSameIgnored, partIgnored, wordsAround, type Finding } from './finding';
export { messageText } from './messages';
export { isOfReview, reviewFindings } from './reviewFindings';
export type { Severity } from './rule';
export { storyChecker, type CheckOptions, type Dictionary } from './storyChecker';
