import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { emptyStory, putDraft } from '../support/draftFiles';
import { wholePhotos, wholeStory } from '../files/everyBlockDraft';
import { storyNamed } from '../reliability/someStories';
import { seedLibrary } from '../support/seedLibrary';
import { expect, pickFiles, test } from '../support/stet';

/** Where an element is drawn. */
const boxOf = (element: Locator) =>
  element.evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return { left, right, top, bottom };
  });

const isCut = (element: Locator) => element.evaluate((one) => one.scrollWidth > one.clientWidth);

// window 23
test('a card shows its time whole at its right edge, gives up its author first, and its menu covers no words', async ({
  start,
  home,
}) => {
  const author = 'Nguyễn Thị Hạnh Nguyên - Trần Lê Hoài An';
  await seedLibrary(home, [
    { headline: 'Đò đầy khách '.repeat(12), section: 'Giao thông', author },
    { headline: 'Bến vắng' },
  ]);
  const { page } = await start({ lang: 'vi' });
  // At the edge also where nothing pushes it there.
  const short = page.locator('.desk-card', { hasText: 'Bến vắng' });
  expect((await boxOf(short)).right - (await boxOf(short.locator('.desk-card__time'))).right).toBeLessThan(16);
  const card = page.locator('.desk-card', { hasText: 'Đò đầy khách' });
  await card.hover();
  for (const part of ['status', 'section', 'time'])
    expect(await isCut(card.locator(`.desk-card__${part}`))).toBe(false);
  expect(await isCut(card.locator('.desk-card__author'))).toBe(true);
  const [whole, time, menu] = [
    await boxOf(card),
    await boxOf(card.locator('.desk-card__time')),
    await boxOf(card.locator('> button').last()),
  ];
  expect(whole.right - time.right).toBeLessThan(16);
  expect(menu.bottom).toBeLessThanOrEqual(time.top);
  expect(menu.left).toBeGreaterThanOrEqual((await boxOf(card.locator('.desk-card__headline'))).right - 1);
  // Only what a story has has a tab.
  await expect(page.locator('.desk-tabs__tab')).toHaveText(['Tất cả 2', 'Nháp 2']);
});

// window 24
test('a card with comments and changes shows its status and time whole, and no half of a count', async ({
  start,
  home,
}) => {
  const comment = { id: randomUUID(), by: 'Ban thư ký', at: '2026-11-20T08:00:00.000Z', text: 'Xem lại câu này.' };
  const threads = Array.from({ length: 12 }, () => ({
    id: randomUUID(),
    anchor: { kind: 'story' },
    quote: '',
    comments: [comment],
    resolved: null,
  }));
  const review = { status: 'changesRequested', log: [], baseline: null, threads, changeCount: 34 };
  const story = { ...emptyStory, section: 'Tin vắn', bylines: [{ name: 'Trần Lê Hoài An', role: 'reporter' }] };
  await putDraft(home, { ...story, headline: 'Đò đầy khách' }, [], review);
  await putDraft(home, { ...story, headline: 'Chợ nổi họp sớm', section: 'Kinh tế - Thị trường' }, [], review);
  await putDraft(home, { ...emptyStory, headline: 'Bến vắng' });
  const { app, page } = await start({ lang: 'en' });
  for (const width of [1024, 1280, 1920]) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 800), width);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    for (const headline of ['Đò đầy khách', 'Chợ nổi họp sớm']) {
      const card = page.locator('.desk-card', { hasText: headline });
      const meta = await boxOf(card.locator('.desk-card__meta'));
      for (const part of ['status', 'time']) {
        const box = await boxOf(card.locator(`.desk-card__${part}`));
        expect(await isCut(card.locator(`.desk-card__${part}`)), `${part}, ${width}`).toBe(false);
        expect(box.right, `${part}, ${width}`).toBeLessThanOrEqual(meta.right + 0.5);
      }
      await expect(card.locator('.desk-card__status')).toHaveText('Changes requested');
      const counts = await boxOf(card.locator('.desk-card__counts'));
      for (const count of await card.locator('.desk-card__waiting').all()) {
        const { left, right, top } = await boxOf(count);
        const isOut = top >= counts.bottom;
        expect(isOut || (left >= counts.left - 0.5 && right <= counts.right + 0.5), `count, ${width}`).toBe(true);
        // The author gives way before a count does.
        const author = await boxOf(card.locator('.desk-card__author'));
        if (isOut) expect(author.right - author.left, `author, ${width}`).toBeLessThan(1);
      }
    }
  }
});

