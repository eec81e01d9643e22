/** Where the links of the page lead; main answers the first, the others are the window's own page. */
export const SAVE_TEXT_ADDRESS = 'app://stet/crash/save-text';
const AGAIN = '/';
const WITHOUT_STORY = '/index.html#desk';

/**
 * The page that stands in for the window when that keeps falling over: no scripts, and the text that was on the paper, to
 * copy or to save. In both languages, since it must need nothing of what broke. `text` is null where no story was open.
 */
export function crashPage(text: string | null, theme: 'light' | 'dark'): string {
  const story = `
      <p>Đây là bài đang mở, như đã lưu: chép bằng Ctrl+A, Ctrl+C, hoặc lưu thành tệp.<br />
      This is the story that was open, as it was saved: copy it by Ctrl+A, Ctrl+C, or save it as a file.</p>
      <label>Bài / Story <textarea readonly autofocus spellcheck="false">${escaped(text ?? '')}</textarea></label>`;
  return `<!doctype html>
<html lang="vi" data-theme="${theme}">
  <head>
    <meta charset="utf-8" />
    <title>Stet</title>
    <link rel="stylesheet" href="/crash.css" />
  </head>
  <body>
    <h1>Cửa sổ của Stet hỏng ba lần liền / The window of Stet fell over three times</h1>
    <p>Các bài vẫn nằm trên máy này. / Your stories are on this computer.</p>
    <nav>
      ${text === null ? '' : `<a href="${SAVE_TEXT_ADDRESS}">Lưu thành tệp chữ… / Save as a text file…</a>`}
      <a href="${AGAIN}">Thử lại / Try again</a>
      <a href="${WITHOUT_STORY}">Mở Stet, không mở bài nào / Open Stet without a story</a>
    </nav>${text === null ? '' : story}
  </body>
</html>
`;
}

/** As the content of an element. A line break first in a text area would be eaten, so one more is put there. */
const escaped = (text: string): string =>
  `\n${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}`;
