export { CheckCard } from './CheckCard';
export { ErrorList, errorsNow, errorsOf } from './ErrorList';
export { ChecksPanel } from './ChecksPanel';
export { subscribeChecks } from './checksStore';
export { useOpenCount } from './openCount';
export { SpellingSection } from './SpellingSection';
