import type { Page } from '@playwright/test';

/** A file as it falls on the window. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly type?: string;
}

/**
 * Drops files on the first element that a selector finds, as a file manager does. Gives whether the page took them: what
 * it does not take, Chromium would open in the window.
 */
export async function dropFiles(page: Page, selector: string, files: readonly DroppedFile[]): Promise<boolean> {
  const data = files.map(({ name, bytes, type = '' }) => ({
    name,
    type,
    base64: Buffer.from(bytes as Uint8Array).toString('base64'),
  }));
  return page
    .locator(selector)
    .first()
    .evaluate((element, dropped) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of dropped) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      const { x, y, width, height } = element.getBoundingClientRect();
      const at = { clientX: x + width / 2, clientY: y + Math.min(height / 2, 40) };
      const init = { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true, ...at };
      element.dispatchEvent(new DragEvent('dragover', init));
      return !element.dispatchEvent(new DragEvent('drop', init));
    }, data);
}
