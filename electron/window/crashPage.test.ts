import { expect, it } from 'vitest';
import { crashPage, SAVE_TEXT_ADDRESS } from './crashPage';

const saved = (words: string) => ({ words, isUnsaved: false });

it('shows a text as it is, whatever it looks like, and runs nothing', () => {
  const page = crashPage(saved('\n</textarea><script>alert(1)</script> Mưa & nắng'), 'light', 'vi');
  expect(page).toContain('\n\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; Mưa &amp; nắng</textarea>');
  expect(page).not.toContain('<script');
});

it('offers nothing to save where no story was open', () => {
  expect(crashPage(null, 'dark', 'en')).not.toContain(SAVE_TEXT_ADDRESS);
});

it('speaks the language of the window, and only that', () => {
  expect(crashPage(saved('Bài'), 'light', 'vi')).toContain('Cửa sổ Stet gặp sự cố ba lần liên tiếp');
  const english = crashPage(saved('Story'), 'light', 'en');
  expect(english).toContain('<html lang="en"');
  expect(english).not.toMatch(/[À-ỹ]/);
});

it('does not call a text saved that is not', () => {
  expect(crashPage({ words: 'Story', isUnsaved: true }, 'light', 'en')).toContain('could not be saved');
  expect(crashPage(saved('Story'), 'light', 'en')).not.toContain('could not be saved');
});
