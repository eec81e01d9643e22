import type { Locator } from '@playwright/test';
import type { Way } from '../support/typing';

export const WAYS: readonly Way[] = ['retype', 'compose'];

export const run = (text: string, marks: readonly string[] = [], comments: readonly string[] = []) => ({
  kind: 'text',
  text,
  marks,
  comments,
});

export const paragraph = (...content: readonly object[]) => ({ kind: 'paragraph', content });

export const link = (text: string) => ({ kind: 'link', url: 'https://stet.example/tin', content: [run(text)] });

/** A photo that the draft does not hold: the fields under it are there all the same. */
export const figure = {
  kind: 'figure',
  photo: { kind: 'missing', fileName: 'cầu.jpg' },
  caption: '',
  credit: '',
  altText: '',
  source: '',
  width: 'column',
};

/** The exact text of each element, spaces that nobody sees included; `toHaveText` passes over those. */
export const exactTexts = (elements: Locator): Promise<readonly string[]> =>
  elements.evaluateAll((all) => all.map((element) => element.textContent));
