import type { Page } from '@playwright/test';

/** Calls the bridge from the page; returns the answer, a list that comes as JSON unpacked, or the message of the refusal. */
export const callBridge = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    ([call, given]) =>
      window.stet.call(call, given).then(
        (answer): unknown => (typeof answer === 'string' ? JSON.parse(answer) : answer),
        (error: unknown) => `refused: ${String(error)}`,
      ),
    [name, input] as const,
  );

/** Waits until the window has drawn the desk with the sample story. */
export async function openedDesk(page: Page): Promise<Page> {
  await page.getByRole('list', { name: 'Drafts' }).getByRole('listitem').first().waitFor();
  return page;
}

interface Opened {
  readonly value: { readonly story: { readonly body: readonly { readonly photo?: { readonly name: string } }[] } };
}

/** The address of the photo of the sample story, and of its draft's photos. */
export async function samplePhoto(page: Page): Promise<{ readonly url: string; readonly folder: string }> {
  const listed = (await callBridge(page, 'draft:list', { query: '' })) as { drafts: readonly { id: string }[] };
  const id = listed.drafts[0]!.id;
  const opened = (await callBridge(page, 'draft:open', { id })) as Opened;
  const name = opened.value.story.body.find((block) => block.photo)!.photo!.name;
  return { url: `app://stet/photos/${id}/${name}`, folder: `app://stet/photos/${id}` };
}
