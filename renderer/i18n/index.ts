export { clockTime } from './clockTime';
export type { TextKey } from './en';
export { draftReasonText } from './draftReasonText';
export { failureAt, failureText } from './failureText';
export { LanguageProvider, LANGUAGES, textIn, useLanguage, useText, type Text } from './text';
