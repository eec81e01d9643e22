export { FindBar } from './FindBar';
