export { dictionaryNames } from './dictionaryFolder';
export { openSpeller, type Speller } from './speller';