// window 23
test('the paper: the counter is clear of the ring, raised letters stretch no line, photo texts have names', async ({
  start,
  home,
}) => {
  await putDraft(home, wholeStory, wholePhotos);
  const { page } = await start({ lang: 'vi' });
  const headline = page.getByRole('textbox', { name: 'Tít', exact: true });
  await headline.fill('Xóm lò than đỏ lửa suốt mùa nước nổi '.repeat(3));
  await expect(page.locator('.paper-head__headline + .field-limit')).toHaveAttribute('data-over', 'true');
  // The ring is drawn 4 px outside the field, 2 px wide.
  const counter = await boxOf(page.locator('.paper-head__headline + .field-limit > .field-limit__words'));
  expect(counter.top).toBeGreaterThanOrEqual((await boxOf(headline)).bottom + 6);

  await expect(page.locator('.paper-head__section')).toHaveCSS('text-overflow', 'ellipsis');

  const body = page.locator('.editor-body');
  const raised = body.locator('p', { has: page.locator('sup') }).first();
  const height = await raised.evaluate(
    (one) => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight),
  );
  expect(height).toBeCloseTo(Math.round(height), 1);

  const figure = page.locator('.editor-figure').first();
  await expect(figure.locator('.photo-field__name')).toHaveText(['Chú thích ảnh', 'Tác giả ảnh', 'Mô tả ảnh', 'Nguồn']);
});

// window 23
test('while one types, a quarter of the window stays free below the caret, also where the story goes on', async ({
  start,
  home,
}) => {
  await putDraft(home, storyNamed('Nước rút', ...Array.from({ length: 60 }, (_, at) => `Đoạn ${at}.`)));
  const { page } = await start();
  const body = page.locator('.editor-body');
  await body.getByText('Đoạn 1.', { exact: true }).click();
  await page.keyboard.press('End');
  // As far as the lower edge, with more of the text below it.
  for (let line = 0; line < 24; line += 1) {
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nước rút.');
  }
  const roomBelow = () =>
    page.locator('.paper-scroll').evaluate((scroller) => {
      const paper = scroller.getBoundingClientRect();
      const caret = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
      return caret ? (paper.bottom - caret.bottom) / paper.height : 0;
    });
  await expect.poll(roomBelow).toBeGreaterThan(0.24);
});

// window 23
test('the icon of the accents’ switch is a letter with its accent, not that of a translation', async ({ start }) => {
  const { page } = await start();
  await page.locator('.editor-body').click();
  await page.keyboard.press('Control+f');
  const icon = page.getByRole('button', { name: 'Match accents' }).locator('svg');
  await expect(icon.locator('circle')).toHaveCount(1);
  // The accent is a stroke above the bowl of the letter.
  const [bowl, accent] = [await boxOf(icon.locator('circle')), await boxOf(icon.locator('path').last())];
  expect(accent.bottom).toBeLessThan(bowl.top);
});

