import type { Page } from '@playwright/test';
import { putDraft } from '../draftFiles';
import { wholePhotos, wholeStory } from '../files/everyBlockDraft';
import { expect, test } from '../stet';

const SIZES = [
  [1024, 700],
  [1280, 800],
  [1920, 1080],
  [2560, 1440],
] as const;

/** What does not fit in the window as it is now, a line each. */
const misfits = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const box = (element: Element): DOMRect => element.getBoundingClientRect();
    const name = (element: Element): string =>
      `${element.className || element.tagName} “${element.textContent.trim().slice(0, 30)}”`;
    // What may be moved sideways on purpose: the row of status tabs and a line of text in a field.
    const maySlide = '.desk-tabs, input, textarea, .visually-hidden, .editor-body table';
    for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
      const { overflowX } = getComputedStyle(element);
      const isOver = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (isOver && (overflowX === 'auto' || overflowX === 'scroll') && !element.matches(maySlide)) {
        faults.push(`slides sideways: ${name(element)}`);
      }
    }
    if (document.documentElement.scrollWidth > innerWidth) faults.push('the window slides sideways');
    if (document.documentElement.scrollHeight > innerHeight) faults.push('the window slides up and down');

    // What says something whole, or it says nothing.
    const whole =
      '.save-indicator, .desk-panel__library, .shell__foot button, .top-bar button, .inspector__tab, .editor-toolbar';
    for (const element of document.querySelectorAll<HTMLElement>(whole)) {
      if (element.scrollWidth > element.clientWidth + 1) faults.push(`is cut: ${name(element)}`);
      const { left, right, top, bottom } = box(element);
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
        faults.push(`is outside: ${name(element)}`);
    }

    // A field that nothing is written in shows its whole hint.
    for (const field of document.querySelectorAll('textarea')) {
      if (field.value === '' && field.scrollHeight > field.clientHeight + 1)
        faults.push(`cuts its hint: ${field.ariaLabel ?? ''}`);
    }

    const apart = (selector: string): void => {
      const all = [...document.querySelectorAll(selector)].filter((one) => box(one).width > 0);
      for (const [index, one] of all.entries()) {
        for (const other of all.slice(index + 1)) {
          const [a, b] = [box(one), box(other)];
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (wide > 1 && high > 1) faults.push(`lie over each other: ${name(one)}, ${name(other)}`);
        }
      }
    };
    apart('.desk-panel, .shell__middle, .inspector');
    apart('.desk-panel > *');
    apart('.top-bar, .editor-toolbar, .paper-scroll, .shell__foot');
    apart('.top-bar button, .save-indicator');
    apart('.shell__foot > .ui-button, .counts-bar');
    apart('.counts-bar > *');
    apart('.inspector__tab');
    return faults;
  });

test('everything fits, whole and side by side, from the least window to a large screen, in large type too', async ({
  start,
  home,
}) => {
  const bare = (block: object) => ('altText' in block ? { ...block, altText: '' } : block);
  const story = { ...wholeStory, lead: '', body: wholeStory.body.map(bare) };
  await putDraft(home, story, wholePhotos);
  const { app, page } = await start({ lang: 'vi' });
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toHaveValue(story.headline);
  await expect(page.getByRole('tab')).not.toHaveCount(0);
  for (const textSize of ['normal', 'large']) {
    await page.evaluate((value) => (document.documentElement.dataset['textSize'] = value), textSize);
    for (const [width, height] of SIZES) {
      await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
        width,
        height,
      ] as const);
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await expect.poll(() => misfits(page), `${width} x ${height}, ${textSize} type`).toEqual([]);
      }
    }
  }
});
