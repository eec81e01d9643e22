import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Lang } from '../../shared/story';
import { LanguageProvider } from '../i18n';

/** Returns a state as HTML, drawn once and without effects: a dialog is open, and nothing in it works. */
export const drawState = (draw: () => ReactElement, lang: Lang): string =>
  renderToStaticMarkup(<LanguageProvider value={lang}>{draw()}</LanguageProvider>).replaceAll(
    '<dialog ',
    '<dialog open ',
  );
