/** What calls need of the desktop that Stet runs on: its dialogs, its other programs, its clipboard. */
export interface Desktop {
  /**
   * Returns the paths of the files that the user picks; none when the dialog is closed. `extensions` are without their dots;
   * with `orAny`, any other kind may be picked too.
   */
  pickFiles(kind: {
    readonly name: string;
    readonly extensions: readonly string[];
    readonly orAny?: boolean;
  }): Promise<readonly string[]>;
  /** Path of the folder that the user picks or makes; null when the dialog is closed. */
  pickFolder(): Promise<string | null>;
  /** Path of the file that the user names to save something in, with one of the endings, else the first; null when the dialog is closed. */
  pickSavePlace(suggestedName: string, endings: readonly [string, ...string[]]): Promise<string | null>;
  /** Shows a folder in the file manager. */
  showFolder(path: string): Promise<void>;
  /** Opens a file in the program that the system has for its kind; false where it has none. */
  openFile(path: string): Promise<boolean>;
  /** Opens a link, whose scheme was checked before, in the program that the system has for it. */
  openLink(url: string): Promise<void>;
  /** Puts a plain text on the clipboard. */
  copyText(text: string): Promise<void>;
  /** Puts a text on the clipboard as HTML, and as plain text for what takes no HTML. */
  copyHtml(html: string, text: string): Promise<void>;
}
