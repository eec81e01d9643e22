export { Conflicts } from './conflicts/Conflicts';
export { ReasonBanner, RequestLine } from './ReasonBanner';
export { ReviewPanel } from './ReviewPanel';
export { reviewCommands } from './reviewCommands';
export { TrackedPaper } from './tracked/TrackedPaper';
export { VersionPaper } from './tracked/VersionPaper';
export { subscribeReview, useWaitingCount, waitingNow, type Waiting } from './reviewStore';
