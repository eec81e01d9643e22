export { sampleStory } from './sampleStory';
