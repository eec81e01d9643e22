import { createContext, useContext } from 'react';
import type { Lang } from '../../shared/story';
import { en, type TextKey } from './en';
import { vi } from './vi';

const dictionaries: Readonly<Record<Lang, Readonly<Record<TextKey, string>>>> = { en, vi };

/** Fills a text of the interface: `text('desk.count', { count: 3 })`. */
export type Text = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of one language. A place without a value stays as written, so that it shows in a test. */
export const textIn =
  (language: Lang): Text =>
  (key, values = {}) =>
    dictionaries[language][key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

const LanguageContext = createContext<Lang>('vi');

/** Sets the language of the interface below it. */
export const LanguageProvider = LanguageContext.Provider;

/** The language of the interface. */
export const useLanguage = (): Lang => useContext(LanguageContext);

/** The texts of the interface, in its language. */
export const useText = (): Text => textIn(useLanguage());
