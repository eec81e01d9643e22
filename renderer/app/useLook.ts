import { useEffect } from 'react';
import type { Settings } from '../../shared/bridge';

/** Keeps the page in the theme and text size of the settings; the theme "system" follows the system as it changes. */
export function useLook({ theme, textSize }: Pick<Settings, 'theme' | 'textSize'>): void {
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => {
      document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
  useEffect(() => {
    document.documentElement.dataset['textSize'] = textSize;
  }, [textSize]);
}
