import { expect, it } from 'vitest';
import { crashPage, SAVE_TEXT_ADDRESS } from './crashPage';

it('shows a text as it is, whatever it looks like, and runs nothing', () => {
  const page = crashPage('\n</textarea><script>alert(1)</script> Mưa & nắng', 'light');
  expect(page).toContain('\n\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; Mưa &amp; nắng</textarea>');
  expect(page).not.toContain('<script');
});

it('offers nothing to save where no story was open', () => {
  expect(crashPage(null, 'dark')).not.toContain(SAVE_TEXT_ADDRESS);
});
