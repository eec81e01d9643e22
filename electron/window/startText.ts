import type { Lang } from '../../shared/story';

interface StartText {
  readonly libraryClosed: string;
  readonly nothingShown: string;
  /** On stderr, where a signal leaves no time to ask. */
  readonly notSaved: (fileName: string) => string;
}

/**
 * The texts that are shown without a page: in a box of the system where Stet cannot start or must end, or on stderr.
 */
export const START_TEXT: Readonly<Record<Lang, StartText>> = {
  vi: {
    libraryClosed: 'Không mở được kho bài trong thư mục:',
    nothingShown:
      'Stet không mở được cửa sổ: máy không cho chạy các tiến trình mà Stet cần. Bài viết vẫn nằm trong kho bài. Hãy khởi động lại máy rồi mở Stet.',
    notSaved: (fileName) => `Stet chưa lưu được phần gõ sau cùng của bài: ${fileName}`,
  },
  en: {
    libraryClosed: 'The library cannot be opened in this folder:',
    nothingShown:
      'Stet cannot show its window: the computer does not let it start the processes that it needs. Your stories are in the library. Restart the computer, then open Stet again.',
    notSaved: (fileName) => `Stet could not save the last changes of this story: ${fileName}`,
  },
};

/**
 * Returns the text that is shown where Stet refuses a switch of its command line; in both languages, since the settings
 * are not read yet.
 */
export const refusedSwitchText = (name: string): string =>
  `Stet không chạy với --${name} / Stet does not start with --${name}.`;
