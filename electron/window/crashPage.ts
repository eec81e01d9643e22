import type { Lang } from '../../shared/story';

/** Where the links of the page lead; main answers the first, the others are the window's own page. */
export const SAVE_TEXT_ADDRESS = 'app://stet/crash/save-text';
const AGAIN = '/';
const WITHOUT_STORY = '/index.html#desk';

const WORDS = {
  vi: {
    title: 'Cửa sổ Stet gặp sự cố ba lần liên tiếp',
    kept: 'Các bài vẫn nằm trên máy này.',
    save: 'Lưu thành tệp văn bản…',
    again: 'Thử lại',
    withoutStory: 'Mở Stet, không mở bài nào',
    copy: 'Đây là bài đang mở, như đã lưu: sao chép bằng Ctrl+A, Ctrl+C, hoặc lưu thành tệp.',
    unsaved: 'Đây là bài đang mở; phần cuối chưa lưu được: sao chép bằng Ctrl+A, Ctrl+C, hoặc lưu thành tệp.',
    story: 'Bài',
  },
  en: {
    title: 'Stet’s window crashed three times in a row',
    kept: 'Your stories are on this computer.',
    save: 'Save as a text file…',
    again: 'Try again',
    withoutStory: 'Open Stet without a story',
    copy: 'This is the story that was open, as it was saved: copy it with Ctrl+A, Ctrl+C, or save it as a file.',
    unsaved:
      'This is the story that was open; the end of it could not be saved: copy it with Ctrl+A, Ctrl+C, or save it as a file.',
    story: 'Story',
  },
} as const satisfies Readonly<Record<Lang, unknown>>;

/** What a story says, and whether the library has an older text of it. */
export interface OpenText {
  readonly words: string;
  readonly isUnsaved: boolean;
}

/**
 * The page that stands in for the window when that keeps falling over: no scripts, and the text that was on the paper, to
 * copy or to save; null where no story was open.
 */
export function crashPage(open: OpenText | null, theme: 'light' | 'dark', lang: Lang): string {
  const words = WORDS[lang];
  const story =
    open &&
    `
      <p>${open.isUnsaved ? words.unsaved : words.copy}</p>
      <label>${words.story} <textarea readonly autofocus spellcheck="false">${escaped(open.words)}</textarea></label>`;
  return `<!doctype html>
<html lang="${lang}" data-theme="${theme}">
  <head>
    <meta charset="utf-8" />
    <title>Stet</title>
    <link rel="stylesheet" href="/crash.css" />
  </head>
  <body>
    <h1>${words.title}</h1>
    <p>${words.kept}</p>
    <nav>
      ${open ? `<a href="${SAVE_TEXT_ADDRESS}">${words.save}</a>` : ''}
      <a href="${AGAIN}">${words.again}</a>
      <a href="${WITHOUT_STORY}">${words.withoutStory}</a>
    </nav>${story ?? ''}
  </body>
</html>
`;
}

/** As the content of an element. A line break first in a text area would be eaten, so one more is put there. */
const escaped = (text: string): string =>
  `\n${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}`;
