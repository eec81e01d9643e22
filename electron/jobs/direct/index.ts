export { directJobs } from './directJobs';
export { checkedStory, mergedStories } from './storyWork';