test('the ring of a photo’s field strikes through no name of a field', async ({ start, home }) => {
  await putDraft(home, wholeStory, wholePhotos);
  const { app, page } = await start({ lang: 'vi' });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700));
  for (const place of ['.editor-figure', '.gallery-photo']) {
    const fields = page.locator(place).first().locator('.photo-field textarea');
    await expect(fields.nth(2)).toBeAttached();
    for (const field of await fields.all()) {
      await field.focus();
      const struck = await page
        .locator(place)
        .first()
        .evaluate((figure) => {
          const isRinged = (one: Element): boolean => getComputedStyle(one).outlineStyle !== 'none';
          const ringed = [...figure.querySelectorAll('.photo-field, textarea')].filter(isRinged);
          const { outlineOffset, outlineWidth } = getComputedStyle(ringed[0] ?? figure);
          const box = ringed[0]?.getBoundingClientRect() ?? new DOMRect();
          const inner = parseFloat(outlineOffset);
          const outer = inner + parseFloat(outlineWidth);
          // Letters have a little room in their line.
          const letters = 2;
          const names = [...figure.querySelectorAll('.photo-field__name')].filter((name) => {
            const { left, right, top, bottom } = name.getBoundingClientRect();
            const isBeside = right < box.left - outer || left > box.right + outer;
            const isInside = top >= box.top - inner && bottom <= box.bottom + inner;
            return !isBeside && !isInside && bottom - letters > box.top - outer && top + letters < box.bottom + outer;
          });
          return { rings: ringed.length, struck: names.map((name) => name.textContent) };
        });
      expect(struck).toEqual({ rings: 1, struck: [] });
    }
  }
});

test('in the least window the search says all of its hint, and the picker of the kind keeps its arrow', async ({
  start,
  home,
}) => {
  await seedLibrary(
    home,
    Array.from({ length: 12 }, (_, number) => ({ headline: `Bài ${number}` })),
  );
  for (const lang of ['vi', 'en'] as const) {
    const { app, page } = await start({ lang });
    await expect(page.locator('.desk-search input')).toHaveAttribute('placeholder', /12/);
    for (const width of [1024, 1280, 1920]) {
      await app.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 800),
        width,
      );
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
      const left = await page.locator('.desk-search').evaluate((search) => {
        const input = search.querySelector('input');
        const keys = search.querySelector('.ui-keys');
        if (!input || !keys) throw new Error('The search has no field or no keys.');
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) throw new Error('There is no canvas.');
        pen.font = getComputedStyle(input).font;
        const [frame, field, sign] = [search, input, keys].map((one) => one.getBoundingClientRect());
        if (!frame || !field || !sign) throw new Error('The search is not drawn.');
        const isSeen = sign.top < frame.bottom;
        const end = isSeen ? Math.min(field.right, sign.left) : field.right;
        return { room: end - field.left - pen.measureText(input.placeholder).width, isSeen };
      });
      expect(left.room, `${lang}, ${width}`).toBeGreaterThanOrEqual(0);
      expect(left.isSeen, `${lang}, ${width}`).toBe(width > 1024);
    }
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700));
    await page.locator('.editor-body').click();
    for (const keys of ['Control+Shift+8', 'Control+Shift+7']) {
      await page.keyboard.press(keys);
      await expect(page.locator('.editor-body li')).toHaveCount(1);
      const picker = page.locator('.editor-toolbar__kind');
      // Also a name that is longer than any of today's.
      await picker.locator('.editor-toolbar__kind-name').evaluate((name) => {
        name.dataset['name'] = name.textContent;
        name.textContent = 'Danh sách có dấu đầu dòng';
      });
      expect((await boxOf(picker.locator('svg'))).right - (await boxOf(picker.locator('svg'))).left).toBe(14);
      await picker.locator('.editor-toolbar__kind-name').evaluate((name) => {
        name.textContent = name.dataset['name'] ?? '';
      });
      expect(
        await picker.evaluate((one) => [...one.children, one].map((part) => part.scrollWidth > part.clientWidth)),
      ).not.toContain(true);
    }
    await app.close();
  }
});

