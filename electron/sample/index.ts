export { default as samplePhoto } from './photo.jpg?asset';
export { sampleStory } from './sampleStory';
