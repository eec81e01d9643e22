import { expect, it } from 'vitest';
import { AGAIN_ADDRESS, crashPage, SAVE_TEXT_ADDRESS, WITHOUT_STORY_ADDRESS } from './crashPage';

const saved = (words: string) => ({ words, isUnsaved: false });

it('shows a text as it is, whatever it looks like, and runs nothing', () => {
  const page = crashPage(saved('\n</textarea><script>alert(1)</script> Mưa & nắng'), 0, 'light', 'vi');
  expect(page).toContain('\n\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; Mưa &amp; nắng</textarea>');
  expect(page).not.toContain('<script');
});

it('offers nothing to save where no story was open', () => {
  expect(crashPage(null, 0, 'dark', 'en')).not.toContain(SAVE_TEXT_ADDRESS);
});

it('speaks the language of the window, and only that', () => {
  expect(crashPage(saved('Bài'), 0, 'light', 'vi')).toContain('Cửa sổ Stet gặp sự cố ba lần');
  const english = crashPage(saved('Story'), 0, 'light', 'en');
  expect(english).toContain('<html lang="en"');
  expect(english).not.toMatch(/[À-ỹ]/);
});

it('does not call a text saved that is not', () => {
  expect(crashPage({ words: 'Story', isUnsaved: true }, 0, 'light', 'en')).toContain('could not be saved');
  expect(crashPage(saved('Story'), 0, 'light', 'en')).not.toContain('could not be saved');
});

// loss 8
it.each([
  [1, 'gặp sự cố khi đang mở bài này', 'crashed while this story was open'],
  [3, 'gặp sự cố 3 lần khi đang mở bài này', 'crashed 3 times while this story was open'],
] as const)(
  'says how often the window fell with the story, and offers the others or that one all the same',
  (falls, vi, en) => {
    expect(crashPage(saved('Bài'), falls, 'light', 'vi')).toContain(vi);
    const page = crashPage(saved('Story'), falls, 'light', 'en');
    expect(page).toContain(en);
    expect(page).toContain(`<a href="${WITHOUT_STORY_ADDRESS}">Open Stet with the other stories</a>`);
    expect(page).toContain(`<a href="${AGAIN_ADDRESS}">Open this story anyway</a>`);
  },
);

it('shows the beginning of a very long text, in whole characters, and says so', () => {
  const page = crashPage(saved(`${'a'.repeat(199_999)}😀 và phần cuối`), 1, 'light', 'en');
  expect(page.length).toBeLessThan(202_000);
  expect(page).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  expect(page).toContain('only its beginning is shown here');
  expect(crashPage(saved('a'.repeat(200_000)), 1, 'light', 'en')).not.toContain('only its beginning');
});
