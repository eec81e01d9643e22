import { createContext, useContext } from 'react';
import type { Lang } from '../../shared/story';
import { en, type TextKey } from './en';
import { vi } from './vi';

/** Fills a text of the interface: `text('desk.count', { count: 3 })`. `{count|draft|drafts}` picks the noun for one or for more. */
export type Text = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

const fill =
  (dictionary: Readonly<Record<TextKey, string>>): Text =>
  (key, values = {}) =>
    dictionary[key].replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (place, name: string, one?: string, more?: string) =>
      String((one === undefined ? values[name] : String(values[name]) === '1' ? one : more) ?? place),
    );

// One function a language for good, so that an effect that depends on it does not run at every drawing.
const texts: Readonly<Record<Lang, Text>> = { en: fill(en), vi: fill(vi) };

/** The texts of one language. A place without a value stays as written, so that it shows in a test. */
export const textIn = (language: Lang): Text => texts[language];

const LanguageContext = createContext<Lang>('vi');

/** Sets the language of the interface below it. */
export const LanguageProvider = LanguageContext.Provider;

/** The language of the interface. */
export const useLanguage = (): Lang => useContext(LanguageContext);

/** The texts of the interface, in its language. */
export const useText = (): Text => textIn(useLanguage());
