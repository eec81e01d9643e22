import { expect, it } from 'vitest';
import { defaultSettings, parseSettings, settingsForPage } from './settingsFile';

it('takes what fits from a file and the defaults for the rest', () => {
  expect(parseSettings({ language: 'en', authorName: 7, theme: 'dark', odd: 1 })).toEqual({
    ...defaultSettings,
    isSetUp: true,
    language: 'en',
    theme: 'dark',
  });
});

it.each([
  ['no file yet', {}, false],
  ['a file that was damaged', 'rubbish', false],
  ['a file of a Stet that had no first run', { theme: 'light', windowPlace: null }, true],
  ['a window that was closed before anybody answered', { ...defaultSettings }, false],
  ['an answer', { ...defaultSettings, isSetUp: true }, true],
])('asks the questions of a first run until they are answered: %s', (_, file, isSetUp) => {
  expect(parseSettings(file).isSetUp).toBe(isSetUp);
});

it('shows the page no path', () => {
  const shown = settingsForPage({ ...defaultSettings, authorName: 'Minh Anh', libraryFolder: '/somewhere' });
  expect(shown).toMatchObject({ authorName: 'Minh Anh', isDeskShown: true });
  expect(Object.keys(shown)).not.toContain('libraryFolder');
});
