import type { Page } from '@playwright/test';
import { emptyStory, inVersion3, pngName, putDraft, storyIn } from '../support/draftFiles';
import { somePng } from '../support/photos';
import { ChecksScreen } from '../screens/ChecksScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

const photos = [1, 2, 3].map((shade) => somePng(64, 48 + shade));
const [bank = '', kiln = '', road = ''] = photos.map(pngName);

const said = (words: string) => [{ kind: 'text', text: words, marks: [], comments: [] }];
const faulty = (name: string): string => `${name} hụt 3.8%, theo XX`;

/** Every place of a block that text is written in, by a word that only that place has, as read on the paper. */
const PLACES = [
  'Trích',
  'Người',
  'Ảnh',
  'Nguồn',
  'Hình',
  'Bếp',
  'Thợ',
  'Khói',
  'Đường',
  'Gốc',
  'Lối',
  'Chung',
  'Đầu',
  'Ô',
  'Hộp',
  'Đoạn',
  'Mục',
  'Phim',
] as const;

const photo = (name: string, caption: string, credit: string, altText: string) => ({
  photo: { kind: 'held', name },
  caption: faulty(caption),
  credit: faulty(credit),
  altText: faulty(altText),
  source: '',
});

const body = [
  { kind: 'pullQuote', content: said(faulty('Trích')), attribution: faulty('Người') },
  { kind: 'figure', ...photo(bank, 'Ảnh', 'Nguồn', 'Hình'), width: 'column' },
  {
    kind: 'gallery',
    photos: [photo(kiln, 'Bếp', 'Thợ', 'Khói'), photo(road, 'Đường', 'Gốc', 'Lối')],
    caption: faulty('Chung'),
  },
  {
    kind: 'table',
    hasHeaderRow: true,
    rows: [
      [said(faulty('Đầu')), []],
      [[], said(faulty('Ô'))],
    ],
  },
  {
    kind: 'factBox',
    title: faulty('Hộp'),
    blocks: [
      { kind: 'paragraph', content: said(faulty('Đoạn')) },
      { kind: 'list', style: 'bulleted', items: [{ content: said(faulty('Mục')), lists: [] }] },
    ],
  },
  { kind: 'embed', url: 'https://video.example/ghe', title: faulty('Phim') },
];
/** The middle of a marked word that stands behind a place's own word, once it is in view. */
async function middleOf(page: Page, style: string, own: string): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate(
    async ([name, first]) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[];
      const range = ranges.find(({ startContainer }) => startContainer.textContent?.startsWith(`${first} `));
      if (!range) throw new Error(`Nothing is marked ${name} behind ${first}`);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      // What was far off is laid out once it is in view.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    [style, own] as const,
  );
}

/** A click, and the moment that a hand takes from the mouse to the keys: the editor follows the caret in it. */
async function clickAt(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.click(x, y);
  await page.waitForTimeout(100);
}

test('findings in every part of every block are marked there, mended by one key and let stand by one', async ({
  home,
  start,
}) => {
  test.setTimeout(120_000);
  const path = await putDraft(home, { ...emptyStory, headline: 'Ghe về bến', lead: 'Ghe đầy.', body }, photos);
  const { page } = await start();
  const story = new StoryScreen(page);
  const checks = new ChecksScreen(page);
  const card = page.getByRole('dialog');
  await expect.poll(() => checks.marked('check-warning')).toEqual(PLACES.map(() => '3.8'));
  await expect.poll(() => checks.marked('check-error')).toEqual(PLACES.map(() => 'XX'));

  for (const [at, own] of PLACES.entries()) {
    await test.step(own, async () => {
      const number = await middleOf(page, 'check-warning', own);
      if (at % 2 === 0) {
        await clickAt(page, number);
        await page.keyboard.press('Alt+Enter');
        const fix = card.getByRole('button', { name: '3,8', exact: true });
        await expect(fix).toBeFocused();
        if (at === 0) {
          // Longer than the pointer, which lies on the word, has to rest.
          await page.waitForTimeout(600);
          await expect(fix).toBeFocused();
        }
        await page.keyboard.press('Enter');
      } else {
        await page.mouse.move(number.x - 2, number.y);
        await page.mouse.move(number.x, number.y);
        await card.getByRole('button', { name: '3,8', exact: true }).click();
      }
      await expect.poll(() => checks.marked('check-warning')).toEqual(PLACES.slice(at + 1).map(() => '3.8'));
      await expect.poll(() => checks.marked('check-error')).toEqual(PLACES.slice(at).map(() => 'XX'));
      const gap = await middleOf(page, 'check-error', own);
      await clickAt(page, gap);
      await page.keyboard.press('Alt+Enter');
      await card.getByRole('button', { name: 'Ignore here' }).click();
      await expect.poll(() => checks.marked('check-error')).toEqual(PLACES.slice(at + 1).map(() => 'XX'));
    });
  }
  await story.saved();
  const isMended = (words: string): string => words.replaceAll('3.8', '3,8');
  const mended: unknown = JSON.parse(isMended(JSON.stringify(body)));
  expect(await storyIn(path)).toMatchObject({ body: inVersion3(mended) });

  // They are let stand after closing too.
  await page.reload();
  await checks.open();
  await expect(checks.panel.getByText(`Ignored: ${PLACES.length}`)).toBeVisible();
  expect(await checks.marked('check-error')).toEqual([]);
});