test('a bar of work without a known length has the colours of the theme', async ({ start }) => {
  const { page } = await start();
  await expect(page.locator('.editor-body')).toBeVisible();
  for (const theme of ['light', 'dark']) {
    const bar = await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
      const progress = document.body.appendChild(document.createElement('progress'));
      const { appearance, backgroundColor } = getComputedStyle(progress);
      progress.remove();
      return { appearance, backgroundColor };
    }, theme);
    expect(bar).toEqual({
      appearance: 'none',
      backgroundColor: theme === 'dark' ? 'rgb(58, 54, 47)' : 'rgb(222, 218, 208)',
    });
  }
});

test('at a zoom of 300 % the title and the text of a dialog stand in one column', async ({ start }) => {
  const { app, page } = await start();
  await expect(page.locator('.editor-body')).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1366, 768);
    window?.webContents.setZoomFactor(3);
  });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(480);
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const insets = await dialog.evaluate((one) => {
    const inset = (part: string): string | undefined => {
      const element = one.querySelector(`.ui-dialog__${part}`);
      return element ? getComputedStyle(element).paddingLeft : undefined;
    };
    return [inset('head'), inset('body')];
  });
  expect(insets).toEqual(['12px', '12px']);
});

test('at the foot of the desk the buttons stand side by side at its edge, in a wide panel too', async ({ start }) => {
  for (const lang of ['vi', 'en'] as const) {
    const { app, page } = await start({ lang });
    await expect(page.locator('.editor-body')).toBeVisible();
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(1366, 768);
      window?.webContents.setZoomFactor(2);
    });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(720);
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('stet-event:menu:command', { command: 'view.desk' }),
    );
    const place = page.locator('.desk-panel__place');
    await expect(place).toBeVisible();
    const [trash, settings] = [
      await boxOf(place.locator('.ui-button').first()),
      await boxOf(place.locator('.ui-button').last()),
    ];
    expect(settings.left - trash.right, lang).toBeLessThanOrEqual(8);
    expect((await boxOf(place)).right - settings.right, lang).toBeLessThanOrEqual(8);
    await app.close();
  }
});

test('the ring of a tab of the inspector strikes through no letter of it', async ({ start, home }) => {
  await putDraft(home, { ...wholeStory, headline: '' }, wholePhotos);
  for (const lang of ['vi', 'en'] as const) {
    const { app, page } = await start({ lang });
    const tabs = page.locator('.inspector__tab');
    await expect(tabs.last().locator('.inspector__count')).toBeVisible();
    for (const width of [1024, 1366]) {
      await app.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 800),
        width,
      );
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
      await tabs.first().focus();
      for (const tab of await tabs.all()) {
        await expect(tab).toBeFocused();
        const room = await tab.evaluate((one) => {
          const { outlineOffset, outlineStyle } = getComputedStyle(one);
          const words = document.createRange();
          words.selectNodeContents(one);
          const [whole, drawn] = [one.getBoundingClientRect(), words.getBoundingClientRect()];
          const inside = Math.min(drawn.left - whole.left, whole.right - drawn.right);
          return { isRinged: outlineStyle !== 'none', room: inside + parseFloat(outlineOffset) };
        });
        expect(room.isRinged, `${lang}, ${width}`).toBe(true);
        expect(room.room, `${lang}, ${width}`).toBeGreaterThanOrEqual(-0.05);
        await page.keyboard.press('ArrowRight');
      }
    }
    await app.close();
  }
});

