import type { ElectronApplication, Page } from '@playwright/test';

/** What another program puts on the clipboard. */
export interface Copied {
  readonly html?: string;
  readonly text?: string;
}

/** Fills the machine's own clipboard, as another program does. */
export const fillClipboard = (app: ElectronApplication, copied: Copied): Promise<void> =>
  app.evaluate(({ clipboard }, data) => {
    // Electron 33 has no other way, and its successor's types do not know this one.
    (clipboard as unknown as { write(data: object): void }).write(data);
  }, copied);

/** What another program would paste. */
export const readClipboard = (app: ElectronApplication): Promise<{ html: string; text: string }> =>
  app.evaluate(({ clipboard }) => {
    const old = clipboard as unknown as { readHTML(): string; readText(): string };
    return { html: old.readHTML(), text: old.readText() };
  });

export interface Dropped extends Copied {
  readonly files?: readonly { readonly name: string; readonly bytes: Buffer; readonly type?: string }[];
}

/** Lets go over a place of the window what another program drags. */
export async function drop(page: Page, { x, y }: { x: number; y: number }, dropped: Dropped): Promise<void> {
  const files = (dropped.files ?? []).map(({ name, bytes, type = 'image/png' }) => ({
    name,
    type,
    base64: bytes.toString('base64'),
  }));
  await page.evaluate(
    ({ at, html, text, files: given }) => {
      const data = new DataTransfer();
      if (html !== undefined) data.setData('text/html', html);
      if (text !== undefined) data.setData('text/plain', text);
      for (const { name, type, base64 } of given) {
        data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }));
      }
      const options = { bubbles: true, cancelable: true, dataTransfer: data, clientX: at.x, clientY: at.y };
      document.elementFromPoint(at.x, at.y)?.dispatchEvent(new DragEvent('drop', options));
    },
    { at: { x, y }, html: dropped.html, text: dropped.text, files },
  );
}
