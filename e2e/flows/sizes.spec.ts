import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { emptyStory, putDraft } from '../support/draftFiles';
import { wholePhotos, wholeStory } from '../files/everyBlockDraft';
import { expect, test } from '../support/stet';

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
      // What slides as a whole is checked by what of it is in sight.
      if (getComputedStyle(element.closest('.desk-panel') ?? element).overflowY === 'auto') continue;
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
        faults.push(`is outside: ${name(element)}`);
    }

    // A button has its words or its icon, and in the narrowest window not neither.
    for (const button of document.querySelectorAll('.top-bar > .ui-button')) {
      const isSeen = [...button.children].some(
        (part) => box(part).width > 2 && getComputedStyle(part).display !== 'none',
      );
      if (!isSeen) faults.push(`is empty: ${name(button)}`);
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
    const over = document.querySelector<HTMLElement>('.shell')?.dataset['over'];
    if (over === undefined) apart('.desk-panel, .shell__middle, .inspector');
    apart('.desk-panel > *');
    apart('.top-bar, .editor-toolbar, .paper-scroll, .shell__foot');
    apart('.top-bar button, .save-indicator');
    apart('.shell__foot > .ui-button, .counts-bar');
    apart('.counts-bar > *');
    apart('.inspector__tab');

    // Each control in sight is whole and can be clicked; where a panel lies over the paper, those of the panel.
    const rooms =
      over === undefined ? '.shell' : over === 'desk' ? '.desk-panel, .shell__foot' : '.inspector, .shell__foot';
    for (const room of document.querySelectorAll(rooms)) {
      for (const control of room.querySelectorAll<HTMLElement>('button, input, textarea, select, [role="tab"]')) {
        let { left, right, top, bottom } = box(control);
        if (right - left < 2 || getComputedStyle(control).opacity === '0' || control.matches('[hidden] *')) continue;
        let isCut = false;
        let isInScroller = false;
        for (let up = control.parentElement; up; up = up.parentElement) {
          const { overflowX, overflowY, opacity } = getComputedStyle(up);
          if (opacity === '0') isInScroller = true;
          if (overflowX === 'visible' && overflowY === 'visible') continue;
          const frame = box(up);
          const isPast =
            left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1;
          if (isPast && /auto|scroll/.test(overflowX + overflowY)) isInScroller = true;
          else if (isPast) isCut = true;
          [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
          [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
        }
        if (isInScroller || (right - left < 2 && !isCut)) continue;
        if (isCut) faults.push(`is cut off: ${name(control)}`);
        const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        // What stands in front of a field of its own and lets clicks through belongs to it.
        if (there && !control.contains(there) && !there.contains(control))
          faults.push(`is covered: ${name(control)}, by ${name(there)}`);
      }
    }
    const paper = document.querySelector('.paper-scroll');
    if (paper && box(paper).height < 96) faults.push(`leaves no room to write: ${box(paper).height} px`);
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

test('in Vietnamese the tabs of the right panel, with two numbers of two digits, and the buttons above the paper stand in one row each', async ({
  start,
  home,
}) => {
  const thread = () => ({
    id: randomUUID(),
    anchor: { kind: 'story' },
    quote: '',
    comments: [{ id: randomUUID(), by: 'Thu Hà', at: '2026-11-29T03:00:00Z', text: 'Nguồn?' }],
    resolved: null,
  });
  const paragraph = { kind: 'paragraph', content: [{ kind: 'text', text: 'Hai  dấu cách.', marks: [], comments: [] }] };
  await putDraft(home, { ...emptyStory, headline: 'Lò', body: Array.from({ length: 12 }, () => paragraph) }, [], {
    status: 'draft',
    log: [],
    threads: Array.from({ length: 12 }, thread),
  });
  const { app, page } = await start({ lang: 'vi' });
  await expect(page.locator('.inspector__count')).toHaveText([/^\d\d$/, /^\d\d$/]);
  for (const [width, height] of [
    [1280, 800],
    [1024, 700],
  ] as const) {
    await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
      width,
      height,
    ] as const);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    const tops = (): Promise<number[]> =>
      page
        .locator('.inspector__tab')
        .evaluateAll((tabs) => tabs.map((tab) => Math.round(tab.getBoundingClientRect().top)));
    await expect.poll(async () => new Set(await tops()).size, `${width} x ${height}`).toBe(1);
    const lines = await page
      .locator('.inspector__tab')
      .evaluateAll((tabs) =>
        tabs.map((tab) => tab.scrollHeight > tab.clientHeight + 1 || tab.scrollWidth > tab.clientWidth + 1),
      );
    expect(lines).not.toContain(true);
    const bar = page.locator('.top-bar > *');
    expect(
      new Set(await bar.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top / 8)))).size,
    ).toBe(1);
  }
});

/** Reports every fault of every size, not the first alone. */
const soft = expect.configure({ soft: true, timeout: 3000 });

const ZOOMED = [
  [1366, 768],
  [1024, 700],
] as const;

// window 6
test('at a zoom of 100 to 300 %, panels put themselves away and nothing lies over something else or is cut', async ({
  start,
  home,
}) => {
  test.setTimeout(240_000);
  await putDraft(home, wholeStory, wholePhotos);
  const { app, page } = await start({ lang: 'vi' });
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toHaveValue(wholeStory.headline);
  const paper = page.locator('.editor-body');
  const [desk, inspector] = [page.locator('.desk-panel'), page.locator('.inspector')];
  for (const [width, height] of ZOOMED) {
    for (const zoom of [1, 1.5, 2, 3]) {
      await app.evaluate(
        ({ BrowserWindow }, [w, h, factor]) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.setContentSize(w, h);
          window?.webContents.setZoomFactor(factor);
        },
        [width, height, zoom] as const,
      );
      const at = `${width} x ${height} at ${zoom * 100} %`;
      await expect.poll(() => page.evaluate(() => innerWidth), at).toBeCloseTo(width / zoom, -0.5);
      await soft.poll(() => misfits(page), at).toEqual([]);
      for (const [panel, keys] of [
        [desk, 'Control+\\'],
        [inspector, 'Control+Alt+\\'],
      ] as const) {
        if (await panel.isVisible()) continue;
        await paper.focus();
        await page.keyboard.press(keys);
        await expect(panel, at).toBeVisible();
        for (const tab of await panel.getByRole('tab').all()) {
          await tab.click();
          await soft.poll(() => misfits(page), `${at}, over the paper`).toEqual([]);
        }
        await soft.poll(() => misfits(page), `${at}, over the paper`).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(panel, at).toBeHidden();
        await expect(paper, at).toBeFocused();
      }
    }
  }
});
