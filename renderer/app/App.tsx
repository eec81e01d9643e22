import { useEffect, type JSX } from 'react';
import { LanguageProvider } from '../i18n';
import { languageOf, useSettings } from '../settings';
import { ErrorScreen } from './ErrorScreen';
import { Shell } from './Shell';
import { useLook } from './useLook';

/** The whole window, in the language and theme of the settings. */
export function App(): JSX.Element | null {
  const loaded = useSettings((state) => state.loaded);
  const language = loaded ? languageOf(loaded) : 'vi';
  useLook(loaded?.settings ?? { theme: 'light', textSize: 'normal' });
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
