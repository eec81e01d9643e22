import { createContext, useContext } from 'react';
import { langSchema, type Lang } from '../../shared/story';
import { fillText, type TextValues } from '../../shared/text';
import { en, type TextKey } from './en';
import { vi } from './vi';

/**
 * A text of the interface by its key, its places filled in: `text('desk.count', { count: 3 })`. Numbers are given as numbers:
 * `fillText` writes them as the language does, and picks the noun of `{count|story|stories}`.
 */
export type Text = (key: TextKey, values?: TextValues) => string;

const fill =
  (language: Lang, dictionary: Readonly<Record<TextKey, string>>): Text =>
  (key, values = {}) =>
    fillText(dictionary[key], language, values);

// One function a language for good, so that an effect that depends on it does not run at every drawing.
const texts: Readonly<Record<Lang, Text>> = { en: fill('en', en), vi: fill('vi', vi) };

/** Returns the texts of one language. A place without a value stays as written, so that it shows in a test. */
export const textIn = (language: Lang): Text => texts[language];

const LanguageContext = createContext<Lang>('vi');

/** Sets the language of the interface below it. */
export const LanguageProvider = LanguageContext.Provider;

/** Returns the language of the interface. */
export const useLanguage = (): Lang => useContext(LanguageContext);

/** Returns the texts of the interface, in its language. */
export const useText = (): Text => textIn(useLanguage());

/** The languages of the interface, each named in its own words. */
export const LANGUAGES: readonly { readonly value: Lang; readonly label: string }[] = langSchema.options.map(
  (value) => ({
    value,
    label: textIn(value)('app.language'),
  }),
);
