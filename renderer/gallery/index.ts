export { nothing, statesOf, type ComponentStates } from './statesOf';