test('a notice has an edge that is seen on the desk, and lets nothing below it through', async ({ start, home }) => {
  await seedLibrary(home, [{ headline: 'Đò đầy khách' }, { headline: 'Dừa xuống giá' }]);
  const { page } = await start();
  await page.locator('.desk-card__open').last().focus();
  await page.keyboard.press('Delete');
  const notice = page.locator('.ui-notice');
  await expect(notice).toBeVisible();
  for (const theme of ['light', 'dark']) {
    const drawn = await notice.evaluate((one, name) => {
      document.documentElement.dataset['theme'] = name;
      const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (!pen) throw new Error('There is no canvas.');
      const lightOf = (colours: readonly string[]): number => {
        for (const colour of colours) {
          pen.fillStyle = colour;
          pen.fillRect(0, 0, 1, 1);
        }
        const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((part) =>
          part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(one);
      const desk = getComputedStyle(document.body).backgroundColor;
      const under = lightOf([desk]);
      const contrastOf = (light: number): number => (Math.max(light, under) + 0.05) / (Math.min(light, under) + 0.05);
      const edge = borderTopWidth === '0px' ? 'transparent' : borderTopColor;
      return {
        contrast: Math.max(
          contrastOf(lightOf([desk, backgroundColor])),
          contrastOf(lightOf([desk, backgroundColor, edge])),
        ),
        seen: lightOf(['#fff', backgroundColor]) - lightOf(['#000', backgroundColor]),
      };
    }, theme);
    expect(drawn.contrast, theme).toBeGreaterThan(1.4);
    expect(drawn.seen, theme).toBe(0);
  }
});

test('the sentence of a finding ends on more than one short word', async ({ start, home }) => {
  await putDraft(
    home,
    { ...wholeStory, headline: 'Xóm lò than đỏ lửa suốt mùa nước nổi '.repeat(3).trim() },
    wholePhotos,
  );
  const { app, page } = await start();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await page.getByRole('tab', { name: 'Checks' }).click();
  const message = page.locator('.finding__message', { hasText: 'the limit is' });
  await expect(message).toBeVisible();
  const last = await message.evaluate((one) => {
    const words = one.firstChild;
    if (!(words instanceof Text)) throw new Error('The message has no text.');
    const tops = [...words.data.matchAll(/\S+/g)].map(({ index, 0: word }) => {
      const range = document.createRange();
      range.setStart(words, index);
      range.setEnd(words, index + word.length);
      return range.getBoundingClientRect().top;
    });
    return { lines: new Set(tops).size, words: tops.filter((top) => top === tops.at(-1)).length };
  });
  expect(last.lines).toBe(2);
  expect(last.words).toBeGreaterThan(1);
});

test('the text of a dialog begins as far below its title in one that asks as in one that shows', async ({
  start,
  home,
}) => {
  await seedLibrary(home, [{ headline: 'Đò đầy khách' }, { headline: 'Dừa xuống giá' }]);
  const { page } = await start();
  await page.locator('.desk-card__open').last().focus();
  await page.keyboard.press('Delete');
  await page.locator('.ui-notice').waitFor();
  await page.locator('.desk-panel__place .ui-button').first().click();
  await page.locator('.trash-row .ui-button').last().click();
  const asks = page.getByRole('dialog').last();
  await expect(asks.locator('p')).toBeVisible();
  const [head, words, actions] = [
    await boxOf(asks.locator('.ui-dialog__head')),
    await boxOf(asks.locator('p')),
    await boxOf(asks.locator('.ui-dialog__actions')),
  ];
  expect(words.top - head.bottom).toBe(16);
  expect(actions.top - words.bottom).toBe(16);
});

test('the bar of a library that is read is as long on the desk as on the paper', async ({ start }) => {
  const { page } = await start();
  await expect(page.locator('.editor-body')).toBeVisible();
  const width = await page.evaluate(() => {
    const paper = document.body.appendChild(document.createElement('div'));
    paper.className = 'paper-none';
    const reading = paper.appendChild(document.createElement('div'));
    reading.className = 'library-reading';
    const bar = reading.appendChild(document.createElement('progress'));
    const { width: drawn } = bar.getBoundingClientRect();
    paper.remove();
    return drawn;
  });
  expect(width).toBe(200);
});

test('the page of changes sets subheads, lists and raised letters as the paper does', async ({ start, home }) => {
  await putDraft(home, wholeStory, wholePhotos);
  const { app, page } = await start();
  await expect(page.locator('.editor-body')).toContainText('Đất sét trám lò');
  const looksIn = (room: string) =>
    page.evaluate(
      (within) =>
        ['h2', 'h3', 'h4', 'ul', 'ol', 'sub', 'sup'].map((kind) => {
          const element = document.querySelector(`${within} ${kind}`);
          // Letters are set by the innermost element around them.
          const inner = element?.querySelector('sub *, sup *') ?? element;
          const line = element?.closest('p');
          if (!element || !inner) throw new Error(`There is no ${kind} in ${within}.`);
          const { fontSize, fontStyle, paddingLeft } = getComputedStyle(inner);
          const height = line ? line.getBoundingClientRect().bottom - inner.getBoundingClientRect().bottom : 0;
          return [kind, fontSize, fontStyle, paddingLeft, Math.round(height)].join(' ');
        }),
      room,
    );
  const paper = await looksIn('.editor-body');
  for (const id of ['review.submit', 'view.review'])
    await app.evaluate(
      ({ BrowserWindow }, command) =>
        BrowserWindow.getAllWindows()[0]?.webContents.send('stet-event:menu:command', { command }),
      id,
    );
  await page.getByRole('button', { name: 'Show changes' }).click();
  await expect(page.locator('.tracked')).toContainText('Đất sét trám lò');
  expect(await looksIn('.tracked')).toEqual(paper);
});

test('the time of a card in Review stays on one line beside a long name, or below it', async ({ start, home }) => {
  const names = ['Phạm Nguyễn Thu Hà', 'Nguyễn Thị Hạnh Nguyên - Trần Lê Hoài An'];
  const threads = names.map((by) => ({
    id: randomUUID(),
    anchor: { kind: 'story' },
    quote: '',
    comments: [{ id: randomUUID(), by, at: '2026-11-20T08:00:00.000Z', text: 'Xem lại.' }],
    resolved: null,
  }));
  await putDraft(home, wholeStory, wholePhotos, { status: 'draft', log: [], baseline: null, threads, changeCount: 0 });
  const { app, page } = await start();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await page.getByRole('tab', { name: 'Review' }).click();
  const heads = page.locator('.thread-card .ui-card__head');
  await expect(heads).toHaveCount(2);
  for (const head of await heads.all()) {
    const lines = await head.locator('.ui-card__when').evaluate((one) => {
      const words = document.createRange();
      words.selectNodeContents(one);
      return new Set([...words.getClientRects()].map(({ top }) => top)).size;
    });
    expect(lines).toBe(1);
    // A name stays beside its sign.
    const [sign, name] = [await boxOf(head.locator('.ui-avatar')), await boxOf(head.locator('b'))];
    expect(name.left).toBeGreaterThan(sign.right);
    expect(name.top).toBeLessThan(sign.bottom);
  }
});

test('the labels of an import’s report take two lines at the most beside their values', async ({ start, desk }) => {
  const file = join(desk, 'cho.txt');
  await writeFile(
    file,
    'Đời sống\n\nChợ nổi họp lại\n\nghe-bi.jpg\nGhe bí về trước\n\nGiá bí không tăng so với năm ngoái.\n',
  );
  const { app, page } = await start({ lang: 'vi' });
  await expect(page.locator('.editor-body')).toBeVisible();
  await pickFiles(app, [file]);
  await page.keyboard.press('Control+o');
  const label = page.locator('.import-dialog__rows dt').first();
  await expect(label).toBeVisible();
  const lines = await label.evaluate((one) => {
    one.textContent = 'Chữ gõ bằng phông cũ TCVN3, VNI (đã chuyển sang Unicode)';
    const words = document.createRange();
    words.selectNodeContents(one);
    return words.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight);
  });
  expect(Math.round(lines)).toBeLessThanOrEqual(2);
});
