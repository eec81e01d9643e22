import { useEffect, type JSX } from 'react';
import { LanguageProvider } from '../i18n';
import { languageOf, useSettings } from '../settings';
import { ErrorScreen } from './ErrorScreen';
import { Shell } from './Shell';
import { useTheme } from './useTheme';

/** The whole window, in the language and theme of the settings. */
export function App(): JSX.Element | null {
  const loaded = useSettings((state) => state.loaded);
  const language = loaded ? languageOf(loaded) : 'vi';
  useTheme(loaded?.settings.theme ?? 'light');
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (!loaded) return null;
  return (
    <LanguageProvider value={language}>
      <ErrorScreen>
        <Shell />
      </ErrorScreen>
    </LanguageProvider>
  );
}
