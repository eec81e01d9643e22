export { CheckCard } from './CheckCard';
export { ChecksPanel } from './ChecksPanel';
export { followChecks } from './checksStore';
export { useOpenCount } from './openCount';
export { SpellingSection } from './SpellingSection';
