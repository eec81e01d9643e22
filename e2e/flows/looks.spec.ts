import type { Locator } from '@playwright/test';
import { putDraft } from '../draftFiles';
import { wholePhotos, wholeStory } from '../files/everyBlockDraft';
import { seedLibrary } from '../seedLibrary';
import { expect, test } from '../stet';

/** Where an element is drawn. */
const boxOf = (element: Locator) =>
  element.evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return { left, right, top, bottom };
  });

// window 23
test('a card shows its time whole at its right edge, gives up its author first, and its menu covers no words', async ({
  start,
  home,
}) => {
  const author = 'Nguyễn Thị Hạnh Nguyên - Trần Lê Hoài An';
  await seedLibrary(home, [{ headline: 'Đò đầy khách '.repeat(12), section: 'Giao thông', author }]);
  const { page } = await start({ lang: 'vi' });
  const card = page.locator('.desk-card').first();
  await card.hover();
  const [about, by] = [
    card.locator('.desk-card__about > :first-child'),
    card.locator('.desk-card__about > :last-child'),
  ];
  const isCut = (element: Locator) => element.evaluate((one) => one.scrollWidth > one.clientWidth);
  expect(await isCut(card.locator('.desk-card__time'))).toBe(false);
  expect(await isCut(about)).toBe(false);
  expect(await isCut(by)).toBe(true);
  const [whole, time, menu] = [
    await boxOf(card),
    await boxOf(card.locator('.desk-card__time')),
    await boxOf(card.locator('> button').last()),
  ];
  expect(whole.right - time.right).toBeLessThan(16);
  expect(menu.bottom).toBeLessThanOrEqual(time.top);
  expect(menu.left).toBeGreaterThanOrEqual((await boxOf(card.locator('.desk-card__headline'))).right - 1);
  // Only what a story has has a tab.
  await expect(page.locator('.desk-tabs__tab')).toHaveText(['Tất cả 1', 'Nháp 1']);
});

// window 23
test('the paper: the counter is clear of the ring, raised letters stretch no line, photo texts have names, the caret has room', async ({
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

  const body = page.locator('.editor-body');
  const raised = body.locator('p', { has: page.locator('sup') }).first();
  const height = await raised.evaluate(
    (one) => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight),
  );
  expect(height).toBeCloseTo(Math.round(height), 1);

  const figure = page.locator('.editor-figure').first();
  await expect(figure.locator('.photo-field__name')).toHaveText(['Chú thích ảnh', 'Tác giả ảnh', 'Mô tả ảnh', 'Nguồn']);

  await body.getByText('Nước sẽ rút sau rằm.').click();
  await page.keyboard.press('Control+End');
  for (let line = 0; line < 12; line += 1) {
    await page.keyboard.type('Nước rút.');
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('Hết');
  await expect
    .poll(async () => {
      const [last, paper] = [await boxOf(body.locator('p').last()), await boxOf(page.locator('.paper-scroll'))];
      return (paper.bottom - last.bottom) / (paper.bottom - paper.top);
    })
    .toBeGreaterThan(0.24);
});
