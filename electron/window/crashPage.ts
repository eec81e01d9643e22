import type { Lang } from '../../shared/story';

/** Where the links of the page lead; main answers the first, the others are the window's own page. */
export const SAVE_TEXT_ADDRESS = 'app://stet/crash/save-text';
/** The address that the crash page links to for another try, with the story that was open. */
export const AGAIN_ADDRESS = 'app://stet/';
/** The address that the crash page links to for the window with no story open. */
export const WITHOUT_STORY_ADDRESS = 'app://stet/index.html#desk';

/** Characters of a text that the page shows: what made one page fall must not do so to this one. The file has all of it. */
const MOST_SHOWN = 200_000;

const WORDS = {
  vi: {
    title: 'Cửa sổ Stet gặp sự cố ba lần',
    fell: (falls: number) =>
      falls === 1
        ? 'Cửa sổ Stet gặp sự cố khi đang mở bài này'
        : `Cửa sổ Stet gặp sự cố ${falls} lần khi đang mở bài này`,
    kept: 'Các bài vẫn nằm trên máy này.',
    notOpened: 'Stet không tự mở lại bài này.',
    save: 'Lưu thành tệp văn bản…',
    again: 'Thử lại',
    openAnyway: 'Vẫn mở bài này',
    withoutStory: 'Mở Stet, không mở bài nào',
    others: 'Mở Stet với các bài khác',
    copy: 'Đây là bài đang mở, như đã lưu: sao chép bằng Ctrl+A, Ctrl+C, hoặc lưu thành tệp.',
    unsaved: 'Đây là bài đang mở; phần cuối chưa lưu được: sao chép bằng Ctrl+A, Ctrl+C, hoặc lưu thành tệp.',
    cut: 'Bài rất dài: ở đây chỉ hiện phần đầu, tệp văn bản có đủ cả bài.',
    story: 'Bài',
  },
  en: {
    title: 'Stet’s window crashed three times',
    fell: (falls: number) =>
      falls === 1
        ? 'Stet’s window crashed while this story was open'
        : `Stet’s window crashed ${falls} times while this story was open`,
    kept: 'Your stories are on this computer.',
    notOpened: 'Stet does not open this story again by itself.',
    save: 'Save as a text file…',
    again: 'Try again',
    openAnyway: 'Open this story anyway',
    withoutStory: 'Open Stet without a story',
    others: 'Open Stet with the other stories',
    copy: 'This is the story that was open, as it was saved: copy it with Ctrl+A, Ctrl+C, or save it as a file.',
    unsaved:
      'This is the story that was open; the end of it could not be saved: copy it with Ctrl+A, Ctrl+C, or save it as a file.',
    cut: 'The story is very long: only its beginning is shown here, the text file has all of it.',
    story: 'Story',
  },
} as const satisfies Readonly<Record<Lang, unknown>>;

/** The text of a story, and whether the library has an older one. */
export interface OpenText {
  readonly words: string;
  readonly isUnsaved: boolean;
}

/**
 * Returns the page that is shown in place of the window's after a crash: no scripts, and the text that was on the
 * paper, read-only, to copy or to save; null where no story was open or its text cannot be had. `falls` is how often
 * the window fell with that story open; 0 where no story is to blame.
 */
export function crashPage(open: OpenText | null, falls: number, theme: 'light' | 'dark', lang: Lang): string {
  const words = WORDS[lang];
  const shown = open === null ? '' : beginningOf(open.words);
  const story =
    open &&
    `
      <p>${open.isUnsaved ? words.unsaved : words.copy}${shown === open.words ? '' : ` ${words.cut}`}</p>
      <label>${words.story} <textarea readonly autofocus spellcheck="false">${escaped(shown)}</textarea></label>`;
  return `<!doctype html>
<html lang="${lang}" data-theme="${theme}">
  <head>
    <meta charset="utf-8" />
    <title>Stet</title>
    <link rel="stylesheet" href="/crash.css" />
  </head>
  <body>
    <h1>${falls > 0 ? words.fell(falls) : words.title}</h1>
    <p>${falls > 0 ? `${words.kept} ${words.notOpened}` : words.kept}</p>
    <nav>
      ${open ? `<a href="${SAVE_TEXT_ADDRESS}">${words.save}</a>` : ''}
      <a href="${WITHOUT_STORY_ADDRESS}">${falls > 0 ? words.others : words.withoutStory}</a>
      <a href="${AGAIN_ADDRESS}">${falls > 0 ? words.openAnyway : words.again}</a>
    </nav>${story ?? ''}
  </body>
</html>
`;
}

/** What is shown of a text; half a character is not. */
const beginningOf = (text: string): string =>
  text.length > MOST_SHOWN ? text.slice(0, MOST_SHOWN).replace(/[\uD800-\uDBFF]$/, '') : text;

/** As the content of an element. A line break first in a text area would be eaten, so one more is put there. */
const escaped = (text: string): string =>
  `\n${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}`;
