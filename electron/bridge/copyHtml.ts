import * as electron from 'electron';

/** The clipboard as Electron 25 has it; newer ones take a list of `ClipboardItem`s (docs/technical/electron-25.md). */
interface OldClipboard {
  write(data: { readonly html: string; readonly text: string }): void;
}

/** Puts a text on the clipboard as HTML, and as plain text for what takes no HTML. */
export async function copyHtml(html: string, text: string): Promise<void> {
  if ('ClipboardItem' in electron) {
    await electron.clipboard.write([new electron.ClipboardItem({ 'text/html': html, 'text/plain': text })]);
    return;
  }
  // This Electron is older than its types: the same function takes one object and is done when it returns.
  (clipboardOf(electron) as OldClipboard).write({ html, text });
}

const clipboardOf = (module: { readonly clipboard: unknown }): unknown => module.clipboard;
