import { expect, it } from 'vitest';
import { defaultSettings, parseSettings, settingsForPage } from './settingsFile';

it('takes what fits from a file and the defaults for the rest', () => {
  expect(parseSettings({ language: 'en', authorName: 7, theme: 'dark', odd: 1 })).toEqual({
    ...defaultSettings,
    language: 'en',
    theme: 'dark',
  });
  expect(parseSettings('rubbish')).toEqual(defaultSettings);
});

it('shows the page no path', () => {
  expect(Object.keys(settingsForPage({ ...defaultSettings, libraryFolder: '/somewhere' }))).not.toContain(
    'libraryFolder',
  );
});
