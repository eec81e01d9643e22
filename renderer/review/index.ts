export { ReviewPanel } from './ReviewPanel';
export { followReview, useChangeCount } from './reviewStore';
